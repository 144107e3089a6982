// A program that saves until it is killed: `saver.ts '<SaverOptions as JSON>'`. Says on standard output what it does.
import { writeSync } from 'node:fs'
import { confirmKit, makeCore } from '../../support/core.ts'
import { fileKeychain } from './file-keychain.ts'
import type { Line } from './ledger.ts'
import { Random } from './random.ts'
import { Saving } from './saving.ts'

export interface SaverOptions {
  profileFolder: string
  keychainFile: string
  seed: number
  prefix: string
  /** Calls after which it locks and ends by itself. */
  steps: number
  /** Also locks and unlocks between the calls, at random. */
  relocks: boolean
  /** Also makes new keys for both files between the calls, as a change of the master password or the kit does. */
  changesKeys: boolean
}

const options = JSON.parse(process.argv[2] ?? '') as SaverOptions
// Straight to the descriptor: what is said must not wait in this process, which may end at any moment.
const say = (line: Line): void => void writeSync(1, `${JSON.stringify(line)}\n`)

const keychain = fileKeychain(options.keychainFile, (values) => say({ say: 'keychain', values }))
const core = makeCore({ profileFolder: options.profileFolder, keychain })
const random = new Random(options.seed)
say({ say: 'ready' })
const created = await core.vault.create(true, undefined)
if (created.kind === 'created') {
  say({ say: 'created' })
  confirmKit(core)
  say({ say: 'confirmed' })
} else await unlock()
const saving = new Saving(core, random, options.prefix, say)
for (let step = 0; step < options.steps; step++) {
  saving.step()
  if (options.changesKeys && random.chance(0.04)) await changeKeys()
  if (options.relocks && random.chance(0.05)) {
    core.vault.lock()
    say({ say: 'locked' })
    await unlock()
  }
}
core.vault.lock()
await core.vault.whenNoted()
say({ say: 'locked' })

async function changeKeys(): Promise<void> {
  const answer = await core.handlers['vault.makeKit']({})
  if (answer.kind !== 'changed') throw new Error(`no new keys: ${JSON.stringify(answer)}`)
  confirmKit(core)
}

async function unlock(): Promise<void> {
  const answer = await core.vault.unlock(undefined)
  if (answer.kind !== 'unlocked') throw new Error(`did not open: ${JSON.stringify(answer)}`)
}
