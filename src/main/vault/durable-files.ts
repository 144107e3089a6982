import * as fs from 'node:fs'
import { dirname } from 'node:path'
import { syncFolder } from '../database/sync-folder.ts'

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

/** Puts a small file in the place of another by one rename: afterwards the old one or the new one is there, whole. */
export function replaceFile(path: string, bytes: Uint8Array): void {
  const fresh = `${path}.new`
  fs.rmSync(fresh, { force: true })
  try {
    writeNewFile(fresh, bytes)
    fs.renameSync(fresh, path)
  } catch (error) {
    fs.rmSync(fresh, { force: true })
    throw error
  }
  syncFolder(dirname(path))
}

/**
 * Reads a file of at most `maxBytes`; nothing where there is none, it is larger, or it is no file. Its size is looked
 * at before anything is read, and a pipe that nobody writes to is not waited for.
 */
export function readSmallFile(path: string, maxBytes: number): Buffer | undefined {
  let descriptor: number
  try {
    // Windows has no such pipes, and no such flag.
    const flags = fs.constants as { O_RDONLY: number; O_NONBLOCK?: number }
    descriptor = fs.openSync(path, flags.O_RDONLY | (flags.O_NONBLOCK ?? 0))
  } catch {
    return undefined
  }
  try {
    const found = fs.fstatSync(descriptor)
    if (!found.isFile() || found.size > maxBytes) return undefined
    const bytes = Buffer.alloc(found.size)
    return fs.readSync(descriptor, bytes, 0, bytes.byteLength, 0) === bytes.byteLength ? bytes : undefined
  } catch {
    return undefined
  } finally {
    fs.closeSync(descriptor)
  }
}

/** Writes a file that must not be there yet as durably as its disk can; what was begun is taken away where it fails. */
export function writeNewFileDurably(path: string, bytes: Uint8Array): void {
  let descriptor: number | undefined
  try {
    descriptor = fs.openSync(path, 'wx', 0o600)
    fs.writeFileSync(descriptor, bytes)
    fs.fsyncSync(descriptor)
    fs.closeSync(descriptor)
    syncFolder(dirname(path))
  } catch (error) {
    // Where it was there before, it is not ours to remove.
    if (descriptor !== undefined) removeFile(path)
    throw error
  }
}

export const isThere = (path: string): boolean => fs.existsSync(path)

export function removeFile(path: string): void {
  fs.rmSync(path, { force: true })
}
