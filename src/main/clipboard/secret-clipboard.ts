import { AppError } from '../../shared/bridge/errors.ts'
import type { ClipboardContent, ClipboardState } from '../../shared/model/clipboard.ts'
import { MacKey } from '../crypto/keys.ts'
import { mac, sameBytes } from '../crypto/mac.ts'
import { randomSecret } from '../crypto/random.ts'
import { SecretBytes } from '../crypto/secret-bytes.ts'
import type { ClipboardMarking, ClipboardPort } from './clipboard-port.ts'
import { Countdown, type CountdownClocks } from './countdown.ts'
import type { CrashTag } from './crash-tag.ts'
import { LookAgain } from './look-again.ts'
import { PastedPicture } from './pasted-picture.ts'

export interface SecretClipboardOptions extends CountdownClocks {
  port: ClipboardPort
  /** Seconds until a copied secret is cleared; null leaves it. Asked at each copy. */
  clearAfterSeconds: () => number | null
  tag: CrashTag
  onChange: (state: ClipboardState) => void
}

/** What of ours is on the clipboard, or may be. */
interface Held {
  /** Keyed hash of what we put there; the text itself is not kept. */
  hash: Buffer
  /** Undefined where it is not to be cleared by itself. */
  countdown: Countdown | undefined
  state: ClipboardState
  /** How often clearing it has failed. */
  failed?: number
}

/** Between two looks at the clocks while something is counted down. */
const tickMs = 1000
/** A smaller difference between what was told and what is left is nobody's concern. */
const driftMs = 1500

/** A clear that failed, as where another program has the clipboard open, is tried again so often and so much later. */
const retriesAtMost = 12
const retryAfterMs = 5000

/** What anybody may see leaves no tag. */
const isSecret = (content: ClipboardContent): boolean => content !== 'user-name' && content !== 'web-address'

/**
 * The only owner of the clipboard. What it copies it clears again after a while, but only if it is still there:
 * what somebody else has copied meanwhile is never touched.
 */
export class SecretClipboard {
  readonly #options: SecretClipboardOptions
  readonly #key = new MacKey(randomSecret())
  readonly #picture: PastedPicture
  readonly #again: LookAgain
  #held: Held | undefined
  #timer: NodeJS.Timeout | undefined
  /** One call after the other: a clear asked for while a copy is under way must meet what that has put there. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(options: SecretClipboardOptions) {
    this.#options = options
    this.#picture = new PastedPicture(options.port)
    this.#again = new LookAgain({
      port: options.port,
      isThere: (hash) => this.#isThere(hash),
      inTurn: (work) => this.#inTurn(work),
      onGone: () => this.#options.tag.forget(),
      onStays: (hash) => this.#hold({ hash, countdown: undefined, state: { kind: 'put-back' } })
    })
  }

  get state(): ClipboardState {
    return this.#held?.state ?? { kind: 'idle' }
  }

  /** Whether what is copied carries the marks that keep it out of histories. */
  get marking(): ClipboardMarking {
    return this.#options.port.marking
  }

