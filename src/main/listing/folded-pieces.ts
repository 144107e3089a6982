const firstBytes = 64 * 1024
const firstPieces = 1024
/** UTF-8 takes at most three bytes for one unit of a JavaScript string. */
const maxBytesPerUnit = 3

/**
 * Pieces of text one after the other in one piece of memory, numbered from 0 on.
 *
 * SECURITY: a copy of what is encrypted on disk, so it stands outside V8's heap, where no garbage collector copies
 * it about, and `wipe` zeroes it. Room that was outgrown is zeroed at once.
 */
export class FoldedPieces {
  #bytes = Buffer.alloc(0)
  #used = 0
  /** `starts[n + 1]` is where piece n ends. */
  #starts = new Uint32Array(1)
  #count = 0

  /** All pieces. What was removed is all zero; a word of a query holds no zero. */
  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#used)
  }

  get count(): number {
    return this.#count
  }

  startOf(piece: number): number {
    return this.#starts[piece] ?? 0
  }

  endOf(piece: number): number {
    return this.#starts[piece + 1] ?? 0
  }

  /** Where each piece begins, and behind the last one where it ends; for loops over many. */
  get starts(): Uint32Array {
    return this.#starts
  }

  /** The piece a byte is part of, where it is not before piece `from`. */
  pieceAt(offset: number, from: number): number {
    const starts = this.#starts
    let low = from
    let high = from + 1
    // By doubled steps, then by halves: the next hit is most often near the last one.
    for (let step = 1; high < this.#count && (starts[high] ?? 0) <= offset; step *= 2) {
      low = high
      high = Math.min(this.#count, high + step)
    }
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low
  }

  /** Puts a text at the end and answers its number. */
  add(text: string): number {
    this.#makeRoom(text.length * maxBytesPerUnit)
    this.#used += this.#bytes.write(text, this.#used)
    this.#count += 1
    this.#starts[this.#count] = this.#used
    return this.#count - 1
  }

  /** Zeroes one piece; its room is gone until all is built anew. */
  remove(piece: number): void {
    this.#bytes.fill(0, this.startOf(piece), this.endOf(piece))
  }

  /** Zeroes everything; empty afterwards. */
  wipe(): void {
    this.#bytes.fill(0)
    this.#starts.fill(0)
    this.#bytes = Buffer.alloc(0)
    this.#starts = new Uint32Array(1)
    this.#used = 0
    this.#count = 0
  }

  #makeRoom(length: number): void {
    if (this.#used + length > this.#bytes.byteLength) {
      const made = Buffer.alloc(Math.max(firstBytes, this.#bytes.byteLength * 2, this.#used + length))
      made.set(this.#bytes)
      this.#bytes.fill(0)
      this.#bytes = made
    }
    if (this.#count + 1 < this.#starts.length) return
    const made = new Uint32Array(Math.max(firstPieces, this.#starts.length * 2))
    made.set(this.#starts)
    this.#starts.fill(0)
    this.#starts = made
  }
}
