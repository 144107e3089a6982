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
  package: ['vitest/vitest.mjs', 'run', '--config', 'vitest.package.config.ts'],
  soak: ['vitest/vitest.mjs', 'run', '--config', 'vitest.soak.config.ts']
}
const FORMAT_WRITE = ['prettier/bin/prettier.cjs', '--write', '--log-level=warn', '.']

/** What a tool or a test starts as `node` shall be this one too. */
const environmentOf = (node) => ({ ...process.env, PATH: dirname(node) + delimiter + process.env.PATH })

/** Runs a tool with its output going straight to the terminal. Resolves to its exit code. */
export function runTool(node, [script, ...args]) {
  return new Promise((done, fail) => {
    const child = spawn(node, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: environmentOf(node)
    })
    child.on('error', fail)
    child.on('close', (code) => done(code ?? 1))
  })
}

/**
 * Runs several tools beside each other, the whole output of each in one piece, in the order given. Each of them keeps one
 * core busy for a minute or two. Resolves to their exit codes by name.
 */
export async function runBeside(node, names) {
  const running = names.map((name) => [name, runHeld(node, CHECKS[name])])
  const codes = {}
  for (const [name, ended] of running) {
    const { code, output } = await ended
    process.stdout.write(`\n== ${name}\n${output}`)
    codes[name] = code
  }
  return codes
}

/** Runs a tool and holds what it says. Resolves to that and its exit code. */
export function runHeld(node, [script, ...args]) {
  return new Promise((done, fail) => {
    const output = []
    const child = spawn(node, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: environmentOf(node)
    })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => output.push(part))
    child.on('error', fail)
    child.on('close', (code) => done({ code: code ?? 1, output: Buffer.concat(output).toString('utf8') }))
  })
}

async function check(names) {
  const tools = { ...CHECKS, unit: VITEST.unit, 'format-write': FORMAT_WRITE }
  const unknown = names.find((name) => !Object.hasOwn(tools, name))
  if (unknown)
    throw new CannotGoOn(`There is no check "${unknown}". There are: ${Object.keys(tools).join(', ')}.`)
  const { node } = await setUp({ build: false })
  const asked = names.length > 0 ? names : [...Object.keys(CHECKS), 'unit']
  const codes = await runBeside(
    node,
    asked.filter((name) => Object.hasOwn(CHECKS, name))
  )
  for (const name of asked.filter((one) => !Object.hasOwn(CHECKS, one))) {
    process.stdout.write(`\n== ${name}\n`)
    codes[name] = await runTool(node, tools[name])
  }
  const failed = asked.filter((name) => codes[name] !== 0)
  process.stdout.write(failed.length > 0 ? `\nfailed: ${failed.join(', ')}\n` : '\nall is well\n')
  process.exitCode = failed.length > 0 ? 1 : 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) check(process.argv.slice(2)).catch(stopWith)
