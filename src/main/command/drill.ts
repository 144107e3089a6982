import { join } from 'node:path'
import { BackupFolder, isFolder, makeWorkFolder, openFile } from '../backup/backup-files.ts'
import { compare } from '../backup/compare.ts'
import { backupProblem } from '../backup/failure.ts'
import { openEnvelope, readStart } from '../backup/read-envelope.ts'
import { unpack } from '../backup/unpack.ts'
import { runSteps } from '../vault/steps.ts'
import type { CommandResult } from './result.ts'
import { backupSecret } from './secret.ts'

/** The newest backup of a folder, or the file itself. */
export async function backupAt(path: string): Promise<string | undefined> {
  if (!(await isFolder(path))) return path
  let newest: { path: string; madeAtMs: number } | undefined
  for (const name of await new BackupFolder(path, false).names()) {
    const file = join(path, name)
    const madeAtMs = await madeAt(file)
    if (madeAtMs !== undefined && madeAtMs >= (newest?.madeAtMs ?? -Infinity))
      newest = { path: file, madeAtMs }
  }
  return newest?.path
}

async function madeAt(path: string): Promise<number | undefined> {
  try {
    await using file = await openFile(path)
    return (await readStart(file)).header.createdAtMs
  } catch (error) {
    backupProblem(error)
    return undefined
  }
}

/** Opens a backup and compares everything in it with its manifest, in a private folder that is removed again. */
export async function drill(path: string, secret: string, temporaryFolder: string): Promise<CommandResult> {
  const file = await backupAt(path)
  if (file === undefined) return { result: 'cannot', reason: 'no backup in this folder' }
  const opener = backupSecret(secret)
  const bytes = opener.kind === 'kit' ? opener.keyPair : opener.password
  try {
    await using source = await openFile(file)
    const opened = await openEnvelope(source, opener)
    if (opened === 'wrong') {
      return { result: 'cannot', reason: opener.kind === 'kit' ? 'another recovery kit' : 'wrong password' }
    }
    using contents = opened
    await using work = await makeWorkFolder(temporaryFolder)
    using unpacked = await unpack(contents, work)
    const { records } = runSteps(compare(unpacked, null))
    const { vaultId, createdAtMs, generation, keyEpoch } = contents.header
    const { auditCount, appVersion } = unpacked.manifest
    return { result: 'good', vaultId, createdAtMs, generation, keyEpoch, records, auditCount, appVersion }
  } catch (error) {
    return { result: 'findings', findings: [backupProblem(error)] }
  } finally {
    bytes.wipe()
  }
}
