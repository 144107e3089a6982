import type { Database } from 'better-sqlite3'
import { existsSync, linkSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppError } from '../../shared/bridge/errors.ts'
import { syncFolder } from './sync-folder.ts'

// A program that was killed leaves its last commits in `<file>-wal` alone, and SQLite takes them over at the next open.
// SQLite3MultipleCiphers (2.4.0, `mcIoRead`) reports a read of that log that failed as one that went well, with
// whatever the buffer held: SQLite then sees the end of the log, goes on without the commits behind it, and erases
// them when it closes. So the log is read and counted here first, and must be what SQLite has seen of it.

const headerBytes = 32
const frameHeaderBytes = 24
/** Plus one where the checksums are over big-endian words (https://sqlite.org/fileformat2.html#walformat). */
const magic = 0x377f0682

/**
 * How many frames of a write-ahead log count: all up to the last that ends a transaction, as long as salts and
 * checksums hold. Whatever is behind that was never committed, or is from an earlier use of the file.
 */
export function committedFrames(log: Uint8Array): number {
  const view = new DataView(log.buffer, log.byteOffset, log.byteLength)
  if (log.byteLength < headerBytes) return 0
  const found = view.getUint32(0)
  if (found !== magic && found !== magic + 1) return 0
  const isLittle = found === magic
  const pageBytes = view.getUint32(8)
  if (pageBytes < 512 || pageBytes > 65_536 || (pageBytes & (pageBytes - 1)) !== 0) return 0
  const salts = [view.getUint32(16), view.getUint32(20)]

  let [a, b] = [0, 0]
  const add = (from: number, length: number): void => {
    for (let at = from; at < from + length; at += 8) {
      a = (a + view.getUint32(at, isLittle) + b) >>> 0
      b = (b + view.getUint32(at + 4, isLittle) + a) >>> 0
    }
  }
  const isAt = (at: number): boolean => view.getUint32(at) === a && view.getUint32(at + 4) === b
  add(0, 24)
  if (!isAt(24)) return 0

  let committed = 0
  const frameBytes = frameHeaderBytes + pageBytes
  for (let frame = 1; headerBytes + frame * frameBytes <= log.byteLength; frame++) {
    const at = headerBytes + (frame - 1) * frameBytes
    if (view.getUint32(at + 8) !== salts[0] || view.getUint32(at + 12) !== salts[1]) break
    if (view.getUint32(at) === 0) break
    add(at, 8)
    add(at + frameHeaderBytes, pageBytes)
    if (!isAt(at + 16)) break
    if (view.getUint32(at + 4) !== 0) committed = frame
  }
  return committed
}

/**
 * Opens a database that may have commits in its write-ahead log alone. `open` opens and reads it, and closes it again
 * where it fails; it must not write. Throws `io-error` where SQLite has not seen all commits; the log is then still there.
 */
export function openWithWholeLog(file: string, open: () => Database): Database {
  const log = `${file}-wal`
  putBack(file)
  const frames = existsSync(log) ? committedFrames(readFileSync(log)) : 0
  if (frames === 0) return open()
  // A second name: SQLite erases the first at every close, also at the one after it has missed something.
  linkSync(log, keptName(file))
  let db: Database | undefined
  try {
    db = open()
    if (framesSeen(db) !== frames) throw new AppError('io-error')
    // Gone for good before anything new is written: it must never stand behind a later state.
    rmSync(keptName(file))
    syncFolder(dirname(file))
    settle(db)
    return db
  } catch (error) {
    db?.close()
    putBack(file)
    throw error
  }
}

/**
 * Takes the log over into the file, so that the file's own pages are the ones that count: a power cut while SQLite did
 * that leaves torn pages there, which the log makes good and a look at the file alone would take for damage.
 */
function settle(db: Database): void {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)')
  } catch {
    // A full disk: everything is still in the log, and the vault must open, if only to make room.
  }
}

const keptName = (file: string): string => `${file}-wal.kept`

/** What a try that was broken off has left: the log under its second name, perhaps under that alone. */
function putBack(file: string): void {
  const [log, kept] = [`${file}-wal`, keptName(file)]
  if (!existsSync(kept)) return
  if (existsSync(log)) rmSync(kept)
  else renameSync(kept, log)
  syncFolder(dirname(file))
}

function framesSeen(db: Database): number {
  const [row] = db.pragma('wal_checkpoint(NOOP)') as { log: number }[]
  return row?.log ?? 0
}
