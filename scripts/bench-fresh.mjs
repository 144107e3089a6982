// npm run bench:fresh: how long a newcomer waits: from a fresh clone with an empty home and an empty npm cache to a
// window that can be used, and the same again. System packages that are missing are part of it, where any are.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { figure, median, progress } from './bench/report.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const secondStarts = 5

const folder = mkdtempSync(join(tmpdir(), 'latchkey-fresh-'))
try {
  const home = join(folder, 'home')
  const clone = join(folder, 'latchkey')
  mkdirSync(home)
  progress('cloning the last commit')
  await run('git', ['clone', '--quiet', root, clone], folder, process.env)
  const env = newcomer(home)
  progress('npm start, with nothing there')
  const first = await start(clone, env)
  figure({ name: 'fresh clone to an interactive window', value: first, unit: 's', runs: 1 })
  const again = []
  for (let turn = 1; turn <= secondStarts; turn++) {
    progress(`npm start again, ${turn} of ${secondStarts}`)
    again.push(await start(clone, env))
  }
  figure({
    name: 'second start to an interactive window',
    value: median(again),
    unit: 's',
    runs: secondStarts
  })
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** The environment of somebody who has nothing of ours yet; how npm reaches its registry stays as it is here. */
function newcomer(home) {
  const own = Object.entries(process.env).filter(([name]) => !/^(LATCHKEY_|ELECTRON_|XDG_|npm_)/.test(name))
  return { ...Object.fromEntries(own), HOME: home, npm_config_cache: join(home, '.npm') }
}

/** Seconds that `npm start` says it took until the window could be used. */
async function start(clone, env) {
  const said = await run('npm', ['start', '--', '--demo', '--screenshot', 'window.png'], clone, env)
  const seconds = /([\d.]+) s after this command/.exec(said)?.[1]
  if (seconds === undefined) throw new Error('npm start did not say how long it took')
  return Number(seconds)
}

function run(command, parameters, cwd, env) {
  return new Promise((done, failed) => {
    const child = spawn(command, parameters, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    const hear = (text) => {
      said += text
      process.stderr.write(text)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', failed)
    child.on('close', (code) =>
      code === 0 ? done(said) : failed(new Error(`${command} ended with ${code}`))
    )
  })
}
