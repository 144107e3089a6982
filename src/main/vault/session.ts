import { AppError } from '../../shared/bridge/errors.ts'
import type { Finding } from '../../shared/model/vault.ts'
import { derive } from '../crypto/derive.ts'
import { DatabaseKey, type MacKey, type RootKey, type SealKey } from '../crypto/keys.ts'
import { pageMacKey, pageBytes } from '../crypto/sqlcipher-page.ts'
import type { Reading, Writing } from '../database/handles.ts'
import { sqliteFailure } from '../database/sqlite-failure.ts'
import type { Compartment } from './compartments.ts'
import { ContentKeys } from './content-keys.ts'
import { vaultFindings, seedsFindings } from './doubts.ts'
import type { Freshness } from './freshness-table.ts'
import { databasesOf, type Keyring } from './keyring.ts'
import { OpenFile } from './open-file.ts'
import { applySeeds, hasPendingSeeds, removePendingSeeds } from './outbox-table.ts'
import { unwrapAuditKey, unwrapSeedsKey } from './slots.ts'
import type { Held, SessionOptions } from './session-options.ts'
import type { FileReader } from './vault-files.ts'

/** Everything that exists only while a vault is unlocked: its databases and the keys that work inside them. */
export class Session {
  readonly vaultId: string
  readonly keyring: Keyring
  readonly keys: ContentKeys
  readonly isReadOnly: boolean
  readonly #options: Omit<SessionOptions, 'rootKey'>
  readonly #vault: Held
  #seeds: Held | undefined
  /** Kept until the seeds are needed for the first time, or until they lock. */
  #seedsKey: DatabaseKey | undefined
  #isFrozen = false
  /** Called when the seeds are opened, which may be long after the vault, with what does not fit. */
  onSeedsOpened: (findings: Finding[]) => void = () => undefined

  /** Opens `vault.db` and brings its schema up to date. The seeds follow at their first use. */
  static open(options: SessionOptions): Session {
    try {
      return new Session(options)
    } catch (error) {
      throw sqliteFailure(error)
    }
  }

  private constructor({ rootKey, ...options }: SessionOptions) {
    const { keyring, mode, isReadOnly = false } = options
    this.#options = options
    this.vaultId = keyring.vaultId
    this.keyring = keyring
    this.isReadOnly = isReadOnly
    const auditMac = unwrapAuditKey(rootKey, keyring)
    const seedsKey = unwrapSeedsKey(rootKey, keyring)
    if (auditMac === undefined || seedsKey === undefined) throw new AppError('vault-damaged')
    this.keys = ContentKeys.from(rootKey, keyring.vaultId, auditMac)
    this.#seedsKey = seedsKey
    const vaultKey = new DatabaseKey(derive(rootKey, 'vaultDatabase', [keyring.vaultId]))
    try {
      this.#vault = this.#openFile('vault', vaultKey)
    } catch (error) {
      vaultKey.wipe()
      this.#wipe()
      throw error
    }
    if (mode !== 'create') return
    try {
      this.#openSeeds()
    } catch (error) {
      this[Symbol.dispose]()
      throw error
    }
  }

  get sealCredentials(): SealKey {
    return this.keys.sealCredentials
  }
  get sealSeeds(): SealKey {
    return this.keys.sealSeeds
  }
  get seedFingerprint(): MacKey {
    return this.keys.seedFingerprint
  }
  get auditMac(): MacKey {
    return this.keys.auditMac
  }

  read<T>(compartment: Compartment, work: (db: Reading) => T): T {
    return this.#file(compartment).read(work)
  }

