import type { UnlockVaultResult, UnlockWithKitResult } from '../../shared/model/vault.ts'
import { AppError } from '../../shared/bridge/errors.ts'
import type { Stage } from './open-vault.ts'

/** Nobody who has shown the recovery kit is asked for a code. */
export function withoutCode(
  result: Extract<UnlockVaultResult, { kind: Stage | 'unusable' }>
): Extract<UnlockWithKitResult, { kind: 'unlocked' | 'in-doubt' | 'unusable' }> {
  if (result.kind === 'to-confirm') throw new AppError('internal')
  return result
}