  /** Throws `clipboard` where the system would not take it; then what was copied before is still cleared in time. */
  copy(text: string, content: ClipboardContent): Promise<void> {
    return this.#inTurn(async () => {
      const { port, clearAfterSeconds, tag } = this.#options
      const hash = this.#hash(text)
      await port.writeSecret(text).catch((error: unknown) => this.#notTaken(hash, error))
      this.#again.stop()
      const seconds = clearAfterSeconds()
      const countdown = seconds === null ? undefined : new Countdown(this.#options, seconds * 1000)
      this.#hold({
        hash,
        countdown,
        state: { kind: 'holding', content, clearsAtMs: countdown?.endsAtMs ?? null }
      })
      // SECURITY: after the copy, which waits neither for the tag nor fails with it.
      if (isSecret(content)) tag.note(SecretBytes.fromText(text))
      else tag.forget()
    })
  }

  /** Clears what we copied if it is still there. Answers whether it was. */
  clear(): Promise<boolean> {
    return this.#inTurn(() => this.#clear())
  }

  /** The same for a lock, which also forgets the picture that was pasted. */
  async clearAtLock(): Promise<void> {
    this.#picture.forget()
    await this.clear()
  }

  /** The same for the end of the program, after one more look whether it was put back. Never rejects. */
  async clearAtEnd(): Promise<void> {
    await this.clear().catch(() => undefined)
    await this.#again.finish().catch(() => undefined)
  }

  /** Clears what a program that died has left there. Reads the clipboard only where one has left a tag. */
  async clearAfterCrash(): Promise<boolean> {
    const { port, tag } = this.#options
    if (!tag.isThere()) return false
    const text = await this.#inTurn(() => port.readText())
    const isOurs = text !== '' && (await isOf(tag, text))
    return this.#inTurn(async () => {
      // Something was copied meanwhile: it has a tag of its own.
      if (this.#held !== undefined) return false
      tag.forget()
      return isOurs && this.#clearIfThere(this.#hash(text))
    })
  }

  /** The computer woke up: the time may be over, though no timer ran. */
  wake(): void {
    this.#tick(0)
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
    const hash = this.#held?.hash
    if (hash === undefined) return false
    return this.#clearIfThere(hash)
  }

  async #clearIfThere(hash: Buffer): Promise<boolean> {
    const { port, tag } = this.#options
    try {
      const isOurs = await this.#isThere(hash)
      if (isOurs) await port.clear()
      this.#hold(undefined)
      // A manager may put it back: until that is known the tag stays, for a program that ends before.
      if (isOurs) this.#again.begin(hash)
      else tag.forget()
      return isOurs
    } catch (error) {
      // It may still be there, so it is still held: the next clear (in a while, a click, a lock, the end) tries again.
      const failed = (this.#held?.failed ?? 0) + 1
      const countdown = failed > retriesAtMost ? undefined : new Countdown(this.#options, retryAfterMs)
      this.#hold({ hash, countdown, state: { kind: 'not-cleared' }, failed })
      throw error
    }
  }

  /** SECURITY: a text that was not taken, or only too late, may have arrived nonetheless; nobody would clear it. */
  async #notTaken(hash: Buffer, error: unknown): Promise<never> {
    if (await this.#isThere(hash).catch(() => false)) await this.#options.port.clear()
    throw error
  }

  async #isThere(hash: Buffer): Promise<boolean> {
    const text = await this.#options.port.readText()
    // No text is also what stands there beside a picture or a file of somebody else.
    return text !== '' && sameBytes(this.#hash(text), hash)
  }

  #hash(text: string): Buffer {
    return mac(this.#key, Buffer.from(text, 'utf8'))
  }

  #hold(held: Held | undefined): void {
    clearTimeout(this.#timer)
    const was = this.#held
    this.#held = held
    if (held?.countdown !== undefined) this.#tick(0)
    if (was !== held) this.#options.onChange(this.state)
  }

  /** Looks at the clocks now and then, and says so where one was set: the page counts by the wall clock. */
  #tick(waitedMs: number): void {
    const held = this.#held
    if (held?.countdown === undefined) return
    const { countdown, state } = held
    clearTimeout(this.#timer)
    countdown.noteWaited(waitedMs)
    const { leftMs, endsAtMs } = countdown
    if (leftMs === 0) {
      // Nobody waits for the answer. What was copied since has a time of its own.
      this.#inTurn(async () => this.#held === held && (await this.#clear())).catch(() => undefined)
      return
    }
    if (state.kind === 'holding' && Math.abs(endsAtMs - (state.clearsAtMs ?? 0)) > driftMs) {
      held.state = { ...state, clearsAtMs: endsAtMs }
      this.#options.onChange(held.state)
    }
    const nextMs = Math.min(tickMs, Math.ceil(leftMs))
    this.#timer = setTimeout(() => this.#tick(nextMs), nextMs)
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#last.then(work).catch((error: unknown) => {
      throw new AppError('clipboard', { cause: error })
    })
    this.#last = next.catch(() => undefined)
    return next
  }
}

async function isOf(tag: CrashTag, text: string): Promise<boolean> {
  using secret = SecretBytes.fromText(text)
  return await tag.isOf(secret)
}
