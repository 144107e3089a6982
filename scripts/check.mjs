// npm run check: everything about the source that needs no window.
//
//   node scripts/check.mjs                     types, lint, format, unit and architecture tests
//   node scripts/check.mjs lint typecheck      only these
//   node scripts/check.mjs format-write        puts the format right instead of complaining about it
import { spawn } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setUp } from './setup.mjs'
import { root } from './setup/run.mjs'
import { CannotGoOn, stopWith } from './setup/say.mjs'

/** Each tool by its own script, so that it runs on the Node we choose and needs no shell on Windows. */
export const CHECKS = {
  typecheck: ['typescript/bin/tsc', '-b'],
  lint: ['eslint/bin/eslint.js', '.'],
  format: ['prettier/bin/prettier.cjs', '--check', '.']
}
export const VITEST = {
  unit: ['vitest/vitest.mjs', 'run', '--config', 'vitest.config.ts'],
  faults: ['vitest/vitest.mjs', 'run', '--config', 'vitest.faults.config.ts'],
  e2e: ['vitest/vitest.mjs', 'run', '--config', 'vitest.e2e.config.ts'],
  package: ['vitest/vitest.mjs', 'run', '--config', 'vitest.package.config.ts']
}
const FORMAT_WRITE = ['prettier/bin/prettier.cjs', '--write', '--log-level=warn', '.']

/** Runs a tool with its output going straight to the terminal. Resolves to its exit code. */
export function runTool(node, [script, ...args]) {
  return new Promise((done, fail) => {
    const child = spawn(node, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      // what a tool or a test starts as `node` shall be this one too
      env: { ...process.env, PATH: dirname(node) + delimiter + process.env.PATH }
    })
    child.on('error', fail)
    child.on('close', (code) => done(code ?? 1))
  })
}

async function check(names) {
  const tools = { ...CHECKS, unit: VITEST.unit, 'format-write': FORMAT_WRITE }
  const unknown = names.find((name) => !Object.hasOwn(tools, name))
  if (unknown)
    throw new CannotGoOn(`There is no check "${unknown}". There are: ${Object.keys(tools).join(', ')}.`)
  const { node } = await setUp({ build: false })
  const failed = []
  for (const name of names.length > 0 ? names : [...Object.keys(CHECKS), 'unit']) {
    process.stdout.write(`\n== ${name}\n`)
    if ((await runTool(node, tools[name])) !== 0) failed.push(name)
  }
  process.stdout.write(failed.length > 0 ? `\nfailed: ${failed.join(', ')}\n` : '\nall is well\n')
  process.exitCode = failed.length > 0 ? 1 : 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) check(process.argv.slice(2)).catch(stopWith)