  /** Runs `work` in one transaction; what it answers is on disk when this returns. */
  write<T>(compartment: Compartment, work: (db: Writing) => T): T {
    if (this.isReadOnly) throw new AppError('read-only')
    if (this.#isFrozen) throw new AppError('busy')
    const file = this.#file(compartment)
    return file.write(work, (before) => this.#others(compartment, before))
  }

  /**
   * The same, for what must still work on a full disk: records of the audit trail, moving things to the trash. The
   * room kept in reserve is given up for it.
   */
  writeWithReserve<T>(compartment: Compartment, work: (db: Writing) => T): T {
    try {
      return this.write(compartment, work)
    } catch (error) {
      const isFull = error instanceof AppError && error.code === 'disk-full'
      if (!isFull || !this.#options.files.dropReserve()) throw error
      return this.write(compartment, work)
    }
  }

  /**
   * Carries seeds that wait in `vault.db` over to the other file. Where that fails they go on waiting, and are used
   * from where they are: what was saved is saved.
   */
  deliverSeeds(): void {
    if (this.isReadOnly || this.#isFrozen || !this.read('vault', hasPendingSeeds)) return
    const seeds = this.#openSeeds().file
    applySeeds(this.#vault.file, seeds, (before) => this.#others('seeds', before))
    this.write('vault', removePendingSeeds)
  }

  /** What is known of one file's age; the seeds' is known once they were opened. */
  freshness(compartment: 'vault'): Freshness
  freshness(compartment: Compartment): Freshness | undefined
  freshness(compartment: Compartment): Freshness | undefined {
    return compartment === 'vault' ? this.#vault.file.freshness : this.#seeds?.file.freshness
  }

  /** What can be seen at once not to fit; see `whole-check.ts` for the rest. */
  get findings(): Finding[] {
    return vaultFindings(this.#vault.file, this.keyring)
  }

  /** The open files, for checks and copies that look at them as a whole. */
  file(compartment: Compartment): { file: OpenFile; reader: FileReader; pageKey: MacKey } {
    return compartment === 'vault' ? this.#vault : this.#openSeeds()
  }

  /** What opens the pages of one file; lent, and wiped with the session. */
  pageKey(compartment: Compartment): DatabaseKey {
    return compartment === 'vault' ? this.#vault.key : this.#openSeeds().key
  }

  /** Whether this is one of the files that are open now; the seeds' own lock closes one of them. */
  holds(file: OpenFile): boolean {
    return file === this.#vault.file || file === this.#seeds?.file
  }

  get areSeedsOpen(): boolean {
    return this.#seeds !== undefined
  }
  get areSeedsLocked(): boolean {
    return this.#seeds === undefined && this.#seedsKey === undefined
  }

  /** Throws `seeds-locked` where the codes need the way in first. */
  requireSeeds(): void {
    if (this.areSeedsLocked) throw new AppError('seeds-locked')
  }

  /** Closes the seeds and forgets their key: they need the way in again, the rest stays open. */
  lockSeeds(): void {
    this.#close(this.#seeds)
    this.#seeds = undefined
    this.#seedsKey?.wipe()
    this.#seedsKey = undefined
  }

  /** Takes the key of the seeds back from a root key that was just asked for. */
  unlockSeeds(rootKey: RootKey): void {
    if (!this.areSeedsLocked) return
    this.#seedsKey = unwrapSeedsKey(rootKey, this.keyring)
    if (this.#seedsKey === undefined) throw new AppError('vault-damaged')
    try {
      this.#openSeeds()
    } catch (error) {
      this.lockSeeds()
      throw error
    }
  }

  get isFrozen(): boolean {
    return this.#isFrozen
  }

  /** While frozen nothing can be written: both files are about to be copied under other keys. */
  freeze(): Disposable {
    if (this.#isFrozen) throw new AppError('busy')
    this.#isFrozen = true
    return {
      [Symbol.dispose]: () => {
        this.#isFrozen = false
      }
    }
  }

  /** Closes the files and zeroes the keys. */
  [Symbol.dispose](): void {
    try {
      this.#close(this.#seeds)
    } finally {
      try {
        this.#close(this.#vault)
      } finally {
        this.#wipe()
      }
    }
  }

  #wipe(): void {
    this.keys.wipe()
    this.#seedsKey?.wipe()
    this.#seedsKey = undefined
  }

  #close(held: Held | undefined): void {
    if (held === undefined) return
    held.pageKey.wipe()
    held.key.wipe()
    try {
      held.file[Symbol.dispose]()
    } finally {
      held.reader.close()
    }
  }

  #file(compartment: Compartment): OpenFile {
    if (compartment === 'vault') return this.#vault.file
    return this.#openSeeds().file
  }

  #others(compartment: Compartment, before: Freshness): Partial<Freshness> {
    if (compartment === 'vault') {
      return { otherGeneration: this.#seeds?.file.freshness.generation ?? before.otherGeneration }
    }
    const { generation, auditCount, auditHead } = this.#vault.file.freshness
    return { otherGeneration: generation, auditCount, auditHead }
  }

  /** Opens the seeds, if they are not open, and answers what does not fit. */
  openSeeds(): Finding[] {
    let findings: Finding[] = []
    const told = this.onSeedsOpened
    this.onSeedsOpened = (found) => {
      findings = found
    }
    try {
      this.#openSeeds()
      return findings
    } catch (error) {
      throw sqliteFailure(error)
    } finally {
      this.onSeedsOpened = told
    }
  }

  #openSeeds(): Held {
    if (this.#seeds !== undefined) return this.#seeds
    if (this.#seedsKey === undefined) throw new AppError('seeds-locked')
    try {
      this.#seeds = this.#openFile('seeds', this.#seedsKey)
    } catch (error) {
      throw sqliteFailure(error)
    }
    this.#seedsKey = undefined
    const mayWait = this.read('vault', hasPendingSeeds)
    this.onSeedsOpened(seedsFindings(this.#vault.file, this.#seeds.file, this.keyring, mayWait))
    return this.#seeds
  }

  #openFile(compartment: Compartment, key: DatabaseKey): Held {
    const { files, keyring, mode, nowMs, nativeBinding } = this.#options
    const name = databasesOf(keyring)[compartment]
    const path = files.path(name)
    const reader = mode === 'existing' ? files.openReader(name) : files.makeAndOpen(name)
    let file: OpenFile | undefined
    try {
      file = new OpenFile({
        compartment,
        path,
        key,
        setHash: this.keys.setHash,
        vaultId: keyring.vaultId,
        keyringGeneration: keyring.generation,
        mode,
        firstBytes: (length) => reader.read(0, length),
        nowMs,
        nativeBinding
      })
      if (mode === 'create') file.settle()
      return { file, reader, key, pageKey: pageMacKey(key, reader.read(0, pageBytes)) }
    } catch (error) {
      // The database first, and never left open: it would be in use until the program ends.
      file?.[Symbol.dispose]()
      reader.close()
      throw error
    }
  }
}
