import Sqlite from 'better-sqlite3'
import { copyFileSync, cpSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { committedFrames, openWithWholeLog } from '../../../src/main/database/write-ahead-log.ts'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()

/** A database whose last rows are in its log alone, as a killed program leaves it. */
function killedDatabase(rows: number): string {
  const folder = newFolder()
  const db = new Sqlite(join(folder, 'alive.db'))
  db.pragma('journal_mode = WAL')
  db.exec('CREATE TABLE thing (n INTEGER, filler BLOB)')
  for (let n = 0; n < rows; n++) db.prepare('INSERT INTO thing VALUES (?, randomblob(3000))').run(n)
  const file = join(newFolder(), 'killed.db')
  copyFileSync(join(folder, 'alive.db'), file)
  copyFileSync(join(folder, 'alive.db-wal'), `${file}-wal`)
  db.close()
  return file
}

const open = (file: string) => () => {
  const db = new Sqlite(file)
  db.pragma('locking_mode = EXCLUSIVE')
  db.prepare('SELECT count(*) FROM sqlite_schema').get()
  return db
}
const rowsOf = (file: string): number => {
  const db = openWithWholeLog(file, open(file))
  const { rows } = db.prepare('SELECT count(*) AS rows FROM thing').get() as { rows: number }
  db.close()
  return rows
}

describe('the frames of a write-ahead log', () => {
  test('count as SQLite counts them, also where the log was cut off or altered anywhere', () => {
    const file = killedDatabase(12)
    const log = readFileSync(`${file}-wal`)
    const seenBySqlite = (bytes: Buffer): number => {
      const copy = join(newFolder(), 'copy.db')
      copyFileSync(file, copy)
      writeFileSync(`${copy}-wal`, bytes)
      const db = open(copy)()
      const [row] = db.pragma('wal_checkpoint(NOOP)') as { log: number }[]
      db.close()
      // Without any frame SQLite may say that there is no log at all.
      return Math.max(row?.log ?? 0, 0)
    }
    expect(committedFrames(log)).toBeGreaterThan(12)
    expect(committedFrames(log)).toBe(seenBySqlite(log))
    for (let length = 0; length < log.byteLength; length += 2777) {
      const short = log.subarray(0, length)
      expect(committedFrames(short), String(length)).toBe(seenBySqlite(short))
    }
    for (let at = 0; at < log.byteLength; at += at < 100 ? 3 : 1999) {
      const altered = Buffer.from(log)
      altered[at] = (altered[at] ?? 0) ^ 4
      // Its format's version is not looked at here: SQLite refuses such a log as a whole.
      if (at >= 4 && at < 8) continue
      expect(committedFrames(altered), String(at)).toBe(seenBySqlite(altered))
    }
  })
})

describe('a database with commits in its log alone', () => {
  test('opens with all of them, and its log is taken over', () => {
    const file = killedDatabase(5)
    expect(rowsOf(file)).toBe(5)
    expect(existsSync(`${file}-wal.kept`)).toBe(false)
    expect(rowsOf(file)).toBe(5)
  })

  test('is refused, and keeps its log, where SQLite does not see them', () => {
    const file = killedDatabase(5)
    const log = readFileSync(`${file}-wal`)
    // What a read that failed unnoticed comes to: a log that seems to be empty.
    const blind = () => {
      renameSync(`${file}-wal`, `${file}-elsewhere`)
      return open(file)()
    }
    expect(() => openWithWholeLog(file, blind)).toThrow(new AppError('io-error'))
    expect(readFileSync(`${file}-wal`)).toEqual(log)
    expect(rowsOf(file)).toBe(5)
  })

  test('is as it was where opening it failed, and where the program ended on the way', () => {
    const file = killedDatabase(5)
    const failing = () => {
      open(file)().close()
      throw new Error('no')
    }
    expect(() => openWithWholeLog(file, failing)).toThrow('no')
    expect(existsSync(`${file}-wal`)).toBe(true)
    for (const names of [['-wal.kept'], ['-wal', '-wal.kept']]) {
      const again = join(newFolder(), 'again.db')
      cpSync(file, again)
      for (const name of names) cpSync(`${file}-wal`, `${again}${name}`)
      expect(rowsOf(again)).toBe(5)
      expect(existsSync(`${again}-wal.kept`)).toBe(false)
    }
  })
})
