import type { BackupFile, BackupKit, BackupState } from '../../shared/model/backup.ts'
import type { BackupFolder } from './backup-files.ts'
import { backupName, isNamedFor, madeAtOfName } from './backup-name.ts'
import type { BackupRow } from './backup-table.ts'
import type { BackupHeader } from './envelope-header.ts'
import { backupProblem } from './failure.ts'
import { readStart } from './read-envelope.ts'

/** At most this many are shown; a folder with more has them all the same. */
const shownFiles = 200

/** What is known of the vault that looks at the folder. */
export interface Looking {
  /** Undefined where there is no vault. */
  vaultId: string | undefined
  /** Public key of the present kit; null where there is none, undefined where that is not known. */
  kitPublicKey: string | null | undefined
  /** What the vault remembers; empty while it is locked. */
  rows: readonly BackupRow[]
}

/** A file of the folder. */
export interface ListedBackup {
  file: BackupFile
  /** Whether it was made, and named, by this vault: only such a file is ever removed. */
  isOurs: boolean
  isProven: boolean
}

/** The backups in a folder, newest first, and why it cannot be looked into, where it cannot. */
export async function listFolder(
  folder: BackupFolder,
  looking: Looking
): Promise<{ listed: ListedBackup[]; problem: BackupState['folderProblem'] }> {
  let names: string[]
  try {
    names = await folder.names()
  } catch (error) {
    return { listed: [], problem: backupProblem(error) === 'not-found' ? 'missing' : 'not-readable' }
  }
  const listed: ListedBackup[] = []
  for (const name of names) {
    const one = await lookInto(folder, name, looking)
    if (one !== undefined) listed.push(one)
  }
  listed.sort((a, b) => b.file.madeAtMs - a.file.madeAtMs)
  return { listed, problem: null }
}

/** The first of a list, as the page shows them. */
export const shown = (listed: readonly ListedBackup[]): BackupFile[] =>
  listed.slice(0, shownFiles).map(({ file }) => file)

/** A file whose start is damaged is shown with that; one that cannot be read or went away meanwhile is left out. */
async function lookInto(
  folder: BackupFolder,
  name: string,
  { vaultId, kitPublicKey, rows }: Looking
): Promise<ListedBackup | undefined> {
  let sizeBytes = 0
  try {
    await using source = await folder.open(name)
    sizeBytes = source.sizeBytes
    const { header } = await readStart(source)
    const row = rows.find(({ fileName }) => fileName === name)
    const isProven = row !== undefined && row.provenAtMs !== null
    const file: BackupFile = {
      name,
      madeAtMs: header.createdAtMs,
      sizeBytes,
      kit: kitOf(header, kitPublicKey),
      hasPassword: header.recipients.some(({ kind }) => kind === 'password'),
      isOfThisVault: header.vaultId === vaultId,
      provenAtMs: row?.provenAtMs ?? null,
      problem: row === undefined || isProven || row.failure === null ? null : 'contents-differ'
    }
    return { file, isOurs: file.isOfThisVault && backupName(header) === name, isProven }
  } catch (error) {
    const problem = backupProblem(error)
    if (problem === 'not-found' || problem === 'not-readable') return undefined
    const isOfThisVault = vaultId !== undefined && isNamedFor(vaultId, name)
    const unknown = { kit: 'unknown', hasPassword: false, provenAtMs: null } as const
    const file = { name, madeAtMs: madeAtOfName(name), sizeBytes, ...unknown, isOfThisVault, problem }
    return { file, isOurs: false, isProven: false }
  }
}

function kitOf({ recipients }: BackupHeader, present: string | null | undefined): BackupKit {
  const kits = recipients.filter(({ kind }) => kind === 'kit')
  if (kits.length === 0) return 'none'
  if (present === undefined) return 'unknown'
  return kits.some(({ publicKey }) => publicKey === present) ? 'present' : 'older'
}
