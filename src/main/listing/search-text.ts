import { foldText } from '../../shared/rules/fold-text.ts'

/** What is searched of one credential. */
export interface Searchable {
  id: string
  title: string
  userName: string
  url: string
}

/** Length of an id, which is a UUID, in bytes. */
const idBytes = 36
/** UTF-8 takes at most three bytes for one unit of a JavaScript string. */
const maxBytesPerUnit = 3
const firstBytes = 64 * 1024
const firstRecords = 1024

/**
 * The folded text of many credentials in one piece of memory: a record each, `title NUL user name NUL address NUL`,
 * one after the other. Beside it where each record begins, where its title ends, and whose it is.
 *
 * SECURITY: a copy of what is encrypted on disk, so it stands outside V8's heap, where no garbage collector copies
 * it about, and `wipe` zeroes it. Room that was outgrown is zeroed at once.
 */
export class SearchText {
  #bytes = Buffer.alloc(0)
  #used = 0
  #ids = Buffer.alloc(0)
  /** `starts[n + 1]` is where record n ends. */
  #starts = new Uint32Array(1)
  #titleEnds = new Uint32Array(0)
  #count = 0
  #removed = 0

  /** The records' bytes. What was removed is all zero; a word of a query holds no zero. */
  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#used)
  }

  /** Records that were ever added, the removed ones among them. */
  get count(): number {
    return this.#count
  }

  /** How many of them are removed. */
  get removed(): number {
    return this.#removed
  }

  startOf(record: number): number {
    return this.#starts[record] ?? 0
  }

  titleEndOf(record: number): number {
    return this.#titleEnds[record] ?? 0
  }

  endOf(record: number): number {
    return this.#starts[record + 1] ?? 0
  }

  idOf(record: number): string {
    return this.#ids.toString('latin1', record * idBytes, (record + 1) * idBytes)
  }

  /** The record a byte is part of, where it is not before record `from`. */
  recordAt(offset: number, from: number): number {
    let low = from
    let high = from + 1
    // By doubled steps, then by halves: the next hit is most often near the last one.
    for (let step = 1; high < this.#count && this.startOf(high) <= offset; step *= 2) {
      low = high
      high = Math.min(this.#count, high + step)
    }
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if (this.startOf(middle) <= offset) low = middle
      else high = middle
    }
    return low
  }

  add({ id, title, userName, url }: Searchable): void {
    // Folded as one text: it is written out whole, and a joined text would be folded in pieces all the same.
    const folded = foldText(`${title}\0${userName}\0${withoutScheme(url)}\0`)
    this.#makeRoom(folded.length * maxBytesPerUnit)
    const start = this.#used
    this.#used += this.#bytes.write(folded, start)
    this.#ids.write(id, this.#count * idBytes, idBytes, 'latin1')
    this.#titleEnds[this.#count] = this.#bytes.indexOf(0, start)
    this.#count += 1
    this.#starts[this.#count] = this.#used
  }

  /** Zeroes what is there of a credential; nothing where there is nothing. */
  remove(id: string): void {
    const record = this.#recordOf(id)
    if (record === undefined) return
    this.#bytes.fill(0, this.startOf(record), this.endOf(record))
    this.#ids.fill(0, record * idBytes, (record + 1) * idBytes)
    this.#removed += 1
  }

  /** Zeroes everything; empty afterwards. */
  wipe(): void {
    for (const part of [this.#bytes, this.#ids, this.#starts, this.#titleEnds]) part.fill(0)
    this.#bytes = Buffer.alloc(0)
    this.#ids = Buffer.alloc(0)
    this.#starts = new Uint32Array(1)
    this.#titleEnds = new Uint32Array(0)
    this.#used = 0
    this.#count = 0
    this.#removed = 0
  }

  #recordOf(id: string): number | undefined {
    const wanted = Buffer.from(id, 'latin1')
    const held = this.#ids.subarray(0, this.#count * idBytes)
    for (let at = held.indexOf(wanted); at !== -1; at = held.indexOf(wanted, at + 1)) {
      if (at % idBytes === 0) return at / idBytes
    }
    return undefined
  }

  #makeRoom(length: number): void {
    if (this.#used + length > this.#bytes.byteLength) {
      this.#bytes = larger(this.#bytes, Math.max(firstBytes, this.#bytes.byteLength * 2, this.#used + length))
    }
    if (this.#count < this.#titleEnds.length) return
    const records = Math.max(firstRecords, this.#count * 2)
    this.#ids = larger(this.#ids, records * idBytes)
    this.#starts = largerList(this.#starts, records + 1)
    this.#titleEnds = largerList(this.#titleEnds, records)
  }
}

function larger(old: Buffer, length: number): Buffer<ArrayBuffer> {
  const made = Buffer.alloc(length)
  made.set(old)
  old.fill(0)
  return made
}

function largerList(old: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const made = new Uint32Array(length)
  made.set(old)
  return made
}

/** Nobody looks for `https`; with it, three letters of it would find everything. */
const withoutScheme = (url: string): string => url.replace(/^[a-z][a-z0-9+.-]*:\/\/(www\.)?/i, '')
