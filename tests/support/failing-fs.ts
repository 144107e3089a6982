import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/** Calls of the file system that change something, or that something depends on. */
const calls = [
  'openSync',
  'readSync',
  'readFileSync',
  'readdirSync',
  'writeFileSync',
  'fsyncSync',
  'chmodSync',
  'renameSync',
  'rmSync',
  'copyFileSync',
  'linkSync',
  'mkdirSync'
] as const

/**
 * Runs `work` while the `n`th call (from 1) and, where `lasting`, all after it fail as on a broken disk. Answers how many
 * calls there were, and how the work ended. SQLite's own calls are not among them: `tests/faults` has those.
 */
export async function whileCallFails<T>(
  n: number,
  lasting: boolean,
  work: () => Promise<T>
): Promise<{ calls: number; failed: string | undefined; end: PromiseSettledResult<T> }> {
  const table = fs as unknown as Record<string, (...args: unknown[]) => unknown>
  const real = new Map(calls.map((name) => [name, table[name]]))
  let count = 0
  let failed: string | undefined
  for (const [name, call] of real) {
    table[name] = (...args) => {
      count += 1
      if (count === n || (lasting && count > n)) {
        failed ??= `${name} ${String(args[0])}`
        throw Object.assign(new Error('the disk failed'), { code: 'EIO' })
      }
      return call?.(...args)
    }
  }
  syncBuiltinESMExports()
  try {
    const [end] = await Promise.allSettled([work()])
    return { calls: count, failed, end }
  } finally {
    for (const [name, call] of real) if (call !== undefined) table[name] = call
    syncBuiltinESMExports()
  }
}
