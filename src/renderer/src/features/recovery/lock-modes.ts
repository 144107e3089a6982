import type { LockMode } from './recovery-dialog.ts'
import type { RecoveryLock } from './recovery-store.ts'

/** What can be changed now: the last way in never goes, or nobody could read the keys again. */
export function modesOf({ isSetUp, ways, canUseMasterPassword }: RecoveryLock): LockMode[] {
  if (!isSetUp) return []
  const hasPin = ways.includes('pin')
  const hasPassword = ways.includes('master-password')
  return [
    ...(hasPin ? (['change-pin'] as const) : (['set-pin'] as const)),
    ...(hasPin && hasPassword ? (['remove-pin', 'stop-password'] as const) : []),
    ...(hasPin && !hasPassword && canUseMasterPassword ? (['use-password'] as const) : [])
  ]
}
