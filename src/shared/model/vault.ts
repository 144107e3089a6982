import { z } from 'zod'
import { masterPasswordMinLength } from '../rules/limits.ts'

/**
 * What the system's keychain answers when asked for this vault's secret.
 * `changed` is an entry that is not ours: another value stands where our secret should be. `other-backend` is an
 * absent one where the vault remembers another keychain (GNOME's, KDE's) than the one that answers now.
 */
export const KeychainState = z.enum([
  'found',
  'absent',
  'locked',
  'unavailable',
  'denied',
  'changed',
  'other-backend'
])
export type KeychainState = z.infer<typeof KeychainState>

/** What it takes to open the vault. `keychain` alone, both together, or the password on its own. */
export const VaultProtection = z.enum(['keychain', 'keychain-and-password', 'password'])
export type VaultProtection = z.infer<typeof VaultProtection>

/** Why vault files that exist cannot be opened at all. The files are left as they are. */
export const VaultProblem = z.enum([
  'damaged',
  'newer',
  'half-written',
  /** The keyring names other database files than those that are there: one from before a change of keys. */
  'keyring-older',
  'not-readable',
  'not-writable',
  'in-use'
])
export type VaultProblem = z.infer<typeof VaultProblem>

/**
 * What does not fit together although every key is right. `older`: a file from an earlier time stands in the place of
 * a newer one. `forked`: as old as what was last seen here, but with another content. `altered`: rows or records
 * that no save of Latchkey left like this. `cut`: the newest audit records are gone. `page-damaged`: a page of a
 * file does not pass its check.
 */
export const Finding = z.enum([
  'vault-older',
  'seeds-older',
  'keyring-older',
  'vault-forked',
  'vault-altered',
  'seeds-altered',
  'audit-altered',
  'audit-cut',
  'page-damaged'
])
export type Finding = z.infer<typeof Finding>

/** The recovery kit: not there, made but not yet proven to be on paper, or typed back by the person. */
export const KitStatus = z.enum(['none', 'unconfirmed', 'confirmed'])
export type KitStatus = z.infer<typeof KitStatus>

export const VaultState = z.discriminatedUnion('kind', [
  /** No vault yet. `canUseKeychain` was found out by writing an entry and reading it back. */
  z.object({ kind: z.literal('missing'), canUseKeychain: z.boolean() }),
  /** `keychain` is why the last try to open it failed: at the start that is before anybody could be told. */
  z.object({
    kind: z.literal('locked'),
    protection: VaultProtection,
    keychain: KeychainState.optional(),
    /** Whether a recovery kit opens it, too. */
    hasKit: z.boolean(),
    /** Whether it takes a key file besides, and whether the one it remembers is at its place. */
    keyFile: z.enum(['none', 'at-hand', 'missing'])
  }),
  /** Opened, and held back until the code of the vault's extra confirmation was entered. */
  z.object({
    kind: z.literal('to-confirm'),
    /** Backup codes that are left. */
    backupCodesLeft: z.number().int().nonnegative(),
    retryAfterMs: z.number().int().nonnegative(),
    hasKit: z.boolean()
  }),
  /** Opened, and held back until the person has chosen: something is older or other than it should be. */
  z.object({ kind: z.literal('in-doubt'), findings: z.array(Finding).min(1) }),
  z.object({
    kind: z.literal('unlocked'),
    protection: VaultProtection,
    /** Whether opening it takes a key file as well. */
    hasKeyFile: z.boolean(),
    isDemo: z.boolean(),
    kit: KitStatus,
    /** Opened by the recovery kit this time: the usual way in may need repair. */
    openedWithKit: z.boolean(),
    /** Opened from a private copy, because the disk cannot be written: nothing can be saved or revealed. */
    isReadOnly: z.boolean(),
    /** What the check of the whole vault, which goes on after opening, has found. */
    findings: z.array(Finding),
    /** Whether there is a master password that was not typed for so long that it may be forgotten. */
    passwordDue: z.boolean(),
    /** Whether the one-time codes are under their own lock at the moment. */
    seedsLocked: z.boolean()
  }),
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
  /** The system asked who is there, as the settings say, and nobody confirmed it. */
  z.object({ kind: z.literal('not-confirmed') }),
  /** The key file is not at the place it was chosen at last, or nobody has chosen one yet. */
  z.object({ kind: z.literal('key-file-needed') }),
  /** The file that was chosen is no key file, a damaged one, or another vault's. */
  z.object({ kind: z.literal('wrong-key-file') }),
  /** Open, but held back: the code of the extra confirmation comes next. */
  z.object({ kind: z.literal('to-confirm') }),
  /** Open, but held back: `vault.state` says why, `vault.openAnyway` goes on. */
  z.object({ kind: z.literal('in-doubt') }),
  z.object({ kind: z.literal('unusable'), problem: VaultProblem })
])
export type UnlockVaultResult = z.infer<typeof UnlockVaultResult>

