import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { useTempFolders } from '../support/temp-folder.ts'
import { count, timeLimitMs } from './support/counts.ts'
import { fileKeychain } from './support/file-keychain.ts'
import { inspect } from './support/inspect.ts'
import { Ledger, parseLines } from './support/ledger.ts'
import { Random } from './support/random.ts'
import type { SaverOptions } from './support/saver.ts'
import { counting } from './support/tally.ts'

const newFolder = useTempFolders()
const random = new Random()
console.info(`kill: random values from seed ${String(random.seed)}`)
const saver = fileURLToPath(new URL('support/saver.ts', import.meta.url))

/** Runs the saving program and kills it `afterMs` after it said `word`. Answers all it said. */
async function killed(options: SaverOptions, word: 'ready' | 'intent', afterMs: number): Promise<string> {
  const child = spawn(process.execPath, [saver, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const before = said
    said += text
    const isNow = said.includes(`"${word}"`) && !before.includes(`"${word}"`)
    if (isNow) setTimeout(() => child.kill('SIGKILL'), afterMs)
  })
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null]
  if (signal !== 'SIGKILL' && code !== 0)
    throw new Error(`the saving program ended by itself: ${String(code)}`)
  return said
}

/** A vault that several kills meet, one after the other. */
interface Round {
  profileFolder: string
  keychainFile: string
  ledger: Ledger
}

/** Most of them while it saves; some while it makes, opens or checks the vault. */
const moment = (): ['ready' | 'intent', number] => [
  random.chance(0.15) ? 'ready' : 'intent',
  random.below(150)
]

const newRound = (): Round => {
  const folder = newFolder()
  const profileFolder = join(folder, 'profile')
  mkdirSync(profileFolder)
  return { profileFolder, keychainFile: join(folder, 'keychain'), ledger: new Ledger() }
}

test(
  'a program killed while it saves loses nothing it had acknowledged',
  { timeout: timeLimitMs(600_000, 7_200_000) },
  async () => {
    const tally = counting('kill -9 at a random moment of saving, both files')
    const kills = count(100, 1000)
    let acknowledged = 0
    let calls = 0
    let round = newRound()
    for (let kill = 0; kill < kills; kill++) {
      // Several kills on one vault, so that what one left is what the next one meets.
      if (kill % 20 === 0 || !round.ledger.isConfirmed) round = newRound()
      const { profileFolder, keychainFile, ledger } = round
      const options = { profileFolder, keychainFile, seed: random.below(2 ** 31), prefix: String(kill) }
      const said = await killed({ ...options, steps: 400, relocks: true, changesKeys: true }, ...moment())
      const doneBefore = ledger.done
      for (const line of parseLines(said)) ledger.take(line)
      acknowledged += ledger.done - doneBefore
      calls += ledger.possible.size
      const lost = await inspect(profileFolder, fileKeychain(keychainFile), ledger)
      tally.tried += 1
      tally.lost += lost.length
      tally.more = { acknowledged, 'cut off in a call': calls }
      expect(lost, `kill ${String(kill)}, seed ${String(random.seed)}`).toEqual([])
    }
    // A harness that only ever killed programs before or after their work would prove nothing.
    expect(acknowledged).toBeGreaterThan(kills)
    expect(calls).toBeGreaterThan(kills / 4)
  }
)
