import * as fs from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { randomSalt } from '../crypto/random.ts'
import { syncFolder } from '../database/sync-folder.ts'
import { readSmallFile, removeFile, replaceFile, syncPath, writeNewFile } from './durable-files.ts'

export const keyringName = 'keyring.json'
/** A keyring on its way to become the present one, and the one before it. */
const nextName = 'keyring.next.json'
export const previousName = 'keyring.previous.json'
/** Room kept for what must still work on a full disk. */
const reserveName = 'reserve.bin'
const reserveBytes = 4 * 1024 * 1024

/** What stands in the vault's folder, without opening anything. */
export type FolderFound = 'none' | 'keyring' | 'no-keyring' | 'not-readable' | 'not-writable'
/** Whether the files that a keyring names can be worked with. `others` are there, but under other names. */
export type DatabasesFound = 'all' | 'some' | 'others' | 'not-readable' | 'not-writable'

/** One file held open for reading beside SQLite. */
export interface FileReader {
  size: () => number
  /** Up to `length` bytes from `position`; fewer at the end of the file. */
  read: (position: number, length: number) => Buffer
  close: () => void
}

/** The files of one vault: finding, reading, switching from one set to the next. */
export class VaultFiles {
  readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  path(name: string): string {
    return join(this.folder, basename(name))
  }

  /** `not-writable` only where there is no vault yet and none could be made. */
  find(): FolderFound {
    // Asked without following: a link whose other end is gone (a disk that is not plugged in) is no empty place.
    let present: string[]
    try {
      if (fs.lstatSync(this.folder, { throwIfNoEntry: false }) === undefined) {
        return canMakeFilesIn(dirname(this.folder)) ? 'none' : 'not-writable'
      }
      present = fs.readdirSync(this.folder)
    } catch {
      return 'not-readable'
    }
    if (present.length === 0) return 'none'
    if (!present.includes(keyringName)) return 'no-keyring'
    return isReadableFile(this.path(keyringName)) ? 'keyring' : 'not-readable'
  }

  findDatabases(names: readonly string[]): DatabasesFound {
    let present: string[]
    try {
      present = fs.readdirSync(this.folder)
    } catch {
      return 'not-readable'
    }
    if (!names.every((name) => present.includes(name))) {
      const others = present.filter((name) => name.endsWith('.db') && !names.includes(name))
      return others.length >= names.length ? 'others' : 'some'
    }
    if (!names.every((name) => isReadableFile(this.path(name)))) return 'not-readable'
    const written = [this.folder, ...[keyringName, ...names].map((name) => this.path(name))]
    return written.every((path) => may(path, fs.constants.W_OK)) ? 'all' : 'not-writable'
  }

  readKeyring(limit: number, name = keyringName): Uint8Array {
    const reader = this.openReader(name)
    try {
      return reader.read(0, limit + 1)
    } finally {
      reader.close()
    }
  }

  /**
   * SECURITY: close it only after SQLite has closed the same file. POSIX drops every lock that a process holds on a
   * file as soon as the process closes any descriptor of it.
   */
  openReader(name: string): FileReader {
    const descriptor = fs.openSync(this.path(name), 'r')
    return {
      size: () => fs.fstatSync(descriptor).size,
      read: (position, length) => {
        const bytes = Buffer.alloc(length)
        return bytes.subarray(0, fs.readSync(descriptor, bytes, 0, length, position))
      },
      close: () => {
        fs.closeSync(descriptor)
      }
    }
  }

  /** An empty file that was not there yet, for its owner only, open for reading. */
  makeAndOpen(name: string): FileReader {
    fs.writeFileSync(this.path(name), '', { mode: 0o600, flag: 'wx' })
    return this.openReader(name)
  }

  writeNewKeyring(bytes: Uint8Array): void {
    writeNewFile(this.path(keyringName), bytes)
  }

