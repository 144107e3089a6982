import { AppError } from '../../shared/bridge/errors.ts'
import type { AuditOrigin } from '../../shared/model/audit.ts'
import type {
  BackupToken,
  InspectedBackup,
  RestoreBackup,
  RestoredBackup
} from '../../shared/model/backup.ts'
import type { RecordAudit } from '../audit/audit.ts'
import { passwordBytes } from '../crypto/password-hash.ts'
import { randomId } from '../crypto/random.ts'
import { compartments } from '../vault/compartments.ts'
import { kitPairSecret } from '../vault/kit-slot.ts'
import { parseKit } from '../vault/kit-text.ts'
import { restoreVault, type RestoreVaultOptions } from '../vault/restore-vault.ts'
import { runInTurns, type Pause } from '../vault/steps.ts'
import type { Vault } from '../vault/vault.ts'
import { copyNewFile, makeWorkFolder, nameOfPath, openFile } from './backup-files.ts'
import { bringUpToDate, compare, type Compared } from './compare.ts'
import type { BackupHeader } from './envelope-header.ts'
import { backupProblem } from './failure.ts'
import { presentVault } from './present-vault.ts'
import { openEnvelope, readStart } from './read-envelope.ts'
import type { BackupSecret } from './recipients.ts'
import { unpack } from './unpack.ts'

export interface RestoresOptions {
  vault: Vault
  record: RecordAudit
  nowMs: () => number
  monotonicMs: () => number
  pause: Pause
  workParent: string
  nativeBinding: string | null
  /** Path of a file in the backup folder of now. */
  pathOf: (name: string) => string
  /** Asks the person for a file; nothing where they think better of it. */
  chooseFile: () => Promise<string | undefined>
  /** Keeps backups from being made meanwhile; see `Backups.beginRestore`. */
  begin: () => (() => void) | undefined
}

/** Looks into backups, and makes vaults of them again: also where there is no vault, or none that opens. */
export class Restores {
  readonly #options: RestoresOptions
  #looked: { token: BackupToken; path: string } | undefined

  constructor(options: RestoresOptions) {
    this.#options = options
  }

  /** What can be seen of a backup without opening it. */
  async inspect(name: string | undefined): Promise<InspectedBackup> {
    const { chooseFile, pathOf, vault } = this.#options
    const path = name === undefined ? await chooseFile() : pathOf(name)
    if (path === undefined) return { kind: 'cancelled' }
    try {
      await using file = await openFile(path)
      const { header } = await readStart(file)
      const token = randomId() as BackupToken
      this.#looked = { token, path }
      const has = (kind: string): boolean => header.recipients.some((recipient) => recipient.kind === kind)
      return {
        kind: 'backup',
        token,
        fileName: nameOfPath(path),
        madeAtMs: header.createdAtMs,
        sizeBytes: file.sizeBytes,
        opensWithKit: has('kit'),
        opensWithPassword: has('password'),
        isOfThisVault: header.vaultId === presentVault(vault).vaultId
      }
    } catch (error) {
      return { kind: 'problem', problem: backupProblem(error) }
    }
  }

  /**
   * Opens the backup that was looked into last, compares all of it, and puts a new vault made of it in the place of
   * the present one, which is set aside. Nothing is changed unless the answer is `restored`.
   */
  async restore(input: RestoreBackup, origin: AuditOrigin): Promise<RestoredBackup> {
    const { token, kit, backupPassword, useKeychain, masterPassword } = input
    if (this.#looked?.token !== token) throw new AppError('not-found')
    if (!useKeychain && masterPassword === undefined) throw new AppError('invalid-input')
    if ((kit === undefined) === (backupPassword === undefined)) throw new AppError('invalid-input')
    const secret = secretOf(kit, backupPassword)
    if (secret.kind === 'mistyped') return withGroup(secret.group)
    const end = this.#options.begin()
    if (end === undefined) return { kind: 'already-running' }
    try {
      return await this.#restore(this.#looked.path, secret, input, origin)
    } finally {
      end()
      const bytes = secret.kind === 'kit' ? secret.keyPair : secret.password
      bytes.wipe()
    }
  }

  async #restore(
    path: string,
    secret: BackupSecret,
    { useKeychain, masterPassword }: RestoreBackup,
    origin: AuditOrigin
  ): Promise<RestoredBackup> {
    const { vault, record, nowMs, workParent, nativeBinding } = this.#options
    await using work = await makeWorkFolder(workParent)
    const opened = await this.#open(path, secret, work)
    if (opened.kind !== 'opened') return opened
    using unpacked = opened.unpacked
    bringUpToDate(unpacked, nativeBinding)
    using password = masterPassword === undefined ? undefined : passwordBytes(masterPassword)
    const kit = kitOf(opened, secret.kind === 'kit' ? nowMs() : undefined)
    const { manifest, contentKeys, pageKeys, files } = unpacked
    const restored = await restoreVault(vault, {
      place: async (path) => {
        for (const name of compartments) await copyNewFile(files[name], path(name))
      },
      pair: { owner: { vaultId: manifest.vaultId, keys: contentKeys }, pageKeys },
      kit,
      useKeychain,
      masterPassword: password,
      isKitShown: secret.kind === 'kit',
      origin
    })
    if (restored.kind === 'keychain') return restored
    this.#looked = undefined
    const { session } = restored
    session.write('vault', (db) => {
      record(session, db, { action: 'vault-restored', origin })
    })
    return { kind: 'restored', records: opened.compared.records, setAside: restored.setAside ?? null }
  }

  async #open(path: string, secret: BackupSecret, work: Awaited<ReturnType<typeof makeWorkFolder>>) {
    const { nativeBinding, monotonicMs, pause } = this.#options
    try {
      await using file = await openFile(path)
      const envelope = await openEnvelope(file, secret)
      if (envelope === 'wrong') {
        return { kind: secret.kind === 'kit' ? ('wrong-kit' as const) : ('wrong-password' as const) }
      }
      using contents = envelope
      const unpacked = await unpack(contents, work)
      const compared = await runInTurns(compare(unpacked, nativeBinding), { nowMs: monotonicMs, pause })
      if (compared === undefined) throw new AppError('internal')
      return { kind: 'opened' as const, header: contents.header, unpacked, compared }
    } catch (error) {
      return { kind: 'problem' as const, problem: backupProblem(error) }
    }
  }
}

type Secret = BackupSecret | { kind: 'mistyped'; group?: number }

function secretOf(kit: string | undefined, password: string | undefined): Secret {
  if (kit === undefined) return { kind: 'password', password: passwordBytes(password ?? '') }
  const parsed = parseKit(kit)
  if (parsed.kind === 'mistyped') return parsed
  using secret = parsed.secret
  return { kind: 'kit', keyPair: kitPairSecret(secret) }
}

const withGroup = (group: number | undefined): RestoredBackup =>
  group === undefined ? { kind: 'mistyped-kit' } : { kind: 'mistyped-kit', group }

/** The kit that the backup was made for goes on opening the vault. Who typed it has it on paper. */
function kitOf(
  { header, compared }: { header: BackupHeader; compared: Compared },
  typedAtMs: number | undefined
): RestoreVaultOptions['kit'] {
  const recipient = header.recipients.find(({ kind }) => kind === 'kit')
  if (recipient === undefined) return undefined
  return {
    id: compared.kit?.slotId ?? randomId(),
    createdAtMs: compared.kit?.madeAtMs ?? header.createdAtMs,
    publicKey: Buffer.from(recipient.publicKey, 'base64url'),
    confirmedAtMs: typedAtMs ?? compared.kit?.confirmedAtMs ?? null
  }
}
