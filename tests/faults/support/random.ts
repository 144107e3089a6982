const given = process.env.LATCHKEY_TEST_SEED

/** Random values that can be had again: LATCHKEY_TEST_SEED takes the number that a run printed. */
export class Random {
  readonly seed: number
  #state: number

  constructor(seed = given === undefined ? Date.now() % 2 ** 31 : Number(given)) {
    this.seed = seed
    this.#state = seed >>> 0
  }

  /** From 0 up to 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number from 0 up to, and without, `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end)
  }

  chance(of: number): boolean {
    return this.next() < of
  }

  pick<T>(values: readonly T[]): T {
    const value = values[this.below(values.length)]
    if (value === undefined) throw new Error('nothing to pick from')
    return value
  }

  text(length: number, alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789 äß€'): string {
    return Array.from({ length }, () => this.pick(Array.from(alphabet))).join('')
  }
}
