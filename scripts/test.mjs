// npm test: sets up what is missing, and runs all tests. Its last line is how many there were.
//
//   npm test                         types, lint, format, unit, faults (small counts), end-to-end, package, soak
//   npm test -- unit e2e             only these
//   npm test -- e2e -- -t keychain   what follows a second -- is for Vitest
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { CHECKS, runBeside, runHeld, runTool, VITEST } from './check.mjs'
import { setUp } from './setup.mjs'
import { root } from './setup/run.mjs'
import { CannotGoOn, stopWith } from './setup/say.mjs'

const EVERYTHING = [...Object.keys(CHECKS), ...Object.keys(VITEST)]

/** Minutes long and mostly waiting: it runs beside all the others, from when the application is there. */
const BESIDE_ALL = 'soak'

/** Types, lint and format count as one test each: they pass or they do not. */
const countOfCheck = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 })

async function runVitest(node, name, extra, run = runTool) {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-results-'))
  const file = join(folder, 'results.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const ended = await run(node, [...VITEST[name], ...reporters, ...extra])
    const { code, output } = typeof ended === 'number' ? { code: ended, output: '' } : ended
    return { ...counted(file, code), output }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function counted(file, code) {
  const none = { passed: 0, failed: 0, skipped: 0, failures: [] }
  let results
  try {
    results = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { ...none, failed: 1 } // it ended without a result: that is a failure, whatever its exit code
  }
  const count = {
    passed: results.numPassedTests,
    failed: results.numFailedTests,
    skipped: results.numPendingTests + results.numTodoTests,
    failures: results.testResults.flatMap(failuresOf)
  }
  // a file that could not even be loaded has no tests that could have failed
  const failedTests = (suite) => suite.assertionResults.some((test) => test.status === 'failed')
  count.failed += results.testResults.filter(
    (suite) => suite.status === 'failed' && !failedTests(suite)
  ).length
  // an error outside of any test, or no tests at all
  if (count.failed === 0 && (code !== 0 || count.passed === 0)) count.failed = 1
  return count
}

/** Each failed test in two lines, for the end of a log of which often only the end is kept. */
function failuresOf({ name, message, status, assertionResults }) {
  const file = relative(root, name)
  const short = (words) => String(words).slice(0, 600)
  const failed = assertionResults.filter((one) => one.status === 'failed')
  if (status === 'failed' && failed.length === 0) return [`${file}\n    ${short(message)}`]
  return failed.map((one) => `${file} > ${one.fullName}\n    ${short(one.failureMessages.join(' '))}`)
}

async function test() {
  const given = process.argv.slice(2)
  const end = given.includes('--') ? given.indexOf('--') : given.length
  const extra = given.slice(end + 1)
  const names = given.slice(0, end)
  const unknown = names.find((name) => !EVERYTHING.includes(name))
  if (unknown)
    throw new CannotGoOn(`There are no tests called "${unknown}". There are: ${EVERYTHING.join(', ')}.`)

  const total = { passed: 0, failed: 0, skipped: 0 }
  const troubled = []
  const failures = []
  const asked = names.length > 0 ? names : EVERYTHING
  const checks = asked.filter((name) => Object.hasOwn(CHECKS, name))
  // They need the tools alone: on a fresh machine they run while Electron is fetched and SQLite is compiled.
  let checking
  const beginChecks = (tools) => void (checking ??= runBeside(tools, checks))
  const { node } = await setUp({ tests: true, onTools: beginChecks })
  beginChecks(node)
  const suites = asked.filter((one) => !checks.includes(one))
  const isHeld = (name) => name === BESIDE_ALL && suites.length > 1
  const held = suites.some(isHeld) ? runVitest(node, BESIDE_ALL, extra, runHeld) : undefined
  // told of where its result is waited for, which may be minutes after it could not even be started
  held?.catch(() => undefined)
  const codes = await checking
  // what runs beside the others has its turn last: its output comes in one piece, once they are done
  const order = [...suites.filter((name) => !isHeld(name)), ...suites.filter(isHeld)]
  for (const name of [...checks, ...order]) {
    if (!checks.includes(name)) process.stdout.write(`\n== ${name}\n`)
    const count = checks.includes(name)
      ? countOfCheck(codes[name])
      : await (isHeld(name) ? held : runVitest(node, name, extra))
    process.stdout.write(count.output ?? '')
    for (const kind of Object.keys(total)) total[kind] += count[kind]
    if (count.failed > 0) troubled.push(name)
    failures.push(...(count.failures ?? []))
  }
  for (const failure of failures) process.stdout.write(`\nfailed: ${failure}\n`)
  if (troubled.length > 0) process.stdout.write(`\nfailed in: ${troubled.join(', ')}\n`)
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${skipped}\n`)
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
}

test().catch((error) => {
  // a set-up that failed has run no tests; the closing line says so where a machine reads it
  process.on('exit', () => process.stdout.write('\n0 passed, 1 failed\n'))
  stopWith(error)
})
