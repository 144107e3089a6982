import * as fs from 'node:fs/promises'
import { basename, join } from 'node:path'
import { randomId } from '../crypto/random.ts'
import { isBackupName } from './backup-name.ts'
import type { ByteSink, ByteSource } from './bytes.ts'

/** A file that is being read. */
export interface OpenedFile extends ByteSource, AsyncDisposable {}

/** A file that is being made: it has its name only once it is whole and on the disk. */
export interface NewFile extends ByteSink {
  finish: () => Promise<void>
  abandon: () => Promise<void>
}

const unfinished = '.unfinished'

/** Opens any file for reading. */
export async function openFile(path: string): Promise<OpenedFile> {
  const handle = await fs.open(path, 'r')
  const { size } = await handle.stat()
  return {
    sizeBytes: size,
    read: async (at, length) => {
      const bytes = Buffer.allocUnsafeSlow(Math.max(0, Math.min(length, size - at)))
      let filled = 0
      while (filled < bytes.byteLength) {
        const { bytesRead } = await handle.read(bytes, filled, bytes.byteLength - filled, at + filled)
        if (bytesRead === 0) break
        filled += bytesRead
      }
      return bytes.subarray(0, filled)
    },
    [Symbol.asyncDispose]: () => handle.close()
  }
}

/** The number of the disk that a file or folder is on; undefined where it is not there. */
export async function deviceOf(path: string): Promise<number | undefined> {
  return fs.stat(path).then(
    ({ dev }) => dev,
    () => undefined
  )
}

/** The folder that backups are kept in: the person's or the default one. */
export class BackupFolder {
  readonly path: string
  readonly #isOurs: boolean

  /** `isOurs`: it may be made where it is missing. A chosen folder that is missing is a disk that is not there. */
  constructor(path: string, isOurs: boolean) {
    this.path = path
    this.#isOurs = isOurs
  }

  /** Names that look like backups, newest last as far as names tell. An empty list where our own folder is not yet. */
  async names(): Promise<string[]> {
    try {
      return (await fs.readdir(this.path)).filter(isBackupName).sort()
    } catch (error) {
      if (this.#isOurs && codeOf(error) === 'ENOENT') return []
      throw error
    }
  }

  pathOf(name: string): string {
    return join(this.path, basename(name))
  }

  open(name: string): Promise<OpenedFile> {
    return openFile(this.pathOf(name))
  }

  /** Begins a file that only its owner can read. It never takes another one's place. */
  async create(name: string): Promise<NewFile> {
    if (this.#isOurs) await fs.mkdir(this.path, { recursive: true, mode: 0o700 })
    const path = this.pathOf(name)
    const making = path + unfinished
    const handle = await fs.open(making, 'wx', 0o600)
    const abandon = async (): Promise<void> => {
      await handle.close().catch(() => undefined)
      await fs.rm(making, { force: true }).catch(() => undefined)
    }
    return {
      write: async (bytes) => {
        for (let at = 0; at < bytes.byteLength;) {
          at += (await handle.write(bytes, at, bytes.byteLength - at)).bytesWritten
        }
      },
      finish: async () => {
        await handle.sync()
        await handle.close()
        await fs.rename(making, path)
        await syncFolder(this.path)
      },
      abandon
    }
  }

  async remove(name: string): Promise<void> {
    await fs.rm(this.pathOf(name), { force: true })
  }

  /** Removes what a crash left half-written. Files with other names are not touched. */
  async removeLeftovers(): Promise<void> {
    const names = await fs.readdir(this.path).catch(() => [])
    for (const name of names) {
      if (!name.endsWith(unfinished) || !isBackupName(name.slice(0, -unfinished.length))) continue
      await fs.rm(join(this.path, name), { force: true }).catch(() => undefined)
    }
  }

  /** Whether a file can be made there: by making one and taking it away. */
  async canBeWritten(): Promise<boolean> {
    const trial = join(this.path, `.latchkey-trial-${randomId()}`)
    try {
      await (await fs.open(trial, 'wx', 0o600)).close()
      await fs.rm(trial)
      return true
    } catch {
      return false
    }
  }
}

/** A folder for what is only needed while a backup is made or opened; nobody else can look into it. */
export interface WorkFolder extends AsyncDisposable {
  path: (name: string) => string
  /** Makes a file in it. */
  create: (name: string) => Promise<ByteSink & AsyncDisposable>
}

/** Makes a folder of its own below `parent`; what it holds goes with it. */
export async function makeWorkFolder(parent: string): Promise<WorkFolder> {
  await fs.mkdir(parent, { recursive: true, mode: 0o700 })
  const folder = await fs.mkdtemp(join(parent, 'latchkey-work-'))
  await fs.chmod(folder, 0o700)
  return {
    path: (name) => join(folder, name),
    create: async (name) => {
      const handle = await fs.open(join(folder, name), 'wx', 0o600)
      return {
        write: async (bytes) => {
          for (let at = 0; at < bytes.byteLength;) {
            at += (await handle.write(bytes, at, bytes.byteLength - at)).bytesWritten
          }
        },
        [Symbol.asyncDispose]: () => handle.close()
      }
    },
    [Symbol.asyncDispose]: () => fs.rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Throws where there is nothing of that name. */
export const isFolder = async (path: string): Promise<boolean> => (await fs.stat(path)).isDirectory()

export const nameOfPath = (path: string): string => basename(path)

/** Copies a file to a name that must not be there yet. */
export const copyNewFile = (from: string, to: string): Promise<void> =>
  fs.copyFile(from, to, fs.constants.COPYFILE_EXCL)

/** Removes all work folders of a program that was ended in the middle. To be called before any is made. */
export async function removeWorkFolders(parent: string): Promise<void> {
  await fs.rm(parent, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined)
}

/** On disks that do not know folders' entries as something to be written (shares, sticks), there is nothing to do. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await fs.open(path, 'r')
  try {
    await handle.sync()
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(codeOf(error))) throw error
  } finally {
    await handle.close()
  }
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : ''
}
