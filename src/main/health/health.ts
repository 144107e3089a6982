import { AppError } from '../../shared/bridge/errors.ts'
import type { CodeSummary } from '../../shared/model/code.ts'
import type {
  CheckedBreaches,
  ExcludeFinding,
  HealthReport,
  LosableThing,
  SimulatedLoss
} from '../../shared/model/health.ts'
import type { CredentialId } from '../../shared/model/ids.ts'
import type { Settings } from '../../shared/model/settings.ts'
import type { RecordAudit } from '../audit/audit.ts'
import type { Session } from '../vault/session.ts'
import type { Vault } from '../vault/vault.ts'
import { accountsOf, type Account } from './accounts.ts'
import { BreachCheck, type BreachEdges } from './breach-check.ts'
import { listExclusions, setExclusion } from './exclusion-table.ts'
import { idsOfKind } from './finding-ids.ts'
import { findAll, type Found } from './findings.ts'
import { listFindings } from './make-report.ts'
import type { RecoveryOf } from './recovery-findings.ts'
import { Scan, type ScanOptions } from './scan.ts'
import { losableThings, simulateLoss, type VaultElsewhere } from './simulate-loss.ts'

export interface HealthOptions extends Omit<ScanOptions, 'oldBeforeMs' | 'onProgress'> {
  vault: Vault
  nowMs: () => number
  record: RecordAudit
  settings: () => Pick<Settings, 'oldAfterMonths' | 'breachService'>
  listCodes: () => CodeSummary[]
  /** The recovery sets that count and hold keys, by credential; they are another feature's. */
  recoveryOf: () => RecoveryOf
  /** What would bring the vault back without this computer; other features know. */
  elsewhere: () => Promise<VaultElsewhere>
  breaches: BreachEdges
  onChange: () => void
  /** What `idsWithFinding` answers is another from now on. */
  onFound: () => void
}

/** How long the main thread is kept at a stretch, in milliseconds. */
const sliceMs = 6

/** What could be better about the credentials, found out in memory only and forgotten at the lock. */
export class Health {
  readonly #options: HealthOptions
  readonly #breaches: BreachCheck
  #scan: Scan | undefined
  #checkedAtMs: number | null = null
  /** Findings for searching: asked for once, they are kept up to date. */
  #isAskedFor = false
  #isFinding = false
  #isFound = false
  #lastFound: Found[] = []

  constructor(options: HealthOptions) {
    this.#options = options
    this.#breaches = new BreachCheck({ ...options, ...options.breaches })
    options.vault.listen({
      locking: () => {
        this.#scan?.end()
        this.#scan = undefined
        this.#checkedAtMs = null
        this.#isAskedFor = false
        this.#isFound = false
        this.#lastFound = []
        this.#breaches.end()
      }
    })
  }

