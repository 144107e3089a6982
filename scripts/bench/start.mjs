// Run by `npm run bench:start`.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { build } from 'vite'
import { root } from '../setup/run.mjs'
import { copyOfBuilt, emptyWindow, latchkey, openDesktop, start } from './electron.mjs'
import { inTurns } from './in-turns.mjs'
import { memoryOfTree } from './memory.mjs'
import { prepareVault } from './page.mjs'
import { figure, median, progress } from './report.mjs'

const START_RUNS = 9
const MEMORY_RUNS = 5
const IDLE = 5000

async function startTimes(ours, empty, desktop) {
  const timed = (program) => async () => {
    const app = await start(program, desktop)
    await app.stop()
    return app.took
  }
  const measured = [
    { name: 'Latchkey interactive after ms', once: timed(ours) },
    { name: 'empty window after ms', once: timed(empty) }
  ]
  const [value, reference] = (await inTurns(START_RUNS, measured)).map(median)
  figure({ name: 'start-to-interactive', value, unit: 'ms', reference, runs: START_RUNS })
}

async function memory(ours, empty, desktop) {
  const weighed = (program) => async () => {
    const app = await start(program, desktop)
    await wait(IDLE)
    const megabytes = memoryOfTree(app.pid)
    await app.stop()
    return megabytes
  }
  const measured = [
    { name: 'Latchkey MB', once: weighed(ours) },
    { name: 'empty window with React MB', once: weighed(empty) }
  ]
  const [value, reference] = (await inTurns(MEMORY_RUNS, measured)).map(median)
  figure({ name: 'memory-unlocked-idle', value, unit: 'MB', reference, runs: MEMORY_RUNS })
}

function sizes() {
  const kilobytes = (files) => files.reduce((sum, file) => sum + statSync(file).size, 0) / 1000
  const page = readdirSync(join(root, 'out/renderer'), { recursive: true }).map((name) =>
    join(root, 'out/renderer', name)
  )
  const isWorker = (file) => basename(file).startsWith('decode.worker-')
  const of = (...kinds) => kilobytes(page.filter((file) => kinds.includes(extname(file)) && !isWorker(file)))
  figure({ name: 'page-bundle', value: of('.html', '.js', '.css'), unit: 'kB', runs: 1 })
  figure({ name: 'picture-worker', value: kilobytes(page.filter(isWorker)), unit: 'kB', runs: 1 })
  figure({ name: 'picture-decoder', value: of('.wasm'), unit: 'kB', runs: 1 })
  figure({ name: 'page-fonts', value: of('.woff2'), unit: 'kB', runs: 1 })
  figure({ name: 'preload', value: kilobytes([join(root, 'out/preload/index.cjs')]), unit: 'kB', runs: 1 })
}

async function buildReactPage(folder) {
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(root, 'scripts/bench/empty/react'),
    build: { outDir: folder, target: 'chrome130', modulePreload: { polyfill: false } }
  })
}

const scratch = mkdtempSync(join(tmpdir(), 'latchkey-bench-'))
const inScratch = (name) => {
  mkdirSync(join(scratch, name), { mode: 0o700 })
  return join(scratch, name)
}
try {
  sizes()
  const reactPages = inScratch('react')
  await buildReactPage(reactPages)
  const desktop = await openDesktop(inScratch('keyring'))
  try {
    const ours = latchkey(copyOfBuilt(inScratch('app')), inScratch('profile'))
    progress('making a vault with 50 logins and 10 codes, opened by the keyring')
    await prepareVault(ours, desktop)
    const emptyProfile = inScratch('empty-profile')
    await startTimes(ours, emptyWindow(join(root, 'scripts/bench/empty/plain'), emptyProfile), desktop)
    if (process.platform === 'linux') await memory(ours, emptyWindow(reactPages, emptyProfile), desktop)
    else progress('no memory figure: only Linux tells how much memory processes share')
  } finally {
    await desktop.close()
  }
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })
}
