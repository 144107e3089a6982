// Sets up what a measurement needs, then hands it to the tools' Node. stdout is for figures alone.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setUp } from '../setup.mjs'
import { root } from '../setup/run.mjs'
import { stopWith } from '../setup/say.mjs'
import { ensure } from '../setup/system-packages.mjs'

/**
 * @param {string} name  of the file in scripts/bench/; it is given what stood behind the command
 * @param {object[]} needs  system packages that only this measurement takes
 */
export async function bench(name, needs = []) {
  const write = process.stdout.write
  process.stdout.write = process.stderr.write.bind(process.stderr) // set-up speaks on stdout
  try {
    const { node, runtime } = await setUp({ tests: true })
    await ensure(needs)
    const child = spawn(node, [join(root, 'scripts/bench', `${name}.mjs`), ...process.argv.slice(2)], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, LATCHKEY_BENCH_RUNTIME: JSON.stringify(runtime) }
    })
    process.exitCode = await new Promise((done, fail) => {
      child.on('error', fail)
      child.on('close', (code, signal) => {
        if (signal !== null)
          process.stderr.write(`bench: ${name} was ended by ${signal}: figures are missing\n`)
        done(code ?? 1)
      })
    })
  } catch (error) {
    stopWith(error)
  } finally {
    process.stdout.write = write
  }
}