/** A kit as somebody typed it. */
export const KitText = z.string().min(1).max(200)

export const UnlockWithKitResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unlocked') }),
  z.object({ kind: z.literal('in-doubt') }),
  /** No kit at all: a letter is wrong or missing. `group` (from 1) is where to look, when that is certain. */
  z.object({ kind: z.literal('mistyped'), group: z.number().int().min(1).max(8).optional() }),
  /** A kit, but not this vault's, or an older one of it. */
  z.object({ kind: z.literal('other-kit') }),
  z.object({ kind: z.literal('unusable'), problem: VaultProblem })
])
export type UnlockWithKitResult = z.infer<typeof UnlockWithKitResult>

/** What goes on paper. Shown once, until it is confirmed; afterwards nobody, Latchkey included, can show it again. */
export const KitSheet = z.object({
  /** Eight groups of four letters. */
  groups: z.array(z.string()).length(8),
  /** Which groups (from 1) are asked back to confirm it. */
  ask: z.array(z.number().int().min(1).max(8)).min(2),
  madeAtMs: z.number().int(),
  /** First part of the vault's id, to tell papers of two vaults apart. */
  vaultMark: z.string(),
  /** Where the audit trail stands, in eight groups; none of it is secret. */
  headCode: z.string(),
  /** The groups as a QR code with its quiet border: a row a string, `1` a dark cell. */
  qr: z.array(z.string())
})
export type KitSheet = z.infer<typeof KitSheet>

export const ConfirmKit = z.object({
  answers: z.array(z.object({ group: z.number().int().min(1).max(8), text: z.string().max(20) })).max(8)
})
export const ConfirmKitResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('confirmed') }),
  /** The groups (from 1) that are not as they stand on the kit. */
  z.object({ kind: z.literal('different'), groups: z.array(z.number().int()) }),
  /** The kit is no longer at hand (the vault was locked since): make a new one. */
  z.object({ kind: z.literal('gone') })
])
export type ConfirmKitResult = z.infer<typeof ConfirmKitResult>

export const TestKitResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opens') }),
  z.object({ kind: z.literal('mistyped'), group: z.number().int().min(1).max(8).optional() }),
  z.object({ kind: z.literal('other-kit') })
])
export type TestKitResult = z.infer<typeof TestKitResult>

/** How the vault is opened from now on. `current` is the master password of now, where there is one. */
export const ProtectVault = z.object({
  current: MasterPassword.optional(),
  useKeychain: z.boolean(),
  masterPassword: MasterPassword.min(masterPasswordMinLength).optional(),
  /** `new` asks where to write one, which is then needed; `keep` where it is left out. */
  keyFile: z.enum(['keep', 'new', 'none']).optional()
})
export type ProtectVault = z.infer<typeof ProtectVault>
export const ChangeKeysResult = z.discriminatedUnion('kind', [
  /** `olderBackups` is how many backups in the folder still open the way it was before. */
  z.object({ kind: z.literal('changed'), olderBackups: z.number().int().nonnegative() }),
  /** Nothing was changed: no place for the key file was chosen, or it could not be written and read back. */
  z.object({ kind: z.literal('key-file-not-written') }),
  z.object({ kind: z.literal('key-file-needed') }),
  z.object({ kind: z.literal('wrong-key-file') }),
  z.object({ kind: z.literal('password-needed') }),
  z.object({ kind: z.literal('wrong-password'), retryAfterMs: z.number().int().nonnegative() }),
  z.object({ kind: z.literal('too-soon'), retryAfterMs: z.number().int().nonnegative() }),
  z.object({ kind: z.literal('keychain'), state: KeychainState })
])
export type ChangeKeysResult = z.infer<typeof ChangeKeysResult>

/** Typing the master password to keep it in mind. A wrong one counts as it does at unlock. */
export const RehearsePassword = z.object({ masterPassword: MasterPassword })
export const RehearsedPassword = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('right') }),
  z.object({ kind: z.literal('wrong'), retryAfterMs: z.number().int().nonnegative() }),
  z.object({ kind: z.literal('too-soon'), retryAfterMs: z.number().int().nonnegative() }),
  /** Nothing was tried: the keychain or the key file, which it needs besides, is not at hand. */
  z.object({ kind: z.literal('not-tried') })
])
export type RehearsedPassword = z.infer<typeof RehearsedPassword>
