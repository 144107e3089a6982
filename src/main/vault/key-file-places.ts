import { join } from 'node:path'
import { z } from 'zod'
import { isThere, readSmallFile, replaceFile } from './durable-files.ts'
import { keyFileMaxBytes, parseKeyFile, type KeyFile } from './key-file.ts'
import type { KeyFileName } from './keyring.ts'
import { quietly } from './vault-listeners.ts'

const maxBytes = 32 * 1024
/** Of the last changes: where one was broken off, the file before it is still found. */
const mostPlaces = 4

const Kept = z.strictObject({
  format: z.literal('latchkey-key-file-places'),
  version: z.literal(1),
  paths: z.array(z.string().min(1).max(4096)).max(mostPlaces)
})

/** What was found where the key file was at last. The caller wipes the file. */
export type FoundKeyFile = { kind: 'file'; file: KeyFile } | { kind: 'missing' } | { kind: 'wrong' }

/**
 * Where the person's key file was at last, kept as plain text beside the vault.
 *
 * SECURITY: the paths are no secret and nothing is believed of them: a file counts where it is the one the slot names
 * and opens it. Whoever can write here can keep the file from being found, and then the person chooses it again.
 */
export class KeyFilePlaces {
  readonly #path: string
  /** What was chosen while this program runs, for a disk that takes no note of it. */
  #chosen: string[] | undefined

  constructor(profileFolder: string) {
    this.#path = join(profileFolder, 'key-file-places.json')
  }

  /** Remembers a place as the one to look at first. A disk that does not take it keeps nobody out. */
  remember(path: string): void {
    const paths = [path, ...this.#paths().filter((one) => one !== path)].slice(0, mostPlaces)
    this.#chosen = paths
    const kept = { format: 'latchkey-key-file-places', version: 1, paths }
    quietly(() => replaceFile(this.#path, Buffer.from(`${JSON.stringify(kept)}\n`)))
  }

  /** The key file that a slot names, in any of the places; `wrong` where there is another thing in the newest one. */
  find({ id }: KeyFileName): FoundKeyFile {
    let otherwise: FoundKeyFile = { kind: 'missing' }
    for (const [at, path] of this.#paths().entries()) {
      const file = readKeyFile(path)
      if (file !== undefined && file !== 'other' && file.id === id) return { kind: 'file', file }
      if (file !== undefined && file !== 'other') file.secret.wipe()
      if (at === 0 && file !== undefined) otherwise = { kind: 'wrong' }
    }
    return otherwise
  }

  /** Whether something is in the place where the file is looked for first, or the file itself is in another. */
  isAtHand(name: KeyFileName): boolean {
    const found = this.find(name)
    if (found.kind === 'file') found.file.secret.wipe()
    return found.kind !== 'missing'
  }

  #paths(): string[] {
    if (this.#chosen !== undefined) return this.#chosen
    try {
      const bytes = readSmallFile(this.#path, maxBytes)
      const kept = bytes && Kept.safeParse(JSON.parse(bytes.toString('utf8')))
      return kept?.success === true ? kept.data.paths : []
    } catch {
      return []
    }
  }
}

/** A key file; `other` where something else is there, nothing where nothing is. */
export function readKeyFile(path: string): KeyFile | 'other' | undefined {
  const bytes = readSmallFile(path, keyFileMaxBytes)
  if (bytes === undefined) return isThere(path) ? 'other' : undefined
  try {
    return parseKeyFile(bytes) ?? 'other'
  } finally {
    bytes.fill(0)
  }
}
