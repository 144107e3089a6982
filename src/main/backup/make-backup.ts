import { BackupFileKey, DatabaseKey } from '../crypto/keys.ts'
import { randomSecret } from '../crypto/random.ts'
import type { Compartment } from '../vault/compartments.ts'
import { copyPair } from '../vault/copy-pair.ts'
import type { Session } from '../vault/session.ts'
import { runInTurns, type Pause } from '../vault/steps.ts'
import { AppError } from '../../shared/bridge/errors.ts'
import { makeWorkFolder, openFile, type BackupFolder, type WorkFolder } from './backup-files.ts'
import { backupName } from './backup-name.ts'
import { sourceOf, type ByteSink } from './bytes.ts'
import { compare } from './compare.ts'
import { countTables, schemaOf } from './copied-table.ts'
import { printManifest, type Manifest } from './manifest.ts'
import { openOwnEnvelope } from './read-envelope.ts'
import type { Addressee } from './recipients.ts'
import { printKeys, unpack, type PageKeys } from './unpack.ts'
import { writeEnvelope } from './write-envelope.ts'

/** What making and proving need besides the vault. */
export interface BackupTools {
  folder: BackupFolder
  /** Where copies stand for the time of making and proving. */
  workParent: string
  appVersion: string
  nowMs: () => number
  monotonicMs: () => number
  pause: Pause
  nativeBinding: string | null
  /** Ends the work early: the keys in memory are those of a vault that was locked meanwhile. */
  signal: AbortSignal
}

/** A backup that is on the disk under its name. */
export interface WrittenBackup {
  id: string
  name: string
  manifest: Manifest
  /** Only for proving it now. Wipe it. */
  fileKey: BackupFileKey
}

/** What goes into a backup, copied from the open vault. Wipe it when the backup is written. */
interface Copied extends Disposable {
  manifest: Manifest
  keys: ReturnType<typeof printKeys>
}

/**
 * Writes a backup of an open vault. Once the copies are made the vault is not asked again. Errors are those of the
 * disk, and `locked` where it was locked meanwhile; then nothing is left behind.
 */
export async function writeBackup(
  session: Session,
  id: string,
  addressees: readonly Addressee[],
  tools: BackupTools
): Promise<WrittenBackup> {
  const { folder, signal } = tools
  await using work = await makeWorkFolder(tools.workParent)
  if (signal.aborted) throw new AppError('locked')
  using copied = await copyVault(session, work, tools)
  const { manifest } = copied
  const { vaultId, keyEpoch, madeAtMs: createdAtMs } = manifest
  const bound = {
    version: 1,
    id,
    vaultId,
    createdAtMs,
    generation: manifest.vault.generation,
    keyEpoch
  } as const
  const name = backupName(bound)

  await using vault = await openFile(work.path('vault.db'))
  await using seeds = await openFile(work.path('seeds.db'))
  const file = await folder.create(name)
  const fileKey = new BackupFileKey(randomSecret())
  try {
    using printed = copied.keys.copy()
    const sections = [sourceOf(printManifest(manifest)), printed.use(sourceOf), vault, seeds]
    await writeEnvelope(untilAborted(file, signal), fileKey, bound, addressees, sections)
    await file.finish()
    return { id, name, manifest, fileKey }
  } catch (error) {
    fileKey.wipe()
    await file.abandon()
    throw error
  }
}

/** Reads a backup back from where it was written and compares all of it. Throws a `BackupFault` or what the disk said. */
export async function proveBackup(
  { name, fileKey }: Pick<WrittenBackup, 'name' | 'fileKey'>,
  tools: BackupTools
): Promise<{ records: number }> {
  await using work = await makeWorkFolder(tools.workParent)
  await using file = await tools.folder.open(name)
  using contents = await openOwnEnvelope(file, fileKey)
  using unpacked = await unpack(contents, work)
  const { signal } = tools
  const turns = { nowMs: tools.monotonicMs, pause: tools.pause, isOver: () => signal.aborted }
  const compared = await runInTurns(compare(unpacked, tools.nativeBinding), turns)
  if (compared === undefined) throw new AppError('locked')
  return { records: compared.records }
}

async function copyVault(session: Session, work: WorkFolder, tools: BackupTools): Promise<Copied> {
  using vaultKey = new DatabaseKey(randomSecret())
  using seedsKey = new DatabaseKey(randomSecret())
  const pageKeys: PageKeys = { vault: vaultKey, seeds: seedsKey }
  const paths = { vault: work.path('vault.db'), seeds: work.path('seeds.db') }
  const keys = printKeys(pageKeys, session.keys)
  try {
    const madeAtMs = tools.nowMs()
    const { vaultId, keyring } = session
    session.deliverSeeds()
    // Nothing is awaited until the copies are made: this is of their moment.
    const known = { vault: knownOf(session, 'vault'), seeds: knownOf(session, 'seeds') }
    const freshness = await copyPair(session, paths, pageKeys, tools)
    const part = async (name: Compartment): Promise<Manifest['vault']> => {
      const { generation, setHash, rowCount: rows } = freshness[name]
      await using file = await openFile(paths[name])
      return { ...known[name], generation, setHash: setHash.toString('hex'), rows, sizeBytes: file.sizeBytes }
    }
    const { auditCount, auditHead } = freshness.vault
    const manifest: Manifest = {
      format: 'latchkey-backup',
      version: 1,
      appVersion: tools.appVersion,
      vaultId,
      madeAtMs,
      keyEpoch: keyring.generation,
      auditCount,
      auditHead: auditHead.toString('hex'),
      vault: await part('vault'),
      seeds: await part('seeds')
    }
    return { manifest, keys, [Symbol.dispose]: () => keys.wipe() }
  } catch (error) {
    keys.wipe()
    throw error
  }
}

function knownOf(session: Session, name: Compartment) {
  const { file } = session.file(name)
  return { schemaVersion: file.read(schemaOf), tables: file.read(countTables) }
}

function untilAborted(sink: ByteSink, signal: AbortSignal): ByteSink {
  return {
    write: async (bytes) => {
      if (signal.aborted) throw new AppError('locked')
      await sink.write(bytes)
    }
  }
}
