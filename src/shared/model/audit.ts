import { z } from 'zod'
import { AuditItemId } from './ids.ts'

export const AuditAction = z.enum([
  'vault-created',
  'vault-unlocked',
  'vault-locked',
  'unlock-refused',
  'credential-added',
  'credential-changed',
  'credential-trashed',
  'credential-restored',
  'password-revealed',
  'password-copied',
  'notes-revealed',
  'code-added',
  'code-copied',
  'code-trashed',
  'code-restored',
  'settings-changed',
  'vault-unlocked-with-kit',
  'doubt-accepted',
  'keys-changing',
  'keys-changed',
  'kit-made',
  'kit-confirmed',
  'kit-tested',
  'seeds-locked',
  'seeds-unlocked',
  'backup-made',
  'backup-proven',
  'backup-failed',
  'backup-settings-changed',
  'vault-restored',
  'code-changed',
  'code-erased',
  'code-made',
  'code-taken-back',
  'code-counter-moved',
  'code-verified',
  'code-shown-as-qr',
  'code-address-copied',
  'code-secret-copied',
  'code-printed',
  'codes-exported',
  'intake-taken-back',
  'clock-offset-changed',
  'credential-erased',
  'credential-merged',
  'credentials-organised',
  'version-restored',
  'field-revealed',
  'field-copied',
  'notes-copied',
  'former-password-revealed',
  'former-password-copied',
  'attachment-added',
  'attachment-saved',
  'attachment-removed',
  'credentials-exported',
  'undone',
  'breaches-checked',
  'finding-excluded',
  /** An authentication for a recovery key that was right, before anything is opened; the outcome comes next. */
  'recovery-opening',
  /** The same for all keys of a set at once. */
  'recovery-set-opening',
  'recovery-shown',
  'recovery-copied',
  'recovery-taken-out',
  /** The seal did not open: nothing of it was shown. */
  'recovery-damaged',
  /** Opened, but nothing came of it: a closed dialog, a clipboard that took nothing. */
  'recovery-not-shown',
  'recovery-refused',
  'recovery-set-up',
  'recovery-way-changed',
  'recovery-added',
  'recovery-changed',
  'recovery-used',
  'recovery-unused',
  'recovery-replaced',
  'recovery-revoked',
  'recovery-unrevoked',
  'recovery-erased',
  'confirmation-on',
  'confirmation-off',
  'confirmation-changed',
  'confirmation-passed',
  'confirmation-refused',
  'confirmation-codes-made',
  'confirmation-codes-used',
  /** The recovery kit opened the vault without the code, and switched it off. */
  'confirmation-reset',
  'safety-weakened',
  'vault-checked',
  'codes-imported',
  'emergency-page-made',
  'audit-exported',
  'audit-rotated',
  /** The window may be captured for some seconds. */
  'capture-allowed',
  /** The master password was typed to keep it in mind, and was right. */
  'password-rehearsed'
])
export type AuditAction = z.infer<typeof AuditAction>

/**
 * Where a request came from: the window, the tray, quick access, a key combination, the program itself (a timer, the
 * start), the system (its screen was locked, it goes to sleep) or a command (`latchkey --lock`).
 */
export const AuditOrigin = z.enum(['window', 'tray', 'program', 'quick', 'shortcut', 'system', 'command'])
export type AuditOrigin = z.infer<typeof AuditOrigin>

export const AuditRecord = z.object({
  /** Position in the chain, from 1, without gaps. */
  n: z.number().int().positive(),
  atMs: z.number().int(),
  action: AuditAction,
  origin: AuditOrigin,
  /** Name of what it was about at that time (a title or an issuer), empty for the vault itself. */
  subject: z.string(),
  /** The credential, or the code or recovery set that stands alone; null for the vault itself and in older records. */
  item: AuditItemId.nullable(),
  /** What else is known: the reason a person gave, a number; empty for most. */
  note: z.string()
})
export type AuditRecord = z.infer<typeof AuditRecord>

/** What records are about, for people to choose from; every action belongs to one group. */
export const AuditGroup = z.enum(['ways-in', 'shown', 'changes', 'recovery', 'backups', 'settings', 'trail'])
export type AuditGroup = z.infer<typeof AuditGroup>

export const FindAudit = z.object({
  item: AuditItemId.optional(),
  groups: z.array(AuditGroup).optional(),
  /** From this time on, and before that one; Unix time in milliseconds. */
  fromMs: z.number().int().optional(),
  beforeMs: z.number().int().optional(),
  /** Only records before this number: where the page before ended. */
  beforeN: z.number().int().positive().optional(),
  limit: z.number().int().min(1).max(500)
})
export type FindAudit = z.infer<typeof FindAudit>

export const AuditPage = z.object({
  /** Newest first, by number: the clock may have been set back between two of them. */
  records: z.array(AuditRecord),
  hasMore: z.boolean(),
  /** How many of all records fit the question. */
  matching: z.number().int().nonnegative(),
  /** How many there are. */
  total: z.number().int().nonnegative(),
  /** False where a record does not fit the chain: `audit.chain` says which. */
  unbroken: z.boolean()
})
export type AuditPage = z.infer<typeof AuditPage>

/** What the chain shows when it is followed from its beginning. */
export const AuditChain = z.object({
  /** `accepted` is a broken one that the person, on record, chose to go on with. */
  state: z.enum(['unbroken', 'broken', 'accepted']),
  /** Records that are there. */
  total: z.number().int().nonnegative(),
  /** Time of the first record that is there; null where there is none. */
  sinceMs: z.number().int().nullable(),
  /** Number of the newest record. */
  headN: z.number().int().nonnegative(),
  headCode: z.string(),
  /** The first record that does not fit, and how. `time` of it, as it says. */
  firstBad: z
    .object({
      n: z.number().int(),
      atMs: z.number().int(),
      /** Its own content, its place, or what stood before it. */
      why: z.enum(['altered', 'missing-before', 'start-missing', 'end-missing'])
    })
    .nullable(),
  /** Records that have a time earlier than one before them: the clock was set back. */
  setBack: z.number().int().nonnegative(),
  /** The latest rotation: older records were let go on purpose, and that is on record. */
  rotated: z.object({ throughN: z.number().int(), atMs: z.number().int() }).nullable(),
  /** First groups of the key that exported trails are signed with. */
  signingKey: z.string()
})
export type AuditChain = z.infer<typeof AuditChain>

export const ExportAudit = FindAudit.omit({ beforeN: true, limit: true }).extend({
  format: z.enum(['jsonl', 'csv'])
})
export type ExportAudit = z.infer<typeof ExportAudit>
export const ExportedAudit = z.object({ saved: z.boolean(), records: z.number().int().nonnegative() })

/** Lets go of records from before a time, after they were exported or without. */
export const RotateAudit = z.object({ beforeMs: z.number().int() })
export const RotatedAudit = z.object({ records: z.number().int().nonnegative() })
