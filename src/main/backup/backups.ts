import { AppError } from '../../shared/bridge/errors.ts'
import type { AuditOrigin } from '../../shared/model/audit.ts'
import type { BackupState, ChosenBackupFolder, MadeBackup } from '../../shared/model/backup.ts'
import type { RecordAudit } from '../audit/audit.ts'
import { passwordBytes } from '../crypto/password-hash.ts'
import type { Session } from '../vault/session.ts'
import type { Pause } from '../vault/steps.ts'
import type { Vault } from '../vault/vault.ts'
import { BackupFolder, removeWorkFolders } from './backup-files.ts'
import { listFolder, shown } from './backup-list.ts'
import { readBackupSettings, writeBackupSetting, type BackupSettings } from './backup-settings-table.ts'
import { backupRow, BackupLog, isBehind, newestProven } from './backup-log.ts'
import { forgetBackup, listBackups } from './backup-table.ts'
import { backupFailure } from './failure.ts'
import { proveBackup, writeBackup, type BackupTools } from './make-backup.ts'
import { presentVault } from './present-vault.ts'
import { passwordAddressee, type Addressee } from './recipients.ts'
import { backupsToRemove } from './retention.ts'
import { isBackupDue } from './schedule.ts'

export interface BackupsOptions {
  vault: Vault
  record: RecordAudit
  nowMs: () => number
  monotonicMs: () => number
  newId: () => string
  pause: Pause
  /** Where backups go when no other folder was chosen. */
  defaultFolder: string
  /** Where copies stand while a backup is made or opened; emptied at the start. */
  workParent: string
  appVersion: string
  nativeBinding: string | null
  /** Asks the person for a folder; nothing where they think better of it. */
  chooseFolder: () => Promise<string | undefined>
  onChange: () => void
}

/** A backup of this many rows takes some tenths of a second. */
const quickRows = 2000
const patienceMs = 1000

const noSettings: BackupSettings = { folder: null, password: null }

/** Makes backups, proves each by reading it back, and keeps as many as are worth keeping. */
export class Backups {
  readonly #options: BackupsOptions
  /** Those of the open vault, or of the one that was open last. */
  #settings = noSettings
  #running: BackupState['running'] = null
  #abort = new AbortController()
  #waitsForSeeds = false
  readonly #log: BackupLog

