import { Worker } from 'node:worker_threads'
import { AppError } from '../../shared/bridge/errors.ts'
import type { Strength } from '../../shared/model/generator.ts'

export interface Asked {
  n: number
  password: string
  words: readonly string[]
}
export interface Answered {
  n: number
  strength: Strength
}

interface Waiting {
  resolve: (strength: Strength) => void
  reject: (error: AppError) => void
}

export interface StrengthThreadOptions {
  /** File of the thread's program. */
  file: string | URL
  /** How long the thread may be busy without an answer before it is given up, in milliseconds. */
  patienceMs?: number
  /** How long it stays when nobody asks, in milliseconds: it holds some eighty megabytes. */
  idleMs?: number
}

/**
 * Measures passwords in a thread of its own, so that nothing else waits for it: loading takes half a second, a long
 * text a fifth of one. It starts with the first question and ends when there are none for a while.
 */
export class StrengthThread {
  readonly #file: string | URL
  readonly #patienceMs: number
  readonly #idleMs: number
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | undefined
  #timer: NodeJS.Timeout | undefined
  #count = 0

  constructor({ file, patienceMs = 10_000, idleMs = 20_000 }: StrengthThreadOptions) {
    this.#file = file
    this.#patienceMs = patienceMs
    this.#idleMs = idleMs
  }

  get isRunning(): boolean {
    return this.#worker !== undefined
  }

  /** How soon a text would be guessed. Throws `busy` where no answer comes in time, `locked` where `end` is called. */
  measure(password: string, words: readonly string[]): Promise<Strength> {
    return new Promise((resolve, reject) => {
      const worker = (this.#worker ??= this.#start())
      const n = this.#count++
      this.#waiting.set(n, { resolve, reject })
      const asked: Asked = { n, password, words }
      worker.postMessage(asked)
      if (this.#waiting.size === 1) this.#watch()
    })
  }

  /** Ends the thread, with everything in its memory. */
  end(): void {
    this.#stop('locked')
  }

  #start(): Worker {
    const worker = new Worker(this.#file)
    // A question that is still open keeps no program from ending.
    worker.unref()
    worker.on('message', ({ n, strength }: Answered) => {
      this.#waiting.get(n)?.resolve(strength)
      this.#waiting.delete(n)
      this.#watch()
    })
    worker.on('error', () => {
      if (this.#worker === worker) this.#stop('busy')
    })
    return worker
  }

  #watch(): void {
    clearTimeout(this.#timer)
    const waits = this.#waiting.size > 0
    this.#timer = setTimeout(() => this.#stop('busy'), waits ? this.#patienceMs : this.#idleMs)
    this.#timer.unref()
  }

  #stop(why: 'busy' | 'locked'): void {
    clearTimeout(this.#timer)
    const worker = this.#worker
    this.#worker = undefined
    const waiting = [...this.#waiting.values()]
    this.#waiting.clear()
    worker?.terminate().catch(() => undefined)
    for (const { reject } of waiting) reject(new AppError(why))
  }
}
