import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs'
import type { RunningApp } from './app.ts'
import { until } from './until.ts'

/** Bytes read at a time. */
const step = 8 * 1024 * 1024

/** The ways a text may stand in memory or in a file: as text, as wide text, in base 64 and in hexadecimal digits. */
export function spellingsOf(text: string): Buffer[] {
  const bytes = Buffer.from(text, 'utf8')
  return [
    bytes,
    Buffer.from(text, 'utf16le'),
    // Without the last digits, which depend on what follows.
    Buffer.from(bytes.toString('base64').slice(0, Math.floor((bytes.length * 4) / 3))),
    Buffer.from(bytes.toString('hex')),
    Buffer.from(bytes.toString('hex').toUpperCase())
  ]
}

/**
 * How often any spelling of a text stands in what a process can write to: all its memory that is its own, the same that
 * `gcore` puts into a core file. Other parts are files of the disk. Needs to be root, or the one who started it.
 */
export function countInMemory(pid: number, text: string): number {
  const needles = spellingsOf(text)
  const overlap = Math.max(...needles.map(({ length }) => length)) - 1
  const memory = openSync(`/proc/${String(pid)}/mem`, 'r')
  const buffer = Buffer.alloc(step + overlap)
  let found = 0
  try {
    for (const { from, to } of writableRegions(pid)) {
      for (let at = from; at < to; at += step) {
        const length = readPart(memory, buffer, at, Math.min(step + overlap, to - at))
        const part = buffer.subarray(0, length)
        // What begins in the overlap belongs to the next part.
        for (const needle of needles) found += countIn(part, needle, step)
      }
    }
    return found
  } finally {
    closeSync(memory)
  }
}

/**
 * The same for bytes that are no text, and many at once: how often each stands there, by its name; the one called
 * `asText` also as hexadecimal digits and in base 64, as narrow and as wide text.
 */
export function countKeysInMemory(
  pid: number,
  keys: ReadonlyMap<string, Buffer>,
  asText?: string
): Map<string, number> {
  const needles = [...keys].flatMap(([name, key]) =>
    (name === asText ? keySpellings(key) : [key.subarray(0, 16)]).map((needle) => ({ name, needle }))
  )
  const found = new Map<string, number>()
  const overlap = Math.max(...needles.map(({ needle }) => needle.length)) - 1
  const memory = openSync(`/proc/${String(pid)}/mem`, 'r')
  const buffer = Buffer.alloc(step + overlap)
  try {
    for (const { from, to } of writableRegions(pid)) {
      for (let at = from; at < to; at += step) {
        const part = buffer.subarray(0, readPart(memory, buffer, at, Math.min(step + overlap, to - at)))
        for (const { name, needle } of needles) {
          const count = countIn(part, needle, step)
          if (count > 0) found.set(name, (found.get(name) ?? 0) + count)
        }
      }
    }
    return found
  } finally {
    closeSync(memory)
  }
}

/** The first 18 bytes say enough: an expanded AES key begins with them, and they end on a whole sign of base 64. */
function keySpellings(key: Buffer): Buffer[] {
  const start = key.subarray(0, 18)
  const texts = [start.toString('hex'), start.toString('base64url'), start.toString('base64')]
  return [start.subarray(0, 16), ...new Set(texts)].flatMap((one) =>
    typeof one === 'string' ? [Buffer.from(one), Buffer.from(one, 'utf16le')] : [one]
  )
}

function writableRegions(pid: number): { from: number; to: number }[] {
  const regions = readFileSync(`/proc/${String(pid)}/smaps`, 'utf8').split(/^(?=[\da-f]+-[\da-f]+ )/m)
  return regions.flatMap((region) => {
    const [, from = '', to = ''] = /^([\da-f]+)-([\da-f]+) rw/.exec(region) ?? []
    // Of most of what is set aside nothing was ever used.
    const isUsed = !/^(Rss|Swap): +0 kB$[^]*^(Swap|Rss): +0 kB$/m.test(region)
    return from === '' || !isUsed ? [] : [{ from: parseInt(from, 16), to: parseInt(to, 16) }]
  })
}

/** Parts of devices, and what the process has given back meanwhile, cannot be read. */
function readPart(memory: number, buffer: Buffer, at: number, length: number): number {
  try {
    return readSync(memory, buffer, 0, length, at)
  } catch {
    return 0
  }
}

export function countIn(content: Buffer, needle: Buffer, before = content.length): number {
  let found = 0
  for (let at = content.indexOf(needle); at !== -1 && at < before; at = content.indexOf(needle, at + 1)) {
    found += 1
  }
  return found
}

/** The process that draws the window now, or quick access. */
export const pagePid = ({ electron }: RunningApp, page: 'latchkey' | 'latchkey-quick' = 'latchkey') =>
  electron.evaluate(({ BrowserWindow }, host): number => {
    const hosts = [host, `${host}-again`]
    const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
      hosts.includes(new URL(webContents.getURL() || 'about:blank').host)
    )
    if (window === undefined) throw new Error('no window')
    return window.webContents.getOSProcessId()
  }, page)

export const seeGone = (pid: number): Promise<true> =>
  until('the end of the page’s process', () => !existsSync(`/proc/${String(pid)}`), 5000)
