import { AppError } from '../../shared/bridge/errors.ts'

const damaged = ['SQLITE_NOTADB', 'SQLITE_CORRUPT', 'SQLITE_FORMAT']
const notWritable = ['SQLITE_READONLY', 'SQLITE_PERM', 'SQLITE_CANTOPEN']
/** The disk reported an error: nothing is known of what it did, and the transaction did not happen. */
const ioError = ['SQLITE_IOERR', 'EIO']

/** The closed code for what SQLite said; anything else goes on as it is. SQLite's words stay in main. */
export function sqliteFailure(error: unknown): unknown {
  if (error instanceof AppError) return error
  const code = (error as { code?: unknown } | null)?.code
  if (typeof code !== 'string') return error
  const isFull = code.startsWith('SQLITE_FULL') || code === 'ENOSPC' || code === 'EDQUOT'
  if (isFull) return new AppError('disk-full', { cause: error })
  if (damaged.some((name) => code.startsWith(name))) return new AppError('vault-damaged', { cause: error })
  if (notWritable.some((name) => code.startsWith(name))) return new AppError('not-writable', { cause: error })
  if (ioError.some((name) => code.startsWith(name))) return new AppError('io-error', { cause: error })
  // Only a second program that holds the same file can be the reason: this one has a single connection.
  if (code.startsWith('SQLITE_BUSY')) return new AppError('in-use', { cause: error })
  if (['EACCES', 'EROFS', 'EPERM'].includes(code)) return new AppError('not-writable', { cause: error })
  return error
}
