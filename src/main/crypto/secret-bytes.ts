import { inspect } from 'node:util'

/**
 * Bytes that must not linger or print: a key, a seed, a password. Held in memory of their own (never Node's shared
 * pool or the heap of JavaScript), lent by `use`, zeroed by `wipe`. Printing, JSON and string conversion give `[secret]`.
 *
 * SECURITY: JavaScript can still copy what is lent; borrowers must not keep it or turn it into a string.
 */
export class SecretBytes {
  #bytes: Buffer | undefined

  private constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  /** Copies `source` and zeroes it. */
  static take(source: Uint8Array): SecretBytes {
    // Up to 64 bytes any other way of making a Buffer takes them from the heap, which moves what is in it and leaves
    // what was there before as it is: a copy that nobody can wipe.
    const own = Buffer.from(new ArrayBuffer(source.byteLength))
    own.set(source)
    source.fill(0)
    return new SecretBytes(own)
  }

  static fromText(text: string): SecretBytes {
    return SecretBytes.take(Buffer.from(text, 'utf8'))
  }

  get length(): number {
    return this.#held().byteLength
  }

  /** Lends the bytes for the length of a call. Throws after `wipe`. */
  use<T>(borrow: (bytes: Buffer) => T): T {
    return borrow(this.#held())
  }

  copy(): SecretBytes {
    return SecretBytes.take(Buffer.from(this.#held()))
  }

  wipe(): void {
    this.#bytes?.fill(0)
    this.#bytes = undefined
  }

  get isWiped(): boolean {
    return this.#bytes === undefined
  }

  [Symbol.dispose](): void {
    this.wipe()
  }

  toString(): string {
    return '[secret]'
  }

  toJSON(): string {
    return '[secret]'
  }

  [inspect.custom](): string {
    return '[secret]'
  }

  #held(): Buffer {
    if (this.#bytes === undefined) throw new Error('secret used after it was wiped')
    return this.#bytes
  }
}
