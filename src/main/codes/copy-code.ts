import type { AuditOrigin } from '../../shared/model/audit.ts'
import type { CodeSettings, CopiedCode, LiveCode } from '../../shared/model/code.ts'
import type { CodeId } from '../../shared/model/ids.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'
import { aboutCode } from './about-code.ts'
import { countUse, getCodeInUse, type CodeRow } from './code-table.ts'
import type { CodesOptions } from './codes-options.ts'
import type { CounterCodes } from './counter-codes.ts'
import { liveCode, periodAt } from './one-time-code.ts'
import { withSeed } from './sealed-seed.ts'

/** By how much the code of a moment is ahead of this computer's clock, in milliseconds. */
export const offsetMs = (code: CodeRow, { settings }: CodesOptions): number =>
  (code.offsetSeconds ?? settings().clockOffsetSeconds) * 1000

/** The code of a moment of this computer's clock, computed for the site's; the times are this computer's. */
export function liveCodeOf(options: CodesOptions, seed: SecretBytes, code: CodeRow, atMs: number): LiveCode {
  return liveCode(seed, code, atMs, offsetMs(code, options))
}

/**
 * The code as it is now, on the clipboard; audited first. With too little time left the next one instead, or, where
 * the settings say to wait, none: the tray has nobody to ask again, and never waits. A counter-based code is made.
 */
export async function copyCode(
  options: CodesOptions,
  counters: CounterCodes,
  id: CodeId,
  origin: AuditOrigin
): Promise<CopiedCode> {
  const { vault, nowMs, record, copy, noteUse, settings } = options
  const session = vault.session
  session.requireSeeds()
  const found = session.read('vault', (db) => getCodeInUse(db, id))
  if (found.kind === 'hotp') {
    const made = counters.make(id, origin, ['code-made', 'code-copied'])
    await copy(made.code, 'code')
    return { kind: 'copied', which: 'current', validFromMs: null, validUntilMs: null, made }
  }
  const atMs = nowMs()
  const aheadMs = offsetMs(found, options)
  const leftMs = periodAt(found, atMs + aheadMs).validUntilMs - (atMs + aheadMs)
  const { lateCopySeconds, lateCopy } = settings()
  const isLate = leftMs < lateMs(found, lateCopySeconds)
  if (isLate && lateCopy === 'wait' && origin !== 'tray') return { kind: 'wait', untilMs: atMs + leftMs }
  // SECURITY: the record is committed before the seed is opened; if it cannot be, nothing is copied.
  session.writeWithReserve('vault', (db) => {
    countUse(db, id, atMs)
    record(session, db, { action: 'code-copied', origin, ...aboutCode(found) })
  })
  const live = withSeed(session, found, (seed) => liveCodeOf(options, seed, found, atMs))
  noteUse()
  vault.noteSeen()
  const { code, nextCode, validFromMs, validUntilMs } = live
  if (!isLate || nextCode === null || validUntilMs === null) {
    await copy(code, 'code')
    return { kind: 'copied', which: 'current', validFromMs, validUntilMs }
  }
  await copy(nextCode, 'code')
  const nextUntilMs = validUntilMs + found.periodSeconds * 1000
  return { kind: 'copied', which: 'next', validFromMs: validUntilMs, validUntilMs: nextUntilMs }
}

/** A period so short that it would always be late counts as late in its second half only. */
const lateMs = ({ periodSeconds }: CodeSettings, lateSeconds: number): number =>
  Math.min(lateSeconds * 1000, periodSeconds * 500)
