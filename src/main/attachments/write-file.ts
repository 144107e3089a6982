import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '../../shared/bridge/errors.ts'
import { sqliteFailure } from '../database/sqlite-failure.ts'

/** A place that cannot hold a file of this name, though somebody chose it. */
const noPlace = ['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'EINVAL', 'EBUSY']

/**
 * Writes a file whole or not at all: what is there under that name stays until the new one is complete and on disk.
 * Only its owner may read it. Each part is zeroed once it is written. `beside` is a name that no file there has.
 * Throws `disk-full`, `not-writable` or `io-error`.
 */
export async function writeFile(
  path: string,
  beside: string,
  parts: AsyncIterable<Uint8Array>
): Promise<void> {
  const partial = join(dirname(path), beside)
  try {
    const file = await open(partial, 'wx', 0o600)
    try {
      for await (const bytes of parts) {
        try {
          await file.writeFile(bytes)
        } finally {
          bytes.fill(0)
        }
      }
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined)
    const { code } = error as { code?: unknown }
    const isNoPlace = typeof code === 'string' && noPlace.includes(code)
    throw isNoPlace ? new AppError('not-writable', { cause: error }) : sqliteFailure(error)
  }
}
