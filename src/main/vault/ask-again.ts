import { AppError } from '../../shared/bridge/errors.ts'
import { passwordBytes } from '../crypto/password-hash.ts'
import { authenticate, type Refusal } from './authenticate.ts'
import { primarySlot } from './keyring.ts'
import { notePasswordTyped } from './password-typed.ts'
import type { Session } from './session.ts'
import type { Vault } from './vault.ts'

/**
 * Asks for the vault's ordinary way in once more while it is open, and opens the codes with it where they are locked,
 * unless it is asked `for-itself`. Answers why it was refused, or nothing where it was the right one. SECURITY: only in
 * a turn of the vault; of two at once neither would wait for the other's wrong password.
 */
export async function askAgain(
  vault: Vault,
  session: Session,
  masterPassword: string | undefined,
  why: 'with-codes' | 'for-itself' = 'with-codes'
): Promise<Refusal | undefined> {
  const slot = primarySlot(session.keyring)
  // SECURITY: nothing to ask for is no right answer.
  if (slot === undefined) throw new AppError('internal')
  using password = masterPassword === undefined ? undefined : passwordBytes(masterPassword)
  const { keychain, keyFiles } = vault.options
  const asks = { keychain, keyFiles, delay: vault.delay }
  const result = await authenticate(asks, session.keyring, slot, password)
  if (result.kind !== 'root') return result
  using rootKey = result.rootKey
  if (slot.kind !== 'keychain') notePasswordTyped(session, vault.options.nowMs())
  if (why === 'with-codes') session.unlockSeeds(rootKey)
  vault.endWait(session)
  return undefined
}
