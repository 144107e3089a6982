import type { ClipboardPort } from './clipboard-port.ts'

export interface LookAgainOptions {
  port: ClipboardPort
  /** Whether a text with this keyed hash is on the clipboard. */
  isThere: (hash: Buffer) => Promise<boolean>
  inTurn: <T>(work: () => Promise<T>) => Promise<T>
  /** It stayed away, or something else is there. */
  onGone: () => void
  /** It was put back each time. */
  onStays: (hash: Buffer) => void
}

interface Watched {
  hash: Buffer
  timesBack: number
}

/** Waits between looks at a clipboard that was cleared: at 300 ms, 1 s and 3 s. */
const waitsMs = [300, 700, 2000]
/** Managers that never leave a clipboard empty put the last text back; they take another one in its place. */
const nothingToSee = ' '

/**
 * After a clear: a clipboard manager that reads everything along may put back what was cleared. It is then cleared
 * again, then written over by a blank, and then it is said. What anybody else has copied meanwhile is left alone.
 */
export class LookAgain {
  readonly #options: LookAgainOptions
  #watched: Watched | undefined
  #timer: NodeJS.Timeout | undefined

  constructor(options: LookAgainOptions) {
    this.#options = options
  }

  begin(hash: Buffer): void {
    this.#watched = { hash, timesBack: 0 }
    this.#next(this.#watched, 0)
  }

  /** Something else was copied: it is not to be taken for what was cleared. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#watched = undefined
  }

  /** Waits for the first of the looks and makes it the last, for a program that ends. */
  async finish(): Promise<void> {
    const watched = this.#watched
    if (watched === undefined) return
    clearTimeout(this.#timer)
    await new Promise((resolve) => setTimeout(resolve, waitsMs[0]))
    const isBack = await this.#look(watched)
    if (!isBack && this.#watched === watched) this.#end()
  }

  #next(watched: Watched, look: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#look(watched).then(
        (isBack) => {
          if (this.#watched !== watched) return
          if (isBack) this.#next(watched, 0)
          else if (look + 1 < waitsMs.length) this.#next(watched, look + 1)
          else this.#end()
        },
        // It cannot be read now; the tag stays for the next start, and nothing is claimed.
        () => this.stop()
      )
    }, waitsMs[look])
    this.#timer.unref()
  }

  /** Whether it was back, and was taken away once more. */
  #look(watched: Watched): Promise<boolean> {
    const { port, isThere, inTurn, onStays } = this.#options
    return inTurn(async () => {
      if (this.#watched !== watched || !(await isThere(watched.hash))) return false
      watched.timesBack++
      if (watched.timesBack === 1 || watched.timesBack === 2) await port.clear()
      else if (watched.timesBack === 3) await port.writeSecret(nothingToSee)
      else {
        this.stop()
        onStays(watched.hash)
      }
      return true
    })
  }

  #end(): void {
    this.stop()
    this.#options.onGone()
  }
}
