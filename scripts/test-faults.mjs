// npm run test:faults: what killed programs, power cuts, failing disks and the like do to a vault, at full counts.
// Ends with one line of words and one line of JSON for every kind of fault: what was tried and what was lost.
//
//   npm run test:faults                      everything, full counts: most of an hour
//   npm run test:faults -- --small           the counts of npm test
//   npm run test:faults -- kill power-cut    only these
//   LATCHKEY_TEST_SEED=7 npm run test:faults -- kill      the random values of that run again
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runTool, VITEST } from './check.mjs'
import { setUp } from './setup.mjs'
import { stopWith } from './setup/say.mjs'

async function testFaults() {
  const given = process.argv.slice(2)
  const names = given.filter((name) => !name.startsWith('--'))
  const { node } = await setUp({ tests: true, build: false })
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-faults-'))
  process.env.LATCHKEY_FAULTS = given.includes('--small') ? 'ci' : 'full'
  process.env.LATCHKEY_FAULTS_REPORT = join(folder, 'report.jsonl')
  try {
    process.exitCode = await runTool(node, [...VITEST.faults, ...names])
    const lines = existsSync(process.env.LATCHKEY_FAULTS_REPORT)
      ? readFileSync(process.env.LATCHKEY_FAULTS_REPORT, 'utf8').trim().split('\n')
      : []
    const rows = lines.map((line) => JSON.parse(line)).sort((a, b) => (a.row < b.row ? -1 : 1))
    process.stdout.write('\ntried and lost\n')
    for (const { row, tried, lost, more = {} } of rows) {
      const details = Object.entries(more).map(([name, value]) => `, ${name} ${value}`)
      process.stdout.write(`  ${row}: ${tried} tried, ${lost} lost${details.join('')}\n`)
    }
    process.stdout.write(`\n${rows.map((row) => JSON.stringify(row)).join('\n')}\n`)
    const lost = rows.reduce((sum, row) => sum + row.lost, 0)
    if (lost > 0 || rows.length === 0) process.exitCode ||= 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

testFaults().catch(stopWith)
