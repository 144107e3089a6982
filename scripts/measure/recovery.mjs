// What `scripts/measure-recovery.mjs` starts, under the Node that can run our TypeScript as it is.
import { parseArgs } from 'node:util'
import { freshLayouts } from '../../tests/main/recovery/layouts-fresh.ts'
import { allLayouts } from '../../tests/main/recovery/layouts.ts'
import { measureLayouts } from '../../tests/main/recovery/measure-layouts.ts'

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, each: { type: 'string', default: '20' } }
})
const seed = Number(values.seed)
const each = Number(values.each)
if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(each) || each < 1) {
  process.stderr.write('Usage: npm run measure:recovery -- [--seed <number>] [--each <texts of a layout>]\n')
  process.exit(2)
}
const measured = await measureLayouts([...allLayouts, ...freshLayouts], seed, each)
process.stdout.write(`${JSON.stringify({ seed, ...measured })}\n`)
if (measured.failed.length > 0) process.exitCode = 1
