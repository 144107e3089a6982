import { isFolder, openFile } from '../backup/backup-files.ts'
import { backupProblem } from '../backup/failure.ts'
import { readStart } from '../backup/read-envelope.ts'
import { findVault } from '../vault/find-vault.ts'
import { databasesOf } from '../vault/keyring.ts'
import { VaultFiles } from '../vault/vault-files.ts'
import { backupAt } from './drill.ts'
import type { CommandResult } from './result.ts'

/** What can be said of a vault or a backup without opening it. Nobody has authenticated any of it. */
export async function info(path: string): Promise<CommandResult> {
  if (await isFolder(path)) {
    const found = findVault(new VaultFiles(path))
    if (found.kind === 'vault') {
      const { vaultId, version, generation, createdAtMs, slots } = found.keyring
      const databases = databasesOf(found.keyring)
      const kinds = slots.map(({ kind }) => kind)
      return {
        result: 'good',
        kind: 'vault',
        vaultId,
        version,
        generation,
        createdAtMs,
        slots: kinds,
        databases
      }
    }
  }
  try {
    const file = await backupAt(path)
    if (file === undefined) return { result: 'cannot', reason: 'neither a vault nor a backup in this folder' }
    await using source = await openFile(file)
    const { vaultId, id, createdAtMs, generation, keyEpoch, recipients } = (await readStart(source)).header
    const opens = recipients.map(({ kind }) => kind)
    const facts = { vaultId, id, createdAtMs, generation, keyEpoch, opens, sizeBytes: source.sizeBytes }
    return { result: 'good', kind: 'backup', ...facts }
  } catch (error) {
    return { result: 'findings', findings: [backupProblem(error)] }
  }
}
