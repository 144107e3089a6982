import { z } from 'zod'
import { masterPasswordMinLength } from '../rules/limits.ts'

/**
 * What the system's keychain answers when asked for this vault's secret.
 * `changed` is an entry that is not ours: another value stands where our secret should be.
 */
export const KeychainState = z.enum(['found', 'absent', 'locked', 'unavailable', 'denied', 'changed'])
export type KeychainState = z.infer<typeof KeychainState>

/** What it takes to open the vault. `keychain` alone, both together, or the password on its own. */
export const VaultProtection = z.enum(['keychain', 'keychain-and-password', 'password'])
export type VaultProtection = z.infer<typeof VaultProtection>

/** Why vault files that exist cannot be opened at all. The files are left as they are. */
export const VaultProblem = z.enum(['damaged', 'newer', 'half-written', 'not-readable', 'not-writable'])
export type VaultProblem = z.infer<typeof VaultProblem>

export const VaultState = z.discriminatedUnion('kind', [
  /** No vault yet. `canUseKeychain` was found out by writing an entry and reading it back. */
  z.object({ kind: z.literal('missing'), canUseKeychain: z.boolean() }),
  /** `keychain` is why the last try to open it failed: at the start that is before anybody could be told. */
  z.object({
    kind: z.literal('locked'),
    protection: VaultProtection,
    keychain: KeychainState.optional()
  }),
  z.object({ kind: z.literal('unlocked'), protection: VaultProtection, isDemo: z.boolean() }),
  z.object({ kind: z.literal('unusable'), problem: VaultProblem })
])
export type VaultState = z.infer<typeof VaultState>

export { masterPasswordMinLength }
export const MasterPassword = z.string().min(1).max(1024)

export const CreateVault = z.object({
  useKeychain: z.boolean(),
  masterPassword: MasterPassword.min(masterPasswordMinLength).optional()
})
export const CreateVaultResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('created') }),
  /** Nothing was written: a vault is there already. */
  z.object({ kind: z.literal('already-there') }),
  /** Nothing was written: the keychain would not take the secret. */
  z.object({ kind: z.literal('keychain'), state: KeychainState })
])
export type CreateVaultResult = z.infer<typeof CreateVaultResult>

export const UnlockVault = z.object({ masterPassword: MasterPassword.optional() })
export const UnlockVaultResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unlocked') }),
  z.object({ kind: z.literal('password-needed') }),
  /** The next try is accepted after `retryAfterMs`; the wait grows with every wrong password. */
  z.object({ kind: z.literal('wrong-password'), retryAfterMs: z.number().int().nonnegative() }),
  z.object({ kind: z.literal('too-soon'), retryAfterMs: z.number().int().nonnegative() }),
  z.object({ kind: z.literal('keychain'), state: KeychainState }),
  z.object({ kind: z.literal('unusable'), problem: VaultProblem })
])
export type UnlockVaultResult = z.infer<typeof UnlockVaultResult>