  constructor(options: BackupsOptions) {
    this.#options = options
    this.#log = new BackupLog(options)
    const { vault } = options
    vault.listen({
      unlocked: (session, { isSame }) => {
        // Under new keys it is the same vault still: what is under way goes on.
        if (isSame !== true) this.#abort = new AbortController()
        this.#settings = session.read('vault', readBackupSettings)
        this.#folder.removeLeftovers().catch(() => undefined)
      },
      changed: () => {
        if (this.#waitsForSeeds && vault.isUnlocked && !vault.session.areSeedsLocked) void this.makeIfDue()
      },
      // SECURITY: a backup under way holds keys of the vault; it ends with the session.
      locking: () => {
        this.#abort.abort()
      }
    })
  }

  /** Removes what a crash left. To be called once, before anything else. */
  async removeLeftovers(): Promise<void> {
    await removeWorkFolders(this.#options.workParent)
    await this.#folder.removeLeftovers()
  }

  get folder(): BackupFolder {
    return this.#folder
  }

  async state(): Promise<BackupState> {
    const { vault } = this.#options
    const session = vault.isUnlocked ? vault.session : undefined
    const rows = session?.read('vault', listBackups) ?? []
    const present = presentVault(vault)
    const { listed, problem } = await listFolder(this.#folder, { ...present, rows })
    const lastProven = newestProven(rows)
    return {
      folder: this.#folder.path,
      isDefaultFolder: this.#settings.folder === null,
      folderProblem: problem,
      files: shown(listed),
      lastProven: lastProven === undefined ? null : { ...lastProven, records: lastProven.rows },
      lastFailure: this.#log.lastFailure(rows),
      running: this.#running,
      hasKit: typeof present.kitPublicKey === 'string',
      hasPassword: this.#settings.password !== null,
      isBehind: session !== undefined && isBehind(session, lastProven)
    }
  }

  /** Makes a backup now and proves it. Throws `locked` where the vault is, or is locked meanwhile. */
  async make(origin: AuditOrigin = 'program'): Promise<MadeBackup> {
    const { session } = this.#options.vault
    if (this.#running !== null) return { kind: 'already-running' }
    const addressees = this.#addressees()
    if (addressees.length === 0) return { kind: 'failed', failure: 'nothing-opens-it' }
    const tools = this.#tools()
    try {
      this.#run('making')
      return await this.#makeAndProve(session, addressees, tools, origin)
    } catch (error) {
      if (tools.signal.aborted) throw new AppError('locked')
      const failure = backupFailure(error)
      this.#log.failed(failure, origin)
      return { kind: 'failed', failure }
    } finally {
      this.#run(null)
    }
  }

  /** Makes one where it is time and something was changed. Never throws: nobody is waiting for it. */
  async makeIfDue(): Promise<void> {
    const { vault, nowMs } = this.#options
    if (!vault.isUnlocked || this.#running !== null) return
    const { session } = vault
    // With a lock of their own the seeds may be open for minutes a day: that is when it is made.
    this.#waitsForSeeds = session.areSeedsLocked
    if (this.#waitsForSeeds || session.isReadOnly || this.#addressees().length === 0) return
    const rows = session.read('vault', listBackups)
    const lastMs = this.#log.lastFailure(rows)?.atMs ?? rows.at(-1)?.madeAtMs
    const isChanged = isBehind(session, newestProven(rows))
    if (isBackupDue({ nowMs: nowMs(), lastMs, isChanged })) await this.make('program').catch(() => undefined)
  }

  /**
   * Before a lock that somebody asked for and before the end of the program: one that is due, where that is quick.
   * Nobody waits long for it; the lock then ends what is still under way.
   */
  async makeBeforeLock(): Promise<void> {
    const { vault } = this.#options
    if (!vault.isUnlocked || vault.session.freshness('vault').rowCount > quickRows) return
    let timer: NodeJS.Timeout | undefined
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patienceMs)
    })
    await Promise.race([this.makeIfDue(), patience])
    clearTimeout(timer)
  }

  /** How many backups of this vault are left that only a recovery kit from before opens. */
  countOlder(): number {
    const { vault } = this.#options
    const { kitPublicKey } = presentVault(vault)
    const rows = vault.session.read('vault', listBackups)
    return rows.filter(({ fileName, kitId }) => fileName !== '' && kitId !== null && kitId !== kitPublicKey)
      .length
  }

  async chooseFolder(origin: AuditOrigin): Promise<ChosenBackupFolder> {
    const path = await this.#options.chooseFolder()
    if (path === undefined) return { kind: 'cancelled' }
    if (!(await new BackupFolder(path, false).canBeWritten())) return { kind: 'not-writable' }
    this.#set('folder', path, origin)
    return { kind: 'chosen' }
  }

  useDefaultFolder(origin: AuditOrigin): void {
    this.#set('folder', null, origin)
  }

  /** Null removes it. The password itself is not kept: only what makes backups that it opens. */
  async setPassword(password: string | null, origin: AuditOrigin): Promise<void> {
    const { vault } = this.#options
    const { session } = vault
    if (password === null) {
      this.#set('password', null, origin)
      return
    }
    using bytes = passwordBytes(password)
    const { passwordHash, publicKey } = await passwordAddressee(bytes)
    // Another session is another vault, or the same under a person who has not asked for this.
    if (!vault.isUnlocked || vault.session !== session) throw new AppError('locked')
    this.#set('password', { passwordHash, publicKey }, origin)
  }

  /** For a restore, which is no time for a backup. Answers how to end it; nothing where something runs already. */
  beginRestore(): (() => void) | undefined {
    if (this.#running !== null) return undefined
    this.#run('restoring')
    return () => this.#run(null)
  }

  async #makeAndProve(
    session: Session,
    addressees: readonly Addressee[],
    tools: BackupTools,
    origin: AuditOrigin
  ): Promise<MadeBackup> {
    const written = await writeBackup(session, this.#options.newId(), addressees, tools)
    using fileKey = written.fileKey
    this.#run('proving')
    try {
      const { records } = await proveBackup({ name: written.name, fileKey }, tools)
      const provenAtMs = this.#options.nowMs()
      this.#log.made(backupRow(written, addressees, provenAtMs), origin)
      await this.#removeOld()
      const { name: fileName, manifest } = written
      return { kind: 'made', proven: { fileName, madeAtMs: manifest.madeAtMs, provenAtMs, records } }
    } catch (error) {
      if (tools.signal.aborted) throw error
      backupFailure(error)
      this.#log.made(backupRow(written, addressees, null), origin)
      return { kind: 'failed', failure: 'not-proven' }
    }
  }

  /** Only after a backup was proven, and never where something in the vault is in doubt. */
  async #removeOld(): Promise<void> {
    const { vault } = this.#options
    const state = await vault.state()
    if (state.kind !== 'unlocked' || state.findings.length > 0) return
    const { session } = vault
    const { vaultId } = session
    const rows = session.read('vault', listBackups)
    const { listed } = await listFolder(this.#folder, { vaultId, kitPublicKey: undefined, rows })
    const ours = listed
      .filter(({ isOurs }) => isOurs)
      .map(({ file, isProven }) => ({ name: file.name, madeAtMs: file.madeAtMs, isProven }))
    for (const name of backupsToRemove(ours, this.#options.nowMs())) {
      await this.#folder.remove(name)
      vault.session.write('vault', (db) => {
        forgetBackup(db, name)
      })
    }
  }

  #set<K extends keyof BackupSettings>(name: K, value: BackupSettings[K], origin: AuditOrigin): void {
    const { vault, record } = this.#options
    const { session } = vault
    session.write('vault', (db) => {
      writeBackupSetting(db, name, value)
      record(session, db, { action: 'backup-settings-changed', origin })
    })
    this.#settings = { ...this.#settings, [name]: value }
    this.#options.onChange()
  }

  #run(running: BackupState['running']): void {
    this.#running = running
    this.#options.onChange()
  }

  #addressees(): Addressee[] {
    const { kitPublicKey } = presentVault(this.#options.vault)
    const { password } = this.#settings
    return [
      ...(typeof kitPublicKey === 'string' ? [{ kind: 'kit', publicKey: kitPublicKey } as const] : []),
      ...(password === null ? [] : [{ kind: 'password', ...password } as const])
    ]
  }

  #tools(): BackupTools {
    const { workParent, appVersion, nowMs, monotonicMs, pause, nativeBinding } = this.#options
    const { signal } = this.#abort
    return { folder: this.#folder, workParent, appVersion, nowMs, monotonicMs, pause, nativeBinding, signal }
  }

  get #folder(): BackupFolder {
    const { folder } = this.#settings
    return new BackupFolder(folder ?? this.#options.defaultFolder, folder === null)
  }
}
