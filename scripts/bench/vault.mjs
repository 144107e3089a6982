// Run by `npm run bench:vault`.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle } from './vault/bundle.mjs'
import { compare } from './vault/compare.mjs'
import { figure } from './report.mjs'

const given = process.argv.slice(2).map(Number)
const sizes = given.length > 0 ? given : [1000, 10_000, 100_000]

const scratch = mkdtempSync(join(tmpdir(), 'latchkey-bench-'))
try {
  tellLoad('start')
  const program = await bundle('program.mjs', scratch)
  const inside = await bundle('inside.mjs', join(scratch, 'inside'))
  await compare({ sizes, program, scratch })
  run(inside, ['calls', scratch, ...sizes.map(String)])
  const usual = String(sizes.includes(10_000) ? 10_000 : sizes[0])
  run(inside, ['backup', scratch, usual])
  run(inside, ['cipher', scratch, usual])
  run(inside, ['hash'])
  tellLoad('end')
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

/** Its figures go straight to stdout. */
function run(script, words) {
  const { status } = spawnSync(process.execPath, [script, ...words], {
    stdio: ['ignore', 'inherit', 'inherit']
  })
  if (status !== 0) throw new Error(`${words[0]} ended with ${status}`)
}

/** Figures of a busy machine are worth less; so that they can be told from others. */
function tellLoad(when) {
  figure({ name: `load of the machine at the ${when}`, value: loadavg()[0], unit: 'processes', runs: 1 })
}
