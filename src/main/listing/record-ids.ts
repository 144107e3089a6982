/** Length of an id, which is a UUID, in bytes. */
const idBytes = 36
const firstRecords = 1024

/**
 * Ids of records, numbered from 0 on in the order they came, and the way back from an id to its number: a table of
 * hashes in plain memory, which costs a tenth of a Map of strings.
 */
export class RecordIds {
  #bytes = Buffer.alloc(firstRecords * idBytes)
  /** Number and one of what stands here by its hash, 0 where nothing does. Always at least half empty. */
  #slots = new Uint32Array(firstRecords * 2)
  #count = 0

  get count(): number {
    return this.#count
  }

  idOf(record: number): string {
    return this.#bytes.toString('latin1', record * idBytes, (record + 1) * idBytes)
  }

  /** Answers the record's number. An id that is there already and was not removed must not be added again. */
  add(id: string): number {
    if ((this.#count + 1) * 2 > this.#slots.length) this.#grow()
    const record = this.#count
    this.#bytes.write(id, record * idBytes, idBytes, 'latin1')
    this.#count += 1
    this.#place(record)
    return record
  }

  recordOf(id: string): number | undefined {
    const wanted = Buffer.from(id, 'latin1')
    if (wanted.byteLength !== idBytes) return undefined
    const mask = this.#slots.length - 1
    for (let slot = hash(wanted, 0) & mask; ; slot = (slot + 1) & mask) {
      const held = this.#slots[slot] ?? 0
      if (held === 0) return undefined
      if (wanted.compare(this.#bytes, (held - 1) * idBytes, held * idBytes) === 0) return held - 1
    }
  }

  /** Forgets an id; its number stays taken. */
  remove(record: number): void {
    this.#bytes.fill(0, record * idBytes, (record + 1) * idBytes)
  }

  wipe(): void {
    this.#bytes.fill(0)
    this.#slots.fill(0)
    this.#bytes = Buffer.alloc(firstRecords * idBytes)
    this.#slots = new Uint32Array(firstRecords * 2)
    this.#count = 0
  }

  #place(record: number): void {
    const mask = this.#slots.length - 1
    let slot = hash(this.#bytes, record * idBytes) & mask
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
    this.#slots[slot] = record + 1
  }

  #grow(): void {
    const made = Buffer.alloc(this.#bytes.byteLength * 2)
    made.set(this.#bytes)
    this.#bytes = made
    this.#slots = new Uint32Array(this.#slots.length * 2)
    for (let record = 0; record < this.#count; record++) {
      if (this.#bytes[record * idBytes] !== 0) this.#place(record)
    }
  }
}

/** FNV-1a over the 36 bytes at `at`. */
function hash(bytes: Buffer, at: number): number {
  let sum = 0x811c9dc5
  for (let n = at; n < at + idBytes; n++) sum = Math.imul(sum ^ (bytes[n] ?? 0), 0x01000193)
  return sum >>> 0
}
