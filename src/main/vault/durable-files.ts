import * as fs from 'node:fs'

/** Writes a file that must not be there yet, for its owner only, and waits until it is on the disk. */
export function writeNewFile(path: string, bytes: Uint8Array): void {
  fs.writeFileSync(path, bytes, { mode: 0o600, flag: 'wx', flush: true })
}

/** Waits until a file's content is on the disk. */
export function syncPath(path: string): void {
  const descriptor = fs.openSync(path, 'r+')
  try {
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}
