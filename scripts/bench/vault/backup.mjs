// A backup with its drill: made, written, read back whole and compared row by row; beside copying the two files.
import { closeSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { figure, median, progress } from '../report.mjs'
import { openCore } from './core.mjs'
import { withStalls } from './stall.mjs'

const runs = 5

export async function measureBackup(scratch, size) {
  progress(`in process: backup and drill, ${size}`)
  const core = await openCore(join(scratch, `vault-${size}`))
  await core.credentials.search('warm', 1)
  await core.vault.whenChecked()
  const [took, copied, longest] = [[], [], []]
  for (let n = 0; n < runs; n++) {
    copied.push(copyPlainly(core.vaultFolder, join(scratch, 'copied')))
    const made = await withStalls(() => core.backups.make())
    if (made.answer.kind !== 'made') throw new Error(`no backup was made: ${JSON.stringify(made.answer)}`)
    took.push(made.took)
    longest.push(made.longest)
  }
  core.vault.lock()
  const [value, reference] = [median(took), median(copied)]
  figure({ name: `backup and drill, ${size}, to a copy of the files`, value, unit: 'ms', reference, runs })
  figure({ name: `backup and drill, ${size}: longest stall`, value: median(longest), unit: 'ms', runs })
}

function copyPlainly(folder, target) {
  const { databases } = JSON.parse(readFileSync(join(folder, 'keyring.json'), 'utf8'))
  const from = performance.now()
  for (const name of Object.values(databases)) {
    const file = openSync(target, 'w')
    writeSync(file, readFileSync(join(folder, name)))
    fsyncSync(file)
    closeSync(file)
  }
  const took = performance.now() - from
  rmSync(target)
  return took
}
