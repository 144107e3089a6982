import * as fs from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Names of a vault's files inside its folder. */
export const fileNames = { keyring: 'keyring.json', vault: 'vault.db', seeds: 'seeds.db' } as const

/** What stands in the vault's folder, without opening anything. */
export type FilesFound = 'none' | 'all' | 'some' | 'not-readable' | 'not-writable'

/**
 * The files of one vault: finding, reading, and making them so that a power cut leaves all or nothing. A vault is
 * made in a folder beside its place and moved there in one step, so a half-made one is never met.
 */
export class VaultFiles {
  readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  path(file: keyof typeof fileNames): string {
    return join(this.folder, fileNames[file])
  }

  /** `not-writable` also where there is no vault yet and none could be made. */
  find(): FilesFound {
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
    const ours = Object.values(fileNames).filter((name) => present.includes(name))
    if (ours.length === 0 && present.length === 0) return 'none'
    if (ours.length < Object.values(fileNames).length) return 'some'
    if (!ours.every((name) => isReadableFile(join(this.folder, name)))) return 'not-readable'
    const written = [this.folder, ...ours.map((name) => join(this.folder, name))]
    return written.every((path) => may(path, fs.constants.W_OK)) ? 'all' : 'not-writable'
  }

  readKeyring(limit: number): Uint8Array {
    const descriptor = fs.openSync(this.path('keyring'), 'r')
    try {
      const bytes = Buffer.alloc(limit + 1)
      return bytes.subarray(0, fs.readSync(descriptor, bytes, 0, bytes.byteLength, 0))
    } finally {
      fs.closeSync(descriptor)
    }
  }

  /** The first `length` bytes, or as many as there are. */
  firstBytes(file: 'vault' | 'seeds', length: number): Uint8Array {
    const descriptor = fs.openSync(this.path(file), 'r')
    try {
      const bytes = Buffer.alloc(length)
      return bytes.subarray(0, fs.readSync(descriptor, bytes, 0, bytes.byteLength, 0))
    } finally {
      fs.closeSync(descriptor)
    }
  }

  /** Files of a folder that is being made; `finish` moves it to its place, `abandon` removes it. */
  beginNew(name: string): { files: VaultFiles; finish: () => void; abandon: () => void } {
    const parent = dirname(this.folder)
    fs.mkdirSync(parent, { recursive: true, mode: 0o700 })
    const making = join(parent, `${basename(this.folder)}.making-${name}`)
    fs.mkdirSync(making, { mode: 0o700 })
    const files = new VaultFiles(making)
    return {
      files,
      finish: () => {
        for (const file of fs.readdirSync(making)) {
          fs.chmodSync(join(making, file), 0o600)
          syncPath(join(making, file))
        }
        syncFolder(making)
        // An empty folder may stand in the place; one with files makes this fail, as it should.
        if (process.platform === 'win32' && fs.existsSync(this.folder)) fs.rmdirSync(this.folder)
        fs.renameSync(making, this.folder)
        try {
          syncFolder(parent)
        } catch (error) {
          // Back, so that the caller's "it failed" is true: it takes the keychain's secret back, too.
          fs.renameSync(this.folder, making)
          throw error
        }
      },
      abandon: () => fs.rmSync(making, { recursive: true, force: true })
    }
  }

  writeNewKeyring(bytes: Uint8Array): void {
    fs.writeFileSync(this.path('keyring'), bytes, { mode: 0o600, flag: 'wx' })
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

function syncPath(path: string): void {
  const descriptor = fs.openSync(path, 'r+')
  try {
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}

function syncFolder(path: string): void {
  // Windows has no way to flush a folder, and needs none: NTFS logs the rename itself.
  if (process.platform === 'win32') return
  const descriptor = fs.openSync(path, 'r')
  try {
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}
