import { findVault } from '../vault/find-vault.ts'
import { kitSlot, type Keyring } from '../vault/keyring.ts'
import type { Vault } from '../vault/vault.ts'

/** Which vault is here, and the public key of its recovery kit: null where it has none. */
export interface PresentVault {
  vaultId: string | undefined
  kitPublicKey: string | null | undefined
}

/** Also while it is locked; then as its keyring says, which nobody has checked. Nothing where there is none. */
export function presentVault(vault: Vault): PresentVault {
  const keyring = vault.isUnlocked ? vault.session.keyring : lockedKeyring(vault)
  if (keyring === undefined) return { vaultId: undefined, kitPublicKey: undefined }
  return { vaultId: keyring.vaultId, kitPublicKey: kitSlot(keyring)?.publicKey ?? null }
}

function lockedKeyring(vault: Vault): Keyring | undefined {
  const found = findVault(vault.options.files)
  return found.kind === 'vault' ? found.keyring : undefined
}
