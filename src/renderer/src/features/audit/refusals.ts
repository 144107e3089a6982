import type { AuditAction } from '../../../../shared/model/audit.ts'

const refusals: readonly AuditAction[] = [
  'unlock-refused',
  'confirmation-refused',
  'recovery-refused',
  'recovery-damaged',
  'doubt-accepted',
  'backup-failed'
]

/** Whether a record stands out: somebody was refused, or something did not fit. */
export const isRefusal = (action: AuditAction): boolean => refusals.includes(action)
