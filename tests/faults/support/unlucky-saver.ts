// A program whose calls to the disk fail at random: `unlucky-saver.ts '<UnluckyOptions as JSON>'`, started by fiu-run
// with a control pipe. Saves, locks and unlocks, and says on standard output what was done and what was refused.
import { readFileSync, writeFileSync, writeSync } from 'node:fs'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import { confirmKit, makeCore } from '../../support/core.ts'
import { fileKeychain } from './file-keychain.ts'
import type { Line } from './ledger.ts'
import { Random } from './random.ts'
import { Saving } from './saving.ts'

export interface UnluckyOptions {
  profileFolder: string
  keychainFile: string
  /** What fiu-run was given with -f. */
  controlPrefix: string
  seed: number
  steps: number
  probability: number
}

/** Calls of databases and files; not plain read and write, on which Node's own pipes run. */
const points = [
  'posix/io/rw/pread',
  'posix/io/rw/pwrite',
  'posix/io/rw/ftruncate',
  'posix/io/sync/fsync',
  'posix/io/sync/fdatasync',
  'posix/io/oc/open',
  'posix/io/dir/unlink',
  'posix/io/dir/rename'
]

const options = JSON.parse(process.argv[2] ?? '') as UnluckyOptions
const say = (line: Line): void => void writeSync(1, `${JSON.stringify(line)}\n`)

const core = makeCore({ profileFolder: options.profileFolder, keychain: fileKeychain(options.keychainFile) })
const random = new Random(options.seed)
const saving = new Saving(core, random, '0', say)
await core.vault.create(true, undefined)
say({ say: 'created' })
confirmKit(core)
for (const point of points) {
  control(`enable_random name=${point},probability=${String(options.probability)},failinfo=5`)
}
for (let step = 0; step < options.steps; step++) {
  if (core.vault.isUnlocked) saving.step()
  else await tryToUnlock()
  if (random.chance(0.05)) core.vault.lock()
}
for (const point of points) control(`disable name=${point}`)
core.vault.lock()
say({ say: 'locked' })

async function tryToUnlock(): Promise<void> {
  try {
    const answer = await core.vault.unlock(undefined)
    if (answer.kind !== 'unlocked') say({ say: 'failed', n: -1, code: JSON.stringify(answer) })
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'internal') throw error
    say({ say: 'failed', n: -1, code: error.code })
  }
}

/** The pipe itself may fail to open: it is asked until it answers. */
function control(command: string): void {
  const pipe = `${options.controlPrefix}-${String(process.pid)}`
  for (let tries = 0; tries < 1000; tries++) {
    try {
      writeFileSync(`${pipe}.in`, `${command}\n`)
      if (readFileSync(`${pipe}.out`, 'utf8').startsWith('0')) return
    } catch {
      // again
    }
  }
  throw new Error('libfiu does not answer')
}
