/** Lists of numbers that are needed at every key: made anew each time, they would have to be collected each time. */
export class Scratch {
  #lists: Uint32Array[] = []

  /** A list of zeroes of this length, or longer, to be given back. */
  take(length: number): Uint32Array {
    const at = this.#lists.findIndex((list) => list.length >= length)
    const [kept] = at === -1 ? [] : this.#lists.splice(at, 1)
    return kept === undefined ? new Uint32Array(length) : kept.fill(0)
  }

  giveBack(list: Uint32Array): void {
    this.#lists.push(list)
  }

  wipe(): void {
    for (const list of this.#lists) list.fill(0)
    this.#lists = []
  }
}
