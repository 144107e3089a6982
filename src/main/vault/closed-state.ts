import type { UnlockVaultResult, VaultState } from '../../shared/model/vault.ts'
import { findVault } from './find-vault.ts'
import { kitSlot } from './keyring.ts'
import type { VaultOptions } from './vault-options.ts'

/** Why a try to unlock met something that is not the person's doing. */
export type Refusal = Extract<UnlockVaultResult, { kind: 'keychain' | 'unusable' }>

/** What is to be said of a vault that nobody has open; `refusal` is what the last try to open it met. */
export async function closedState(
  { files, keychain, keyFiles }: VaultOptions,
  refusal: Refusal | undefined
): Promise<VaultState> {
  const found = findVault(files)
  if (found.kind === 'unusable') return found
  if (found.kind === 'missing') {
    return { kind: 'missing', canUseKeychain: (await keychain.probe()) === 'done' }
  }
  if (refusal?.kind === 'unusable') return refusal
  const { keyFile } = found.slot
  const atHand = keyFile && keyFiles.isAtHand(keyFile) ? 'at-hand' : 'missing'
  return {
    kind: 'locked',
    protection: found.slot.kind,
    ...(refusal === undefined ? {} : { keychain: refusal.state }),
    hasKit: kitSlot(found.keyring) !== undefined,
    keyFile: keyFile === undefined ? 'none' : atHand
  }
}
