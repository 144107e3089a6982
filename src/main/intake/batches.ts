import type { IntakeRow } from '../../shared/model/intake.ts'
import type { BatchPart } from './otpauth-migration.ts'

interface Batch {
  name: string
  size: number
  id: number
  /** What stands in each picture that was read, by its number; see `contentsOf`. */
  parts: Map<number, string>
}

/**
 * Exports in several pictures that are being read, in any order and mixed. Pictures belong together by the id that
 * they carry. Today's carry none: those of one size do then, until one comes with a number that is there already
 * and other codes in it, which begins another export.
 */
export class Batches {
  readonly #batches: Batch[] = []

  /** Notes a picture; answers the name of the export it belongs to. `contents` tells it from others of its number. */
  add({ size, number, id }: BatchPart, contents: string): string {
    const alike = this.#batches.filter((batch) => batch.size === size && batch.id === id)
    const batch =
      alike.find(({ parts }) => parts.get(number) === contents) ??
      alike.find(({ parts }) => id !== 0 || !parts.has(number)) ??
      this.#begin(size, id)
    batch.parts.set(number, contents)
    return batch.name
  }

  /** How much of an export is there; nothing where it is all in one picture. */
  row(name: string): Extract<IntakeRow, { kind: 'batch' }> | undefined {
    const batch = this.#batches.find((one) => one.name === name)
    if (batch === undefined || batch.size === 1) return undefined
    const { size, parts } = batch
    const numbers = Array.from({ length: size }, (_, index) => index + 1)
    return {
      kind: 'batch',
      batch: name,
      size,
      present: numbers.filter((number) => parts.has(number)),
      missing: numbers.filter((number) => !parts.has(number))
    }
  }

  clear(): void {
    this.#batches.length = 0
  }

  #begin(size: number, id: number): Batch {
    const batch = { name: String(this.#batches.length + 1), size, id, parts: new Map<number, string>() }
    this.#batches.push(batch)
    return batch
  }
}
