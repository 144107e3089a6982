import { open, type FileHandle } from 'node:fs/promises'
import type { LookUp } from './breach-check.ts'

export interface HashFile {
  lookUp: LookUp
  /** Reads a file through for these, where it is small or not in order. */
  prepare: (hashes: ReadonlySet<string>, signal: AbortSignal) => Promise<void>
  close: () => Promise<void>
}

/** Smaller files are read through: then their order does not matter. In bytes. */
const readThroughMax = 256 * 1024 * 1024
/** More than a line has: 40 digits, a colon and a count. */
const lineMax = 128
const partBytes = 256 * 1024
/** Of so many places of a large file it is seen whether it is in order. */
const placesLookedAt = 64
const line = /^([\dA-F]{40})(?::(\d{1,12}))?\s*$/i

/**
 * Opens a file of SHA-1 hashes as Have I Been Pwned hands them out: a line each, `hash:times`, in the order of the
 * hashes. Large ones are searched by halves, some forty short reads a password; small ones, and those in the order of
 * the counts, are read through. Opened for reading only. Undefined where it cannot be read or is no such file.
 */
export async function openHashFile(
  path: string,
  readThrough = readThroughMax
): Promise<HashFile | undefined> {
  let file: FileHandle | undefined
  try {
    file = await open(path, 'r')
    const { size } = await file.stat()
    const first = await lineFrom(file, 0)
    if (first === undefined) throw new Error('no list of hashes')
    const opened = file
    const found = new Map<string, number>()
    const isReadThrough = size <= readThrough || !(await isInOrder(opened, size))
    return {
      lookUp: isReadThrough
        ? (sha1) => Promise.resolve(found.get(sha1) ?? 0)
        : (sha1) => searchByHalves(opened, size, sha1).catch(() => undefined),
      prepare: async (hashes, signal) => {
        if (isReadThrough) await readAll(opened, size, hashes, found, signal)
      },
      close: () => opened.close()
    }
  } catch {
    await file?.close().catch(() => undefined)
    return undefined
  }
}

/** Whether the hashes at some places of the file stand in order: by halves, others would seem to be in no list. */
async function isInOrder(file: FileHandle, size: number): Promise<boolean> {
  let before = ''
  for (let n = 0; n < placesLookedAt; n++) {
    const at = await lineAround(file, Math.floor((n * size) / placesLookedAt), 0, size)
    // A place that cannot be read is met by the search, which says so.
    if (at === undefined) return true
    if (at.hash < before) return false
    before = at.hash
  }
  return true
}

interface Line {
  start: number
  end: number
  hash: string
  times: number
}

async function searchByHalves(file: FileHandle, size: number, sha1: string): Promise<number | undefined> {
  let low = 0
  let high = size
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const at = await lineAround(file, middle, low, size)
    if (at === undefined) return undefined
    if (at.hash === sha1) return at.times
    if (at.hash < sha1) low = at.end
    else high = at.start
  }
  return 0
}

/** The line that a place is in. */
async function lineAround(
  file: FileHandle,
  place: number,
  low: number,
  size: number
): Promise<Line | undefined> {
  const from = Math.max(low, place - lineMax)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(2 * lineMax), 0, 2 * lineMax, from)
  const text = buffer.toString('latin1', 0, bytesRead)
  // Where the search stands a line begins; anywhere else, behind the last line end before the place.
  const start = text.lastIndexOf('\n', place - from - 1) + 1
  if (start === 0 && from !== low) return undefined
  const end = text.indexOf('\n', start)
  const isLast = end < 0
  if (isLast && from + bytesRead < size) return undefined
  return lineOf(text.slice(start, isLast ? undefined : end), from + start, isLast ? size : from + end + 1)
}

async function lineFrom(file: FileHandle, start: number): Promise<Line | undefined> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(lineMax), 0, lineMax, start)
  const text = buffer.toString('latin1', 0, bytesRead)
  const end = text.indexOf('\n')
  return lineOf(end < 0 ? text : text.slice(0, end), start, start + (end < 0 ? bytesRead : end + 1))
}

function lineOf(text: string, start: number, end: number): Line | undefined {
  const [, hash, times] = line.exec(text) ?? []
  return hash === undefined ? undefined : { start, end, hash: hash.toUpperCase(), times: Number(times ?? 1) }
}

/** In parts, so that nothing else waits for it; lines that are none are passed over. */
async function readAll(
  file: FileHandle,
  size: number,
  hashes: ReadonlySet<string>,
  found: Map<string, number>,
  signal: AbortSignal
): Promise<void> {
  let rest = ''
  const part = Buffer.alloc(partBytes)
  for (let at = 0; at < size && !signal.aborted;) {
    const { bytesRead } = await file.read(part, 0, partBytes, at)
    if (bytesRead === 0) break
    at += bytesRead
    const lines = (rest + part.toString('latin1', 0, bytesRead)).split('\n')
    rest = at < size ? (lines.pop() ?? '').slice(-lineMax) : ''
    for (const text of lines) {
      const hash = text.slice(0, 40).toUpperCase()
      if (!hashes.has(hash)) continue
      const one = lineOf(text, 0, 0)
      if (one !== undefined) found.set(one.hash, one.times)
    }
  }
}
