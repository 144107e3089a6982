import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import type { RunningApp } from '../e2e/support/app.ts'

/** What the application holds at one moment, locked, with everything over that the last cycle began. */
export interface Sample {
  cycle: number
  /** What main's programs hold after a garbage collection: the heap, and buffers outside of it. */
  heapKb: number
  /** Main's memory that is no part of a file: who else runs on the machine changes nothing in it. */
  anonymousKb: number
  rssKb: number
  processes: number
  /** Open descriptors of main by kind. */
  descriptors: Record<string, number>
}

export async function takeSample(app: RunningApp, cycle: number): Promise<Sample> {
  const heapKb = await app.electron.evaluate(() => {
    const collect = (globalThis as { gc?: () => void }).gc
    if (collect === undefined) throw new Error('garbage cannot be collected on demand')
    // The second takes what the first has only found.
    collect()
    collect()
    const { heapUsed, external } = process.memoryUsage()
    return (heapUsed + external) / 1024
  })
  const sums = readFileSync(`/proc/${String(app.pid)}/smaps_rollup`, 'utf8')
  const sum = (name: string) => Number(new RegExp(`^${name}: +(\\d+) kB$`, 'm').exec(sums)?.[1] ?? NaN)
  return {
    ...{ cycle, heapKb, anonymousKb: sum('Anonymous'), rssKb: sum('Rss') },
    processes: processesUnder(app.pid),
    descriptors: descriptorsOf(app.pid)
  }
}

/** Main and all that it started, and what those started. */
export function processesUnder(pid: number): number {
  const tasks = `/proc/${String(pid)}/task`
  const children = readdirSync(tasks).flatMap((task) => {
    try {
      return readFileSync(`${tasks}/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
    } catch {
      // That thread has ended meanwhile.
      return []
    }
  })
  return children.reduce((sum, child) => sum + underOrNone(child), 1)
}

function underOrNone(pid: number): number {
  try {
    return processesUnder(pid)
  } catch {
    return 0
  }
}

function descriptorsOf(pid: number): Record<string, number> {
  const folder = `/proc/${String(pid)}/fd`
  const kinds: Record<string, number> = {}
  for (const descriptor of readdirSync(folder)) {
    const kind = kindOf(`${folder}/${descriptor}`)
    if (kind !== undefined) kinds[kind] = (kinds[kind] ?? 0) + 1
  }
  return kinds
}

/** Files by the end of their names, everything else by what it is; nothing where it was closed meanwhile. */
function kindOf(link: string): string | undefined {
  let target: string
  try {
    target = readlinkSync(link)
  } catch {
    return undefined
  }
  const [kind = target] = /^[a-z_]+:(?:\[[a-z_]+\])?/.exec(target) ?? []
  if (!target.startsWith('/')) return kind
  if (/^\/(memfd|dev|proc|sys)/.test(target)) return target.split(/[:\d]/)[0] ?? target
  return /\.[a-z][\w-]*$/.exec(target.replace(' (deleted)', ''))?.[0] ?? 'file'
}
