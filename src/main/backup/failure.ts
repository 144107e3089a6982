import { AppError } from '../../shared/bridge/errors.ts'
import type { BackupFailure, BackupProblem } from '../../shared/model/backup.ts'
import { BackupFault } from './backup-fault.ts'

/**
 * Why a backup could not be written, for what a disk, a folder or SQLite said. What is no such thing is thrown on:
 * it is a mistake of ours.
 */
export function backupFailure(error: unknown): BackupFailure {
  if (error instanceof BackupFault) return 'not-proven'
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'folder-missing'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'not-writable':
      return 'not-writable'
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
    case 'disk-full':
      return 'disk-full'
    case 'EIO':
    case 'EBUSY':
    case 'ENXIO':
    case 'ENODEV':
    case 'ESTALE':
    case 'ETIMEDOUT':
    case 'EHOSTDOWN':
    case 'EMFILE':
    case 'ENFILE':
    case 'io-error':
      return 'io-error'
    default:
      throw error
  }
}

/** Why a file cannot be restored, for what was met while it was read. What is no such thing is thrown on. */
export function backupProblem(error: unknown): BackupProblem {
  if (error instanceof BackupFault) return error.problem
  const code = codeOf(error)
  if (code === 'ENOENT') return 'not-found'
  if (code === 'vault-damaged') return 'contents-differ'
  if (code === 'vault-newer') return 'newer'
  if (/^E[A-Z]+$/.test(code)) return 'not-readable'
  throw error
}

function codeOf(error: unknown): string {
  if (error instanceof AppError) return error.code
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : ''
}