  /** Something of the credentials, their codes or the settings has changed. Nothing runs before somebody has asked. */
  noteChanged(): void {
    if (!this.#options.settings().breachService) this.#breaches.stop('service')
    this.#scan?.begin()
  }

  /** As far as it is known by now; the first one begins to look. Throws `locked` where the vault is locked meanwhile. */
  async report(): Promise<HealthReport> {
    const { session, scan } = await this.#looked()
    const { looked } = scan
    const found = await this.#find(scan)
    const exclusions = session.read('vault', listExclusions)
    if (!scan.isRunning) this.#checkedAtMs ??= this.#options.nowMs()
    const { done, total } = scan
    const { last: breaches, checking } = this.#breaches
    return {
      ...listFindings(found, looked, exclusions),
      done,
      total,
      checkedAtMs: this.#checkedAtMs,
      breaches,
      checking
    }
  }

  /**
   * Credentials with a finding of a kind that begins so, and that counts, as far as is known by now: `onFound` tells
   * when more is. For searching, which cannot wait.
   */
  idsWithFinding(beginning: string): CredentialId[] {
    const { session } = this.#options.vault
    this.#isAskedFor = true
    this.#findAgain()
    const exclusions = session.read('vault', listExclusions)
    const excluded = new Set(exclusions.map(({ kind, credentialId }) => `${kind} ${credentialId}`))
    return idsOfKind(this.#lastFound, beginning, (kind, id) => excluded.has(`${kind} ${id}`))
  }

  exclude(exclusion: ExcludeFinding): void {
    const { vault, nowMs, record, open, onChange } = this.#options
    const { session } = vault
    const [of] = open([exclusion.credentialId])
    if (of === undefined) throw new AppError('not-found')
    session.write('vault', (db) => {
      setExclusion(db, exclusion, nowMs())
      const about = { subject: of.title, item: exclusion.credentialId, note: exclusion.kind }
      record(session, db, { action: 'finding-excluded', origin: 'window', ...about })
    })
    onChange()
  }

  /** Asks the service for each password by the first five digits of its SHA-1. Throws `refused` where that is off. */
  async checkService(): Promise<CheckedBreaches> {
    if (!this.#options.settings().breachService) throw new AppError('refused')
    const { session, scan } = await this.#looked()
    return this.#breaches.checkService(session, scan.looked)
  }

  /** Looks the passwords up in a file of hashes that the person chooses. */
  async checkFile(): Promise<CheckedBreaches> {
    const { session, scan } = await this.#looked()
    return this.#breaches.checkFile(session, scan.looked)
  }

  stopCheck(): void {
    this.#breaches.stop()
  }

  async losable(): Promise<LosableThing[]> {
    const accounts = await this.#accounts()
    return losableThings(accounts, await this.#options.elsewhere())
  }

  async simulate(lost: readonly string[]): Promise<SimulatedLoss> {
    const accounts = await this.#accounts()
    return simulateLoss(accounts, await this.#options.elsewhere(), lost)
  }

  async #looked(): Promise<{ session: Session; scan: Scan }> {
    const { session } = this.#options.vault
    this.#scan ??= new Scan(session, {
      ...this.#options,
      oldBeforeMs: () => this.#oldBeforeMs(),
      onProgress: () => {
        this.#checkedAtMs = null
        this.#isFound = false
        if (this.#isAskedFor) this.#findAgain()
        this.#options.onChange()
      }
    })
    const scan = this.#scan
    await scan.whenLooked()
    return { session, scan }
  }

  #findAgain(): void {
    if (this.#isFound || this.#isFinding) return
    this.#isFinding = true
    this.#isFound = true
    this.#looked()
      .then(async ({ scan }) => {
        const found = await this.#find(scan)
        // Found out at the very lock: nothing of it stays.
        if (scan.isEnded) return
        this.#lastFound = found
        this.#options.onFound()
      })
      .catch(() => undefined)
      .finally(() => {
        this.#isFinding = false
      })
  }

  async #accounts(): Promise<Account[]> {
    const { scan } = await this.#looked()
    return accountsOf(scan.looked, this.#codesOf(), this.#options.recoveryOf())
  }

  /** In slices, so that nothing else waits for it. */
  async #find(scan: Scan): Promise<Found[]> {
    const { nowMs, monotonicMs, pause } = this.#options
    const { looked } = scan
    const codesOf = this.#codesOf()
    const recoveryOf = this.#options.recoveryOf()
    const breached = this.#breaches.timesOf(looked)
    const steps = findAll({
      looked,
      codesOf,
      recoveryOf,
      accounts: accountsOf(looked, codesOf, recoveryOf),
      breached,
      nowMs: nowMs(),
      oldBeforeMs: this.#oldBeforeMs()
    })
    for (let until = monotonicMs() + sliceMs; ;) {
      const step = steps.next()
      if (step.done === true) return step.value
      if (monotonicMs() < until) continue
      await pause()
      if (scan.isEnded) throw new AppError('locked')
      until = monotonicMs() + sliceMs
    }
  }

  #codesOf(): Map<CredentialId, CodeSummary[]> {
    const codesOf = new Map<CredentialId, CodeSummary[]>()
    for (const code of this.#options.listCodes()) {
      if (code.credentialId === null) continue
      const known = codesOf.get(code.credentialId)
      if (known === undefined) codesOf.set(code.credentialId, [code])
      else known.push(code)
    }
    return codesOf
  }

  #oldBeforeMs(): number {
    const before = new Date(this.#options.nowMs())
    return before.setMonth(before.getMonth() - this.#options.settings().oldAfterMonths)
  }
}
