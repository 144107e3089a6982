import type { CredentialDraft } from '../../shared/model/credential.ts'
import { samplesAtHome } from './samples-at-home.ts'
import { samplesAtWork } from './samples-at-work.ts'

/** A made-up credential. Companies, people, numbers and keys in it are invented. */
export interface Sample extends Omit<CredentialDraft, 'folderId'> {
  /** Names of the folders it is in, the outer one first. */
  folder?: readonly string[]
  /** Days before today on which it was saved. */
  daysAgo: number
  /** How it was before, the oldest first: its earlier versions. */
  before?: readonly (Partial<CredentialDraft> & { daysAgo: number })[]
  /** Address of a one-time code; the seeds are the examples of RFC 6238 and of the otpauth format. */
  otpauth?: string
  /** Its site has not taken a code yet, or nobody has said so. */
  isUnfinished?: boolean
  /** A text file that hangs on it. */
  file?: { name: string; text: string }
  isTrashed?: boolean
}

export const samples: readonly Sample[] = [...samplesAtHome, ...samplesAtWork]
