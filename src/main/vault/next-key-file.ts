import { isAbsolute, relative } from 'node:path'
import type { ChangeKeysResult } from '../../shared/model/vault.ts'
import { sameBytes } from '../crypto/mac.ts'
import { removeFile, writeNewFileDurably } from './durable-files.ts'
import { readKeyFile } from './key-file-places.ts'
import { keyFileExtension, printKeyFile, type KeyFile } from './key-file.ts'
import type { PrimarySlot } from './keyring.ts'
import { quietly } from './vault-listeners.ts'
import type { VaultOptions } from './vault-options.ts'

/** What becomes of the key file: it goes on as it is, it is needed no longer, or a new one is to be written there. */
export type NextKeyFile = 'keep' | 'none' | { path: string; file: KeyFile }

/** The key file that the next slot needs, as it was read from its place; the caller wipes it. */
export interface GivenKeyFile {
  file: KeyFile | undefined
  /** Takes a file away that was written a moment ago, for a change that then did not come to be. */
  takeBack: () => void
}

type Refused = Extract<
  ChangeKeysResult,
  { kind: 'key-file-needed' | 'wrong-key-file' | 'key-file-not-written' }
>

/** A name that says which key file it is, and so is free where there is another. */
export const keyFileNameOf = ({ id }: KeyFile): string =>
  `Latchkey ${id.slice(0, 8).toUpperCase()}${keyFileExtension}`

/** Gets the key file for a new slot. SECURITY: a new one is on its disk and was read back before it is answered. */
export function nextKeyFile(
  next: NextKeyFile,
  slot: PrimarySlot,
  { keyFiles, files }: Pick<VaultOptions, 'keyFiles' | 'files'>
): GivenKeyFile | Refused {
  const nothing = (): void => undefined
  if (next === 'none' || (next === 'keep' && slot.keyFile === undefined)) {
    return { file: undefined, takeBack: nothing }
  }
  if (next === 'keep') {
    const found = slot.keyFile && keyFiles.find(slot.keyFile)
    if (found?.kind === 'file') return { file: found.file, takeBack: nothing }
    return { kind: found?.kind === 'wrong' ? 'wrong-key-file' : 'key-file-needed' }
  }
  const path = next.path.endsWith(keyFileExtension) ? next.path : next.path + keyFileExtension
  // Beside the vault it would be copied, stolen and lost together with it.
  if (isInside(files.folder, path)) return { kind: 'key-file-not-written' }
  const file = writeAndReadBack(path, next.file)
  if (file === undefined) return { kind: 'key-file-not-written' }
  keyFiles.remember(path)
  return { file, takeBack: () => quietly(() => removeFile(path)) }
}

/** Never in the place of another file: that may be the only key of another vault. */
function writeAndReadBack(path: string, made: KeyFile): KeyFile | undefined {
  try {
    using printed = printKeyFile(made)
    printed.use((bytes) => writeNewFileDurably(path, bytes))
  } catch {
    return undefined
  }
  const read = readKeyFile(path)
  const isSame = (file: KeyFile): boolean =>
    file.id === made.id && made.secret.use((a) => file.secret.use((b) => sameBytes(a, b)))
  if (read !== undefined && read !== 'other' && isSame(read)) return read
  if (read !== undefined && read !== 'other') read.secret.wipe()
  quietly(() => removeFile(path))
  return undefined
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return !way.startsWith('..') && !isAbsolute(way)
}
