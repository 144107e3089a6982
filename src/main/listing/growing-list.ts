type Numbers = Uint8Array | Uint32Array | Float64Array

const firstLength = 1024

/** Numbers of one kind in plain memory, with room for more. What was never set is 0. */
export class Growing<List extends Numbers> {
  readonly #make: new (length: number) => List
  #list: List

  constructor(make: new (length: number) => List) {
    this.#make = make
    this.#list = new make(firstLength)
  }

  /** The numbers as they stand now: for loops over many, not to be kept. */
  get list(): List {
    return this.#list
  }

  at(n: number): number {
    return this.#list[n] ?? 0
  }

  set(n: number, value: number): void {
    if (n >= this.#list.length) {
      const made = new this.#make(Math.max(n + 1, this.#list.length * 2))
      made.set(this.#list)
      this.#list.fill(0)
      this.#list = made
    }
    this.#list[n] = value
  }

  wipe(): void {
    this.#list.fill(0)
    this.#list = new this.#make(firstLength)
  }
}
