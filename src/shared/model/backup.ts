import { z } from 'zod'
import { masterPasswordMinLength } from '../rules/limits.ts'
import { KeychainState, KitText, MasterPassword } from './vault.ts'

/** Name of a backup in the backup folder: never a path. */
export const BackupFileName = z
  .string()
  .max(128)
  .regex(/^latchkey-[0-9a-z+-]+\.latchkey-backup$/)
export type BackupFileName = z.infer<typeof BackupFileName>

/** Why a backup could not be written. All are to be expected of a folder on a disk that comes and goes. */
export const BackupFailure = z.enum([
  /** The chosen folder is not there: a disk that is not plugged in, a share that is not mounted. */
  'folder-missing',
  'not-writable',
  'disk-full',
  'io-error',
  /** There is neither a recovery kit nor a backup password: nobody could ever open it. */
  'nothing-opens-it',
  /** Written, but what was read back from the disk is not what was to be kept. The file must not be relied on. */
  'not-proven'
])
export type BackupFailure = z.infer<typeof BackupFailure>

/** Why a file cannot be restored, whoever asks. It is left as it is. */
export const BackupProblem = z.enum([
  'not-found',
  'not-readable',
  /** Not a file that Latchkey made as a backup, or one whose first lines are gone. */
  'not-a-backup',
  /** A later Latchkey made it. */
  'newer',
  /** Its end is missing. */
  'cut-off',
  /** Something in it was altered. */
  'damaged',
  /** It opens, but does not hold what its own list says it holds. */
  'contents-differ'
])
export type BackupProblem = z.infer<typeof BackupProblem>

/** Whether the recovery kit of now opens it: `older` is a kit that was replaced since. */
export const BackupKit = z.enum(['present', 'older', 'none', 'unknown'])
export type BackupKit = z.infer<typeof BackupKit>

export const BackupFile = z.object({
  name: BackupFileName,
  madeAtMs: z.number().int(),
  sizeBytes: z.number().int().nonnegative(),
  kit: BackupKit,
  hasPassword: z.boolean(),
  /** False for a backup of another vault, or of this one before it was restored. */
  isOfThisVault: z.boolean(),
  /** When it was last read back whole and compared; null where that never was, or is not known while locked. */
  provenAtMs: z.number().int().nullable(),
  /** What was found wrong when it was read back; it must not be relied on. */
  problem: BackupProblem.nullable()
})
export type BackupFile = z.infer<typeof BackupFile>

/** A backup that was read back from the disk whole, every record of it compared. */
export const ProvenBackup = z.object({
  fileName: z.string(),
  provenAtMs: z.number().int(),
  madeAtMs: z.number().int(),
  records: z.number().int().nonnegative()
})
export type ProvenBackup = z.infer<typeof ProvenBackup>

export const BackupState = z.object({
  /** The path, for the person to read. */
  folder: z.string(),
  isDefaultFolder: z.boolean(),
  folderProblem: z.enum(['missing', 'not-readable']).nullable(),
  /** Newest first; at most 200. While the vault is locked, those of the default folder. */
  files: z.array(BackupFile),
  /** The last proven restore; null where there is none, or while the vault is locked. */
  lastProven: ProvenBackup.nullable(),
  /** Of the last try, if it failed. */
  lastFailure: z.object({ atMs: z.number().int(), failure: BackupFailure }).nullable(),
  running: z.enum(['making', 'proving', 'restoring']).nullable(),
  /** What will open the next backup. */
  hasKit: z.boolean(),
  hasPassword: z.boolean(),
  /** True where something was changed since the last proven backup. */
  isBehind: z.boolean()
})
export type BackupState = z.infer<typeof BackupState>

export const MadeBackup = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('made'), proven: ProvenBackup }),
  z.object({ kind: z.literal('failed'), failure: BackupFailure }),
  z.object({ kind: z.literal('already-running') })
])
export type MadeBackup = z.infer<typeof MadeBackup>

export const ChosenBackupFolder = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('chosen') }),
  z.object({ kind: z.literal('cancelled') }),
  /** Nothing was changed: no file can be written there. */
  z.object({ kind: z.literal('not-writable') })
])
export type ChosenBackupFolder = z.infer<typeof ChosenBackupFolder>

/** Null removes it: later backups then open with the recovery kit alone. */
export const SetBackupPassword = z.object({
  password: MasterPassword.min(masterPasswordMinLength).nullable()
})

/** Names a backup that was looked into, until the next one is. */
export const BackupToken = z.uuid().brand<'BackupToken'>()
export type BackupToken = z.infer<typeof BackupToken>

/** `file` names one of the list; without it the person is asked for a file. */
export const InspectBackup = z.object({ file: BackupFileName.optional() })
export const InspectedBackup = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('backup'),
    token: BackupToken,
    fileName: z.string(),
    madeAtMs: z.number().int(),
    sizeBytes: z.number().int(),
    opensWithKit: z.boolean(),
    opensWithPassword: z.boolean(),
    isOfThisVault: z.boolean()
  }),
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('problem'), problem: BackupProblem })
])
export type InspectedBackup = z.infer<typeof InspectedBackup>

/** One of `kit` and `backupPassword` opens the backup; the other two say what is to open the restored vault. */
export const RestoreBackup = z.object({
  token: BackupToken,
  kit: KitText.optional(),
  backupPassword: MasterPassword.optional(),
  useKeychain: z.boolean(),
  masterPassword: MasterPassword.min(masterPasswordMinLength).optional()
})
export type RestoreBackup = z.infer<typeof RestoreBackup>
export const RestoredBackup = z.discriminatedUnion('kind', [
  /** The restored vault is open. `setAside` is where the vault from before is kept; null where there was none. */
  z.object({ kind: z.literal('restored'), records: z.number().int(), setAside: z.string().nullable() }),
  /** The letters do not make a recovery kit. `group` (from 1) is where to look, when that is certain. */
  z.object({ kind: z.literal('mistyped-kit'), group: z.number().int().min(1).max(8).optional() }),
  /** A recovery kit, but not one that this backup was made for. */
  z.object({ kind: z.literal('wrong-kit') }),
  z.object({ kind: z.literal('wrong-password') }),
  z.object({ kind: z.literal('problem'), problem: BackupProblem }),
  /** The keychain would not take the new secret. Nothing was changed. */
  z.object({ kind: z.literal('keychain'), state: KeychainState }),
  z.object({ kind: z.literal('already-running') })
])
export type RestoredBackup = z.infer<typeof RestoredBackup>