  /**
   * Makes `bytes` the vault's keyring by one rename. Files it names must be complete and flushed. The keyring of
   * before stays beside it, with the files it names, until `removeStrays`.
   */
  switchKeyring(bytes: Uint8Array): void {
    const next = this.path(nextName)
    const previous = this.path(previousName)
    fs.rmSync(next, { force: true })
    fs.rmSync(previous, { force: true })
    try {
      writeNewFile(next, bytes)
      if (fs.existsSync(this.path(keyringName))) {
        writeNewFile(previous, fs.readFileSync(this.path(keyringName)))
      }
      syncFolder(this.folder)
      fs.renameSync(next, this.path(keyringName))
    } catch (error) {
      for (const path of [next, previous]) fs.rmSync(path, { force: true })
      throw error
    }
    syncFolder(this.folder)
  }

  /** Whether the keyring, as it stands on the disk, names this file. A keyring that cannot be read may. */
  isNamed(name: string): boolean {
    try {
      return fs.readFileSync(this.path(keyringName), 'utf8').includes(JSON.stringify(name))
    } catch (error) {
      return (error as { code?: unknown }).code !== 'ENOENT'
    }
  }

  /** Whether a change of keys got as far as a keyring that was to be the next, and no further. */
  get wasBrokenOff(): boolean {
    return fs.existsSync(this.path(nextName))
  }

  /** Flushes database files that are to be named by a keyring. */
  settleDatabases(names: readonly string[]): void {
    for (const name of names) {
      fs.chmodSync(this.path(name), 0o600)
      syncPath(this.path(name))
    }
    syncFolder(this.folder)
  }

  removeFiles(names: readonly string[]): void {
    for (const name of names) {
      for (const end of ['', '-wal', '-journal', '-shm']) fs.rmSync(this.path(name) + end, { force: true })
    }
  }

  /** Removes what a finished or broken-off change of keys left: anything but `keep`. Answers the names. */
  removeStrays(keep: readonly string[]): string[] {
    const stray = /^((vault|seeds)(-[0-9a-f]{8})?\.db|keyring\.(next|previous)\.json)$/
    const names = fs.readdirSync(this.folder).filter((name) => stray.test(name) && !keep.includes(name))
    this.removeFiles(names)
    return names
  }

  /** A small file about the vault that nothing depends on; nothing where there is none of at most `maxBytes`. */
  readNote(name: string, maxBytes: number): Buffer | undefined {
    return readSmallFile(this.path(name), maxBytes)
  }
  /** Only beside a keyring: a folder with anything in it is a vault's. */
  writeNote(name: string, bytes: Uint8Array): void {
    if (fs.existsSync(this.path(keyringName))) replaceFile(this.path(name), bytes)
  }
  removeNote(name: string): void {
    removeFile(this.path(name))
  }

  /** Keeps some room on the disk for later, where there is plenty now. Fails quietly: it is a precaution. */
  keepReserve(): void {
    try {
      const path = this.path(reserveName)
      if (fs.statSync(path, { throwIfNoEntry: false })?.size === reserveBytes) return
      const { bavail, bsize } = fs.statfsSync(this.folder)
      if (bavail * bsize < 4 * reserveBytes) return
      // Written, not only made long, and random: a file with a hole in it, or one that the disk packs, holds no room.
      fs.writeFileSync(path, randomSalt(reserveBytes), { mode: 0o600 })
    } catch {
      this.dropReserve()
    }
  }

  /** Gives the reserved room back; false where there was none. */
  dropReserve(): boolean {
    try {
      fs.rmSync(this.path(reserveName))
      return true
    } catch {
      return false
    }
  }
}

function isReadableFile(path: string): boolean {
  return may(path, fs.constants.R_OK) && fs.statSync(path).isFile()
}

function may(path: string, mode: number): boolean {
  try {
    fs.accessSync(path, mode)
    return true
  } catch {
    return false
  }
}

function canMakeFilesIn(folder: string): boolean {
  let nearest = folder
  while (!fs.existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest)
  return may(nearest, fs.constants.W_OK | fs.constants.X_OK)
}
