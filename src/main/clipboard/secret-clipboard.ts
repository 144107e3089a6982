import { AppError } from '../../shared/bridge/errors.ts'
import type { ClipboardContent, ClipboardState } from '../../shared/model/clipboard.ts'
import { MacKey } from '../crypto/keys.ts'
import { mac, sameBytes } from '../crypto/mac.ts'
import { randomSecret } from '../crypto/random.ts'
import type { ClipboardPort } from './clipboard-port.ts'

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
  #held: Held | undefined

  constructor(options: SecretClipboardOptions) {
    this.#options = options
  }

  get state(): ClipboardState {
    return this.#held === undefined
      ? { kind: 'idle' }
      : { kind: 'holding', content: this.#held.content, clearsAtMs: this.#held.clearsAtMs }
  }

  /** Throws `clipboard` where the system would not take it. */
  async copy(text: string, content: ClipboardContent): Promise<void> {
    const { port, nowMs, clearAfterSeconds } = this.#options
    this.#forget()
    try {
      await port.writeSecret(text)
    } catch (error) {
      throw new AppError('clipboard', { cause: error })
    }
    const seconds = clearAfterSeconds()
    this.#held = {
      content,
      hash: mac(this.#key, Buffer.from(text, 'utf8')),
      clearsAtMs: seconds === null ? null : nowMs() + seconds * 1000,
      timer: seconds === null ? undefined : setTimeout(() => this.#clearQuietly(), seconds * 1000)
    }
    this.#tell()
  }

  /** Clears what we copied if it is still there. Answers whether it was. */
  async clear(): Promise<boolean> {
    const held = this.#held
    if (held === undefined) return false
    this.#forget()
    try {
      const now = await this.#options.port.readText()
      const isOurs = sameBytes(mac(this.#key, Buffer.from(now, 'utf8')), held.hash)
      if (isOurs) await this.#options.port.clear()
      return isOurs
    } catch (error) {
      throw new AppError('clipboard', { cause: error })
    } finally {
      this.#tell()
    }
  }

  /** For the timer: nobody waits for its answer, and a clipboard that is out of reach cannot be cleared. */
  #clearQuietly(): void {
    this.clear().catch(() => undefined)
  }

  #forget(): void {
    clearTimeout(this.#held?.timer)
    this.#held = undefined
  }

  #tell(): void {
    this.#options.onChange(this.state)
  }
}
