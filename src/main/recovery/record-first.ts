import { AppError } from '../../shared/bridge/errors.ts'
import type { RevealedRecoveryKey } from '../../shared/model/recovery.ts'

/** What a reveal is answered where the record that must come first could not be written. */
export type NoRecord = Extract<RevealedRecoveryKey, { kind: 'no-record' }>

const reasons: readonly string[] = [
  'disk-full',
  'read-only',
  'not-writable',
  'io-error'
] satisfies NoRecord['why'][]

const isReason = (code: string): code is NoRecord['why'] => reasons.includes(code)

/**
 * Runs what has to be on disk before anything is opened. Where the disk does not take it, that is an answer, and the
 * one that comes before all others: nothing may be opened after it.
 */
export async function recordFirst<T>(work: () => T | Promise<T>): Promise<T | NoRecord> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof AppError && isReason(error.code)) return { kind: 'no-record', why: error.code }
    throw error
  }
}
