import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Waits until the names in a folder are on the disk. */
export function syncFolder(path: string): void {
  // Windows has no way to flush a folder, and needs none: NTFS logs the rename itself.
  if (process.platform === 'win32') return
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
