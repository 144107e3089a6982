import { AppError } from '../../shared/bridge/errors.ts'
import type { ClipboardContent, ClipboardState } from '../../shared/model/clipboard.ts'
import { MacKey } from '../crypto/keys.ts'
import { mac, sameBytes } from '../crypto/mac.ts'
import { randomSecret } from '../crypto/random.ts'
import type { ClipboardPort } from './clipboard-port.ts'
import { PastedPicture } from './pasted-picture.ts'

export interface SecretClipboardOptions {
  port: ClipboardPort
  nowMs: () => number
  /** Seconds until a copied secret is cleared; null leaves it. Asked at each copy. */
  clearAfterSeconds: () => number | null
  onChange: (state: ClipboardState) => void
}

interface Held {
  content: ClipboardContent
  /** Keyed hash of what we put there; the text itself is not kept. */
  hash: Buffer
  clearsAtMs: number | null
  timer: NodeJS.Timeout | undefined
}

/**
 * The only owner of the clipboard. What it copies it clears again after a while, but only if it is still there:
 * what somebody else has copied meanwhile is never touched.
 */
export class SecretClipboard {
  readonly #options: SecretClipboardOptions
  readonly #key = new MacKey(randomSecret())
  readonly #picture: PastedPicture
  #held: Held | undefined
  /** One call after the other: a clear asked for while a copy is under way must meet what that has put there. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(options: SecretClipboardOptions) {
    this.#options = options
    this.#picture = new PastedPicture(options.port)
  }

  get state(): ClipboardState {
    return this.#held === undefined
      ? { kind: 'idle' }
      : { kind: 'holding', content: this.#held.content, clearsAtMs: this.#held.clearsAtMs }
  }

  /** Throws `clipboard` where the system would not take it; then what was copied before is still cleared in time. */
  copy(text: string, content: ClipboardContent): Promise<void> {
    return this.#inTurn(async () => {
      const { port, nowMs, clearAfterSeconds } = this.#options
      await port.writeSecret(text)
      const seconds = clearAfterSeconds()
      const held: Held = {
        content,
        hash: mac(this.#key, Buffer.from(text, 'utf8')),
        clearsAtMs: seconds === null ? null : nowMs() + seconds * 1000,
        timer: seconds === null ? undefined : setTimeout(() => this.#timeIsUp(held), seconds * 1000)
      }
      this.#hold(held)
    })
  }

  /** Clears what we copied if it is still there. Answers whether it was. */
  clear(): Promise<boolean> {
    return this.#inTurn(() => this.#clear())
  }

  /** Remembers the picture that was just pasted. */
  notePicture(): Promise<void> {
    return this.#inTurn(() => this.#picture.note())
  }

  /** Clears that picture if it is still there. Answers whether it was. */
  clearPicture(): Promise<boolean> {
    return this.#inTurn(() => this.#picture.clear())
  }

  async #clear(): Promise<boolean> {
    const held = this.#held
    if (held === undefined) return false
    try {
      const now = await this.#options.port.readText()
      const isOurs = sameBytes(mac(this.#key, Buffer.from(now, 'utf8')), held.hash)
      if (isOurs) await this.#options.port.clear()
      this.#hold(undefined)
      return isOurs
    } catch (error) {
      // It may still be there, so it is still held: the next clear (a click, a lock, the end) tries again.
      this.#hold({ ...held, clearsAtMs: null, timer: undefined })
      throw error
    }
  }

  /** Nobody waits for the timer's answer. What was copied since has a timer of its own. */
  #timeIsUp(of: Held): void {
    this.#inTurn(async () => this.#held === of && (await this.#clear())).catch(() => undefined)
  }

  #hold(held: Held | undefined): void {
    if (this.#held !== held) clearTimeout(this.#held?.timer)
    this.#held = held
    this.#tell()
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#last.then(work).catch((error: unknown) => {
      throw new AppError('clipboard', { cause: error })
    })
    this.#last = next.catch(() => undefined)
    return next
  }

  #tell(): void {
    this.#options.onChange(this.state)
  }
}
