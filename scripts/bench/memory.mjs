// How much memory a program and all its processes take, where the kernel can say so: Linux.
import { readdirSync, readFileSync } from 'node:fs'

/**
 * The sum of PSS in MB: pages that several processes share are counted in parts, so that the sum is what would
 * become free if all of them ended.
 */
export const memoryOfTree = (pid) => memoryOf(processesOf(pid))

/** The same of these processes alone. */
export function memoryOf(pids) {
  const kilobytes = pids.map((each) => {
    const text = readFileSync(`/proc/${each}/smaps_rollup`, 'utf8')
    return Number(/^Pss:\s+(\d+) kB$/m.exec(text)[1])
  })
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1000
}

/** Whether a process of Chromium's draws a page. */
export const isRenderer = (pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')

/** A program and all its processes. */
export function processesOf(pid) {
  const children = new Map()
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    const parent = parentOf(name)
    if (parent) children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const tree = [pid]
  for (const each of tree) tree.push(...(children.get(each) ?? []))
  return tree
}

function parentOf(pid) {
  try {
    // the second field is a name in brackets, and may itself have brackets in it
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1])
  } catch {
    return undefined
  }
}
