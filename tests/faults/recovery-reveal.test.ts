import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { useTempFolders } from '../support/temp-folder.ts'
import { isFullRun, timeLimitMs } from './support/counts.ts'
import { buildLibrary, faultEnvironment } from './support/failing-calls.ts'
import type { RevealFault, RevealRunnerOptions, TriedReveal } from './support/recovery-reveal-runner.ts'
import { counting } from './support/tally.ts'

const newFolder = useTempFolders()
const built = buildLibrary(newFolder())
if ('trouble' in built) console.info(`skipped: ${built.trouble}`)
const runner = fileURLToPath(new URL('support/recovery-reveal-runner.ts', import.meta.url))

const few: RevealFault[] = [
  { of: 'disk', error: 'EIO', how: 'once' },
  { of: 'statement', when: 'before' }
]
const faults: RevealFault[] = isFullRun
  ? [
      ...few,
      { of: 'disk', error: 'EIO', how: 'always' },
      { of: 'disk', error: 'ENOSPC', how: 'short' },
      { of: 'statement', when: 'after' }
    ]
  : few

function tryEvery(library: string): TriedReveal[] {
  const folder = newFolder()
  mkdirSync(join(folder, 'try'))
  const options: RevealRunnerOptions = { folder, faults }
  const ran = spawnSync(process.execPath, [runner, JSON.stringify(options)], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: faultEnvironment(library, join(folder, 'try'))
  })
  if (ran.status !== 0) throw new Error(`${ran.stderr}\n${ran.stdout.slice(-2000)}`)
  return ran.stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as TriedReveal)
}

describe.skipIf('trouble' in built)('with the Nth call to the disk or the Nth statement failing', () => {
  test(
    'no recovery key is opened that has no record on disk before it, over all N',
    { timeout: timeLimitMs(120_000, 900_000) },
    () => {
      const tally = counting('a recovery key is revealed, used or taken out')
      const tries = tryEvery('library' in built ? built.library : '')
      const failing = tries.filter(({ first }) => first !== '')
      tally.tried = failing.length
      tally.lost = tries.filter(({ wrong }) => wrong.length > 0).length
      for (const one of tries.filter(({ first }) => first === '')) {
        const name = one.fault.of === 'disk' ? `${one.fault.error} ${one.fault.how}` : one.fault.when
        tally.more = { ...tally.more, [`${one.way}, ${one.fault.of} ${name}: N`]: one.n - 1 }
      }
      expect(tries.filter(({ wrong }) => wrong.length > 0)).toEqual([])
      // Every way and kind of fault got to where nothing failed; before the record nothing was opened, after it keys were.
      expect(tries.filter(({ first }) => first === '')).toHaveLength(5 * faults.length)
      expect(failing.some(({ opened }) => opened)).toBe(true)
      expect(failing.filter(({ outcome }) => outcome === 'no-record').some(({ opened }) => !opened)).toBe(
        true
      )
    }
  )
})
