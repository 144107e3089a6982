import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { useTempFolders } from '../support/temp-folder.ts'
import { count, timeLimitMs } from './support/counts.ts'
import { fileKeychain } from './support/file-keychain.ts'
import { inspect } from './support/inspect.ts'
import { Ledger, parseLines } from './support/ledger.ts'
import { Random } from './support/random.ts'
import { counting } from './support/tally.ts'
import type { UnluckyOptions } from './support/unlucky-saver.ts'

const newFolder = useTempFolders()
const random = new Random()
console.info(`random calls: random values from seed ${String(random.seed)}`)
const canRun = process.platform === 'linux' && spawnSync('fiu-run', ['-h']).error === undefined
if (!canRun) console.info('skipped: fiu-run (libfiu) is not installed')
const saver = fileURLToPath(new URL('support/unlucky-saver.ts', import.meta.url))

describe.skipIf(!canRun)('a program whose calls to the disk fail at random (libfiu)', () => {
  test(
    'loses nothing it had acknowledged, and refuses by name',
    { timeout: timeLimitMs(120_000, 1_200_000) },
    async () => {
      const tally = counting('0.5 % of all calls to the disk fail at random (libfiu)')
      const runs = count(5, 40)
      let acknowledged = 0
      const refusals = new Map<string, number>()
      for (let run = 0; run < runs; run++) {
        const folder = newFolder()
        const profileFolder = join(folder, 'profile')
        mkdirSync(profileFolder)
        const options: UnluckyOptions = {
          profileFolder,
          keychainFile: join(folder, 'keychain'),
          controlPrefix: join(folder, 'fiu'),
          seed: random.below(2 ** 31),
          steps: 150,
          probability: 0.005
        }
        const args = ['-x', '-f', options.controlPrefix, process.execPath, saver, JSON.stringify(options)]
        const ran = spawnSync('fiu-run', args, { encoding: 'utf8', maxBuffer: 1 << 28, timeout: 120_000 })
        expect(ran.status, `seed ${String(random.seed)}: ${ran.stderr.slice(-2000)}`).toBe(0)
        const ledger = new Ledger()
        for (const line of parseLines(ran.stdout)) {
          ledger.take(line)
          if (line.say === 'failed') refusals.set(line.code, (refusals.get(line.code) ?? 0) + 1)
        }
        acknowledged += ledger.done
        const lost = await inspect(profileFolder, fileKeychain(options.keychainFile), ledger)
        tally.tried += 1
        tally.lost += lost.length
        tally.more = { acknowledged, ...Object.fromEntries(refusals) }
        expect(lost, `run ${String(run)}, seed ${String(random.seed)}`).toEqual([])
      }
      expect(refusals.size).toBeGreaterThan(0)
    }
  )
})
