import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Letters of the calls that may fail, as failing-calls.c names them. */
export const allCalls = 'orwsn'
export type How = 'once' | 'always' | 'short'
export interface Fault {
  /** The how many-th call fails. */
  n: number
  error: 'EIO' | 'ENOSPC'
  how: How
}

/** Compiles failing-calls.c into `folder`. Answers the library, or why there is none. */
export function buildLibrary(folder: string): { library: string } | { trouble: string } {
  if (process.platform !== 'linux') return { trouble: 'this is no Linux' }
  const library = join(folder, 'failing-calls.so')
  const source = fileURLToPath(new URL('failing-calls.c', import.meta.url))
  const built = spawnSync('gcc', ['-shared', '-fPIC', '-O2', '-o', library, source, '-ldl'], {
    encoding: 'utf8'
  })
  if (built.error !== undefined) return { trouble: 'gcc is not installed' }
  return built.status === 0 ? { library } : { trouble: `gcc: ${built.stderr}` }
}

export const faultEnvironment = (library: string, folder: string): NodeJS.ProcessEnv => ({
  ...process.env,
  LD_PRELOAD: library,
  LATCHKEY_FAULT_FOLDER: folder,
  UV_USE_IO_URING: '0'
})

/** From now on calls fail in this very process, which must have been started with the library. */
export function arm({ n, error, how }: Fault): void {
  readFileSync(`/latchkey-faults/arm/${allCalls}/${String(n)}/${String(constants.errno[error])}/${how}`)
}

/** Ends that. Answers how many calls there were, how many failed, and which was the first. */
export function disarm(): { seen: number; failed: number; first: string } {
  const [seen = '0', failed = '0', first = ''] = readFileSync('/latchkey-faults/off', 'utf8').split(' ')
  return { seen: Number(seen), failed: Number(failed), first }
}
