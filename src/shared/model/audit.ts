import { z } from 'zod'

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
  'finding-excluded'
])
export type AuditAction = z.infer<typeof AuditAction>

/** Where a request came from: the window, the tray, or the program itself (a timer, the start). */
export const AuditOrigin = z.enum(['window', 'tray', 'program'])
export type AuditOrigin = z.infer<typeof AuditOrigin>

export const AuditRecord = z.object({
  /** Position in the chain, from 1, without gaps. */
  n: z.number().int().positive(),
  atMs: z.number().int(),
  action: AuditAction,
  origin: AuditOrigin,
  /** Name of what it was about at that time (a title or an issuer), empty for the vault itself. */
  subject: z.string()
})
export type AuditRecord = z.infer<typeof AuditRecord>

export const AuditPage = z.object({
  records: z.array(AuditRecord),
  total: z.number().int().nonnegative(),
  /** False where a record does not fit the chain: the trail was altered outside Latchkey. */
  unbroken: z.boolean()
})
export type AuditPage = z.infer<typeof AuditPage>
