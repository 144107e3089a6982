import { AppError } from '../../shared/bridge/errors.ts'
import type { Strength } from '../../shared/model/generator.ts'
import type { CredentialId } from '../../shared/model/ids.ts'
import { MacKey } from '../crypto/keys.ts'
import { randomSecret } from '../crypto/random.ts'
import type { Session } from '../vault/session.ts'
import { credentialPlacesAfter, type CredentialPlace } from './credential-place-table.ts'
import { lookAt, type Looked, type OpenedForHealth } from './looked.ts'

export interface ScanOptions {
  monotonicMs: () => number
  pause: () => Promise<void>
  /** Opens credentials inside main; those that do not open, or are gone, are left out. */
  open: (ids: readonly CredentialId[]) => (OpenedForHealth & { passwordSinceMs: () => number })[]
  measure: (password: string, words: readonly string[]) => Promise<Strength>
  /** Credentials that were there before this time may have an old password. */
  oldBeforeMs: () => number
  onProgress: () => void
}

/** How long the main thread is kept at a stretch, in milliseconds. */
const sliceMs = 6
const placesAtATime = 32
/** With more credentials than this only the first so many are compared letter by letter: it takes memory. */
const nearCredentials = 20_000
/** How often it is told that there is more to see, in milliseconds. */
const tellEveryMs = 700

/**
 * Looks at every credential of a session: first at what can be seen at once, then at how hard each password is to
 * guess, in a thread of its own. What was found out holds as long as the credential is not changed; all of it is in
 * memory, and gone with `end`. No password is kept longer than it is looked at, and none leaves main.
 */
export class Scan {
  readonly #session: Session
  readonly #options: ScanOptions
  readonly #key = new MacKey(randomSecret())
  readonly #looked = new Map<CredentialId, Looked>()
  #first: Promise<void> | undefined
  #isRunning = false
  #isStale = false
  #isEnded = false
  #toldAtMs = 0
  #unmeasured = 0

  constructor(session: Session, options: ScanOptions) {
    this.#session = session
    this.#options = options
  }

  get looked(): Looked[] {
    return [...this.#looked.values()]
  }
  get total(): number {
    return this.#looked.size
  }
  get done(): number {
    return this.#looked.size - this.#unmeasured
  }
  get isRunning(): boolean {
    return this.#isRunning
  }
  get isEnded(): boolean {
    return this.#isEnded
  }

  /** Looks at what is new or changed. */
  begin(): void {
    this.#isStale = true
    if (!this.#isRunning) {
      this.#isRunning = true
      this.#first = this.#lookAtAll()
      void this.#goOn(this.#first)
    }
  }

  /** Ends when everything was looked at once; measuring may go on. Begins where nobody has. Throws what stopped it. */
  async whenLooked(): Promise<void> {
    if (this.#first === undefined) this.begin()
    await this.#first
    if (this.#isEnded) throw new AppError('locked')
  }

  end(): void {
    this.#isEnded = true
    this.#key.wipe()
    this.#looked.clear()
  }

  async #goOn(first: Promise<void>): Promise<void> {
    try {
      await first
      for (;;) {
        this.#tell(true)
        await this.#measureAll()
        if (this.#isEnded || !this.#isStale) break
        await this.#lookAtAll()
      }
    } catch {
      // What fails here fails for whoever asks next, too, and is said to them.
    } finally {
      this.#isRunning = false
      if (!this.#isEnded) this.#tell(true)
    }
  }

  async #lookAtAll(): Promise<void> {
    this.#isStale = false
    const { monotonicMs, pause } = this.#options
    const seen = new Set<CredentialId>()
    for (let after = 0, isLast = false; !isLast;) {
      await pause()
      if (this.#isEnded) return
      const until = monotonicMs() + sliceMs
      do {
        const places = this.#session.read('vault', (db) => credentialPlacesAfter(db, after, placesAtATime))
        for (const { id } of places) seen.add(id)
        this.#look(places)
        isLast = places.length < placesAtATime
        after = places.at(-1)?.rowNumber ?? after
      } while (!isLast && monotonicMs() < until)
    }
    for (const id of this.#looked.keys()) if (!seen.has(id)) this.#looked.delete(id)
    this.#unmeasured = this.looked.filter(isUnmeasured).length
  }

  #look(places: readonly CredentialPlace[]): void {
    const oldBeforeMs = this.#options.oldBeforeMs()
    const isStale = ({ id, revision }: CredentialPlace): boolean => {
      const known = this.#looked.get(id)
      if (known?.revision !== revision) return true
      return known.sinceMs === undefined && known.marks !== undefined && known.createdAtMs < oldBeforeMs
    }
    const ids = places.filter(isStale).map(({ id }) => id)
    if (ids.length === 0) return
    for (const opened of this.#options.open(ids)) {
      const known = this.#looked.get(opened.id)
      const looked = lookAt(opened, this.#key, this.#looked.size < nearCredentials)
      if (known?.marks !== undefined && known.marks.whole === looked.marks?.whole) looked.score = known.score
      if (looked.marks !== undefined && looked.createdAtMs < oldBeforeMs)
        looked.sinceMs = opened.passwordSinceMs()
      this.#looked.set(opened.id, looked)
    }
  }

  async #measureAll(): Promise<void> {
    for (const looked of this.looked.filter(isUnmeasured)) {
      if (this.#isEnded || this.#isStale) return
      const [opened] = this.#options.open([looked.id])
      if (opened?.revision === looked.revision) {
        const words = [looked.title, looked.userName, looked.url].filter((word) => word !== '')
        const strength = await this.#options.measure(opened.secrets.password, words).catch(() => undefined)
        // One that cannot be measured is no weak one for that.
        looked.score = strength?.score ?? 4
      }
      this.#unmeasured -= 1
      this.#tell(false)
    }
  }

  #tell(isNow: boolean): void {
    const nowMs = this.#options.monotonicMs()
    if (!isNow && nowMs - this.#toldAtMs < tellEveryMs) return
    this.#toldAtMs = nowMs
    this.#options.onProgress()
  }
}

const isUnmeasured = ({ marks, score }: Looked): boolean => marks !== undefined && score === undefined
