import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { sqliteFailure } from '../../../src/main/database/sqlite-failure.ts'
import { AppError } from '../../../src/shared/bridge/errors.ts'

const sqlite = (code: string): Error => new Sqlite.SqliteError('words of SQLite', code)
const system = (code: string) => Object.assign(new Error('words of the system'), { code })

describe('sqliteFailure', () => {
  test.each([
    ['disk-full', sqlite('SQLITE_FULL')],
    ['disk-full', system('ENOSPC')],
    ['disk-full', system('EDQUOT')],
    ['vault-damaged', sqlite('SQLITE_NOTADB')],
    ['vault-damaged', sqlite('SQLITE_CORRUPT')],
    ['vault-damaged', sqlite('SQLITE_CORRUPT_VTAB')],
    ['not-writable', sqlite('SQLITE_READONLY')],
    ['not-writable', sqlite('SQLITE_READONLY_DIRECTORY')],
    ['not-writable', sqlite('SQLITE_CANTOPEN')],
    ['io-error', sqlite('SQLITE_IOERR')],
    ['io-error', sqlite('SQLITE_IOERR_WRITE')],
    ['io-error', sqlite('SQLITE_IOERR_FSYNC')],
    ['io-error', system('EIO')],
    ['in-use', sqlite('SQLITE_BUSY')],
    ['in-use', sqlite('SQLITE_BUSY_RECOVERY')],
    ['not-writable', system('EACCES')],
    ['not-writable', system('EROFS')],
    ['not-writable', system('EPERM')]
  ])('says %s for %s', (code, error) => {
    const failure = sqliteFailure(error)
    expect(failure).toBeInstanceOf(AppError)
    expect(failure).toMatchObject({ code, message: code, cause: error })
  })

  test('lets everything else go on as it is', () => {
    const constraint = sqlite('SQLITE_CONSTRAINT_CHECK')
    const known = new AppError('locked')
    for (const error of [constraint, known, new Error('x'), undefined, null, 'text', 7, { code: 5 }]) {
      expect(sqliteFailure(error)).toBe(error)
    }
  })
})
