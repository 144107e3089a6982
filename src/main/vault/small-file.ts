import type { ZodType } from 'zod'
import { readSmallFile, removeFile, replaceFile } from './durable-files.ts'

export interface SmallFile<T> {
  /** Undefined where there is none, where it is larger than it can be, or where its content makes no sense. */
  read: () => T | undefined
  /** Writes it where it has changed since it was last read or written. Throws where the disk does not take it. */
  write: (value: T) => void
  /** Takes it away, if there is one. Throws where that cannot be done. */
  remove: () => void
}

/**
 * A small file of JSON beside the vault, its owner's alone, whole or not there at all. `maxBytes` is more than it can
 * ever have: a larger one is not ours, and is not read.
 * SECURITY: anybody who can write to the folder can change it, so it holds no secret and decides about none, and every
 * value is checked against `schema`, by which what is not named in there is dropped.
 */
export function smallFile<T>(path: string, schema: ZodType<T>, maxBytes: number): SmallFile<T> {
  let known: string | undefined
  return {
    read() {
      const bytes = readSmallFile(path, maxBytes)
      const value = bytes === undefined ? undefined : parsed(bytes.toString('utf8'), schema)
      known = value === undefined ? undefined : JSON.stringify(value)
      return value
    },
    write(value) {
      const text = JSON.stringify(schema.parse(value))
      if (text === known) return
      replaceFile(path, Buffer.from(text))
      known = text
    },
    remove() {
      known = undefined
      removeFile(path)
    }
  }
}

function parsed<T>(text: string, schema: ZodType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
