import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { useTempFolders } from '../support/temp-folder.ts'
import { count, timeLimitMs } from './support/counts.ts'
import { policies } from './support/disk.ts'
import { fileKeychain } from './support/file-keychain.ts'
import { inspect } from './support/inspect.ts'
import { Random } from './support/random.ts'
import { everyCut, record, replay, someCuts } from './support/recording.ts'
import type { SaverOptions } from './support/saver.ts'
import { straceTrouble } from './support/strace-log.ts'
import { counting } from './support/tally.ts'

const newFolder = useTempFolders()
const random = new Random()
console.info(`power cut: random values from seed ${String(random.seed)}`)
const trouble = process.platform === 'linux' ? straceTrouble() : 'this is no Linux'
if (trouble !== undefined) console.info(`skipped: ${trouble}`)

describe.skipIf(trouble !== undefined)('after a power cut', () => {
  test(
    'everything that was acknowledged is there',
    { timeout: timeLimitMs(600_000, 7_200_000) },
    async () => {
      const tally = counting(
        'power cut at an fsync or after an acknowledgement, unsynced writes lost, kept or torn'
      )
      const recordings = count(2, 25)
      const more = { fsyncs: 0, acknowledged: 0, 'cuts possible': 0, 'new keys': 0 }
      for (let n = 0; n < recordings; n++) {
        const folder = newFolder()
        const root = join(folder, 'profile')
        mkdirSync(root)
        const options: SaverOptions = {
          profileFolder: root,
          keychainFile: join(folder, 'keychain'),
          seed: random.below(2 ** 31),
          prefix: String(n),
          steps: 60,
          relocks: true,
          changesKeys: true
        }
        const recording = record('saver.ts', options, root, folder)
        const all = everyCut(recording, policies)
        more['cuts possible'] += all.length
        const switches = recording.events.filter(
          (event) => event.kind === 'rename' && event.to.endsWith('/keyring.json')
        )
        more['new keys'] += switches.length
        more.fsyncs += recording.events.filter(({ kind }) => kind === 'sync').length
        await replay(recording, someCuts(all, count(100, 200), random), random, async (left, leave) => {
          const cutFolder = join(folder, 'cut')
          leave(join(cutFolder, 'profile'))
          const keychainFile = join(cutFolder, 'keychain')
          writeFileSync(keychainFile, JSON.stringify(left.keychain))
          more.acknowledged += left.ledger.done
          const lost = await inspect(join(cutFolder, 'profile'), fileKeychain(keychainFile), left.ledger)
          tally.tried += 1
          tally.lost += lost.length
          tally.more = more
          expect(lost, `${JSON.stringify(left.cut)}, seed ${String(random.seed)}`).toEqual([])
          rmSync(cutFolder, { recursive: true })
        })
      }
      expect(more.fsyncs).toBeGreaterThan(recordings * 50)
      expect(more.acknowledged).toBeGreaterThan(recordings * 100)
    }
  )
})
