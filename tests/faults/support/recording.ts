import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Disk, type Policy } from './disk.ts'
import { Ledger, parseLines, type Line } from './ledger.ts'
import type { Random } from './random.ts'
import { readStraceLog, straceArguments, type FileEvent } from './strace-log.ts'

/** Everything a program did to one folder, and said, in one order. */
export interface Recording {
  root: string
  events: FileEvent[]
}

/** Runs a program of this folder under strace. `root`, empty at the start, is the disk that is recorded. */
export function record(program: string, options: unknown, root: string, folder: string): Recording {
  const script = fileURLToPath(new URL(program, import.meta.url))
  const logFile = join(folder, 'strace.log')
  const ran = spawnSync(
    'strace',
    [...straceArguments(logFile), process.execPath, script, JSON.stringify(options)],
    { encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, UV_USE_IO_URING: '0' } }
  )
  if (ran.status !== 0)
    throw new Error(`the recorded program ended with ${String(ran.status)}: ${ran.stderr}`)
  const events = readStraceLog(logFile)
  rmSync(logFile)
  return { root, events }
}

export interface Cut {
  /** Power goes after this many events. */
  after: number
  names: Policy
  bytes: Policy
}

/** A cut right before and right after each fsync, and after each acknowledgement, under every policy. */
export function everyCut({ root, events }: Recording, policies: readonly Policy[]): Cut[] {
  const disk = new Disk(root)
  const moments = new Set<number>()
  events.forEach((event, at) => {
    const isHere = disk.take(event)
    if (isHere && event.kind === 'sync') moments.add(at).add(at + 1)
    if (event.kind === 'said') moments.add(at + 1)
  })
  return [...moments].flatMap((after) =>
    policies.flatMap((bytes) => policies.map((names) => ({ after, names, bytes })))
  )
}

/** As many of `all` as asked for, at random, in the order of time. */
export function someCuts(all: readonly Cut[], howMany: number, random: Random): Cut[] {
  const left = [...all]
  const chosen = Array.from({ length: Math.min(howMany, all.length) }, () => {
    const [cut] = left.splice(random.below(left.length), 1)
    if (cut === undefined) throw new Error('no cut left')
    return cut
  })
  return chosen.sort((a, b) => a.after - b.after)
}

export interface Left {
  cut: Cut
  /** What was acknowledged before the power went. */
  lines: Line[]
  ledger: Ledger
  /** The keychain keeps its own files; what was in it when the power went. */
  keychain: Record<string, string>
}

/** Leaves each cut's files in a folder of its own that `newFolder` makes, and lets `inspect` look at them. */
export async function replay(
  { root, events }: Recording,
  cuts: readonly Cut[],
  random: Random,
  inspect: (left: Left, leave: (folder: string) => void) => Promise<void>
): Promise<void> {
  const disk = new Disk(root)
  let at = 0
  let said = ''
  for (const cut of cuts) {
    for (; at < cut.after; at++) {
      const event = events[at]
      if (event === undefined) throw new Error('a cut after the end')
      disk.take(event)
      if (event.kind === 'said') said += event.text
    }
    const lines = parseLines(said)
    const ledger = new Ledger()
    let keychain: Record<string, string> = {}
    for (const line of lines) {
      ledger.take(line)
      if (line.say === 'keychain') keychain = line.values
    }
    await inspect({ cut, lines, ledger, keychain }, (folder) =>
      disk.leave(folder, cut.names, cut.bytes, random)
    )
  }
}
