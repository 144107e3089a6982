import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { useTempFolders } from '../support/temp-folder.ts'
import { count, timeLimitMs } from './support/counts.ts'
import { Random } from './support/random.ts'
import { makeSample, type Sample } from './support/sample.ts'
import { counting } from './support/tally.ts'
import { copyProfile, tryToOpen } from './support/try-to-open.ts'

const newFolder = useTempFolders()
const random = new Random()
console.info(`flipped byte: random values from seed ${String(random.seed)}`)
const pageBytes = 4096
/** First and last bytes of a page, of its body, of what SQLCipher adds to it, and some in between. */
const offsets = [0, 1, 16, 100, 1000, 2048, 4015, 4032, 4095]

/** Every place of a file where a byte is flipped. */
function places(file: string, bytes: Buffer): number[] {
  if (!file.endsWith('.db')) return Array.from(bytes, (_, at) => at)
  const pages = Array.from({ length: bytes.byteLength / pageBytes }, (_, page) => page)
  return pages.flatMap((page) => offsets.map((offset) => page * pageBytes + offset))
}

async function flipEach(
  sample: Sample,
  file: string,
  step: number
): Promise<{ names: Map<string, number>; wrong: string[] }> {
  const whole = readFileSync(join(sample.profileFolder, 'vault', file))
  const names = new Map<string, number>()
  const wrong: string[] = []
  const profileFolder = join(newFolder(), 'profile')
  const all = places(file, whole)
  for (let n = random.below(step); n < all.length; n += step) {
    const at = all[n] ?? 0
    copyProfile(sample.profileFolder, profileFolder)
    const altered = Buffer.from(whole)
    altered[at] = (altered[at] ?? 0) ^ (1 + random.below(255))
    writeFileSync(join(profileFolder, 'vault', file), altered)
    const seen = await tryToOpen({ ...sample, profileFolder })
    names.set(seen.name, (names.get(seen.name) ?? 0) + 1)
    wrong.push(...seen.wrong.map((words) => `byte ${String(at)}: ${words}`))
  }
  return { names, wrong }
}

describe('one flipped byte', () => {
  test(
    'in any page of either database, or anywhere in the keyring, is named, and never shows other contents',
    { timeout: timeLimitMs(240_000, 3_600_000) },
    async () => {
      const tally = counting('one flipped byte, at 9 offsets of every page and at every byte of the keyring')
      tally.more = {}
      const sample = await makeSample(newFolder(), count(40, 500), random)
      const files = readdirSync(join(sample.profileFolder, 'vault')).filter((name) =>
        /\.(db|json)$/.test(name)
      )
      expect(files.length).toBeGreaterThanOrEqual(3)
      for (const file of files) {
        const { names, wrong } = await flipEach(sample, file, 1)
        const tried = [...names.values()].reduce((sum, one) => sum + one, 0)
        tally.tried += tried
        tally.lost += wrong.length
        for (const [name, times] of names) tally.more[`${file} ${name}`] = times
        expect(wrong, `seed ${String(random.seed)}`).toEqual([])
        // White space in the keyring means nothing; everywhere else a flip must be seen.
        if (file.endsWith('.db')) expect(names.get('whole') ?? 0, file).toBe(0)
      }
    }
  )
})
