import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { useTempFolders } from '../support/temp-folder.ts'
import { isFullRun, timeLimitMs } from './support/counts.ts'
import { buildLibrary, faultEnvironment, type Fault } from './support/failing-calls.ts'
import type { RunnerOptions, Tried } from './support/nth-call-runner.ts'
import { longScenarios, scenarios, type Scenario } from './support/scenarios.ts'
import { Random } from './support/random.ts'
import { counting } from './support/tally.ts'

const newFolder = useTempFolders()
const random = new Random()
console.info(`the Nth call: random values from seed ${String(random.seed)}`)
const built = buildLibrary(newFolder())
if ('trouble' in built) console.info(`skipped: ${built.trouble}`)
const runner = fileURLToPath(new URL('support/nth-call-runner.ts', import.meta.url))

const fewFaults: Omit<Fault, 'n'>[] = [
  { error: 'EIO', how: 'once' },
  { error: 'ENOSPC', how: 'short' }
]
const faults: Omit<Fault, 'n'>[] = isFullRun
  ? [...fewFaults, { error: 'EIO', how: 'always' }, { error: 'ENOSPC', how: 'always' }]
  : fewFaults

function tryEvery({ name: scenario, isLong = false, most = 60 }: Scenario, library: string): Tried[] {
  const folder = newFolder()
  mkdirSync(join(folder, 'try'))
  const options: RunnerOptions = {
    folder,
    scenario,
    faults: isLong && !isFullRun ? faults.slice(0, 1) : faults,
    seed: random.seed,
    ...(isLong && !isFullRun ? { most } : {})
  }
  const ran = spawnSync(process.execPath, [runner, JSON.stringify(options)], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: faultEnvironment(library, join(folder, 'try'))
  })
  if (ran.status !== 0) throw new Error(`${ran.stderr}\n${ran.stdout.slice(-2000)}`)
  const lines = ran.stdout.split('\n').slice(0, -1)
  return lines.map((line) => JSON.parse(line) as Tried)
}

describe.skipIf('trouble' in built)(
  'with the Nth call to the disk failing, N from 1 until none does,',
  () => {
    test.each([...scenarios, ...longScenarios])(
      '$name is done, or refused by name with nothing lost, and works the next time',
      { timeout: timeLimitMs(240_000, 3_600_000) },
      (scenario) => {
        const tally = counting(`the Nth call fails: ${scenario.name}`)
        const tries = tryEvery(scenario, 'library' in built ? built.library : '')
        const wrong = tries.filter((one) => one.wrong.length > 0)
        const refusals = new Set(
          tries.flatMap(({ outcome }) => (outcome === 'done' ? [] : [outcome.refused]))
        )
        tally.tried = tries.filter(({ first }) => first !== '').length
        tally.lost = wrong.length
        tally.more = {
          'calls of one': Math.max(...tries.map(({ calls }) => calls)),
          'answered with': [...refusals].sort().join(' ') || 'nothing but done'
        }
        expect(wrong).toEqual([])
        // Every kind of fault got to where nothing failed, and all that came before did fail.
        expect(tries.filter(({ first }) => first === '').length).toBeGreaterThan(0)
        expect(tally.tried).toBeGreaterThan(4)
      }
    )
  }
)
