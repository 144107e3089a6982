import type { UnlockWithKitResult } from '../../shared/model/vault.ts'
import type { RootKey } from '../crypto/keys.ts'
import { kitSlot, type Keyring } from './keyring.ts'
import { openKitSlot } from './kit-slot.ts'
import { parseKit } from './kit-text.ts'

/** The root key, which is the caller's to wipe, or why this text does not give it. */
export type OpenedWithKit =
  { kind: 'root'; rootKey: RootKey } | Extract<UnlockWithKitResult, { kind: 'mistyped' | 'other-kit' }>

/** Opens a keyring's slot with what stands on a recovery kit, in any spelling. The keyring's MAC is not checked here. */
export async function openWithKit(text: string, keyring: Keyring): Promise<OpenedWithKit> {
  const parsed = parseKit(text)
  if (parsed.kind === 'mistyped') return parsed
  using secret = parsed.secret
  const slot = kitSlot(keyring)
  const rootKey = slot && (await openKitSlot(slot, keyring.vaultId, secret))
  return rootKey === undefined ? { kind: 'other-kit' } : { kind: 'root', rootKey }
}
