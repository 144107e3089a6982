// Run by `npm run bench:ui`.
/* global MutationObserver, requestAnimationFrame */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { build } from 'vite'
import { root } from '../setup/run.mjs'
import { copyOfBuilt, emptyWindow, latchkey, openDesktop, start } from './electron.mjs'
import { inTurns } from './in-turns.mjs'
import { memoryOfTree } from './memory.mjs'
import { createVault, startWithPage } from './page.mjs'
import { figure, median, progress, quantile } from './report.mjs'
import { scrollingGaps } from './ui/scrolling.mjs'
import { typingTimes } from './ui/typing.mjs'

const SIZES = [10_000, 100_000]
const OPEN_RUNS = 7
const START_RUNS = 7
const MEMORY_RUNS = 3
const IDLE = 5000

const sizes = process.argv.slice(2).map(Number).filter(Boolean)
const scratch = mkdtempSync(join(tmpdir(), 'latchkey-bench-'))
const inScratch = (name) => {
  mkdirSync(join(scratch, name), { mode: 0o700 })
  return join(scratch, name)
}
const desktop = await openDesktop(inScratch('keyring'))
try {
  const folder = copyOfBuilt(inScratch('app'))
  searchInMain()
  for (const [at, size] of (sizes.length > 0 ? sizes : SIZES).entries()) {
    const ours = latchkey(folder, inScratch(`profile-${size}`))
    progress(`making a vault with ${size} logins`)
    await createVault(ours, desktop)
    fillVault(ours, size)
    await inWindow(ours, size)
    if (at > 0) continue
    await startTimes(ours)
    if (process.platform === 'linux') await memory(ours, size)
  }
} finally {
  await desktop.close()
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })
}

/** The part that needs no window prints its own figures. */
function searchInMain() {
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'scripts/bench/ui/search.mjs'), ...process.argv.slice(2)],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit']
    }
  )
  if (status !== 0) throw new Error('the search was not measured')
}

function fillVault({ env }, size) {
  const script = join(root, 'scripts/bench/ui/fill.mjs')
  const args = ['--disable-warning=ExperimentalWarning', script, env.LATCHKEY_PROFILE, String(size)]
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...desktop.env }
  })
  if (status !== 0) throw new Error('the vault was not filled')
}

async function inWindow(ours, size) {
  const app = await startWithPage(ours, desktop)
  try {
    await app.page.locator('[data-answers=""] [role=option]').first().waitFor({ timeout: 60_000 })
    await wait(3000)
    const keys = await typingTimes(app.page, size)
    figure({ name: `key-to-list-p95-${size}`, value: quantile(keys, 0.95), unit: 'ms', runs: keys.length })
    figure({ name: `key-to-list-median-${size}`, value: median(keys), unit: 'ms', runs: keys.length })
    const { longestEmpty, longestFrame } = await scrollingGaps(app.page)
    figure({ name: `scroll-longest-empty-${size}`, value: longestEmpty, unit: 'ms', runs: 1 })
    figure({ name: `scroll-longest-frame-${size}`, value: longestFrame, unit: 'ms', runs: 1 })
    const opened = []
    for (let run = 0; run <= OPEN_RUNS; run++) {
      // The page that locks goes with the lock, and may be gone before it hears of it; the way in is another page's.
      await app.page.evaluate(() => window.latchkey.call('vault.lock', undefined)).catch(() => undefined)
      const unlock = app.page.locator('form button[type=submit]')
      await unlock.waitFor()
      await wait(500)
      await watchForList(app.page)
      await unlock.click()
      const took = await app.page.evaluate(() => window.benchSeen)
      if (run > 0) opened.push(took)
    }
    figure({ name: `unlock-to-list-${size}`, value: median(opened), unit: 'ms', runs: OPEN_RUNS })
  } finally {
    await app.stop()
  }
}

/** From the press on the button to the frame after the first row stood there; the keychain's answer is part of it. */
function watchForList(page) {
  return page.evaluate(() => {
    window.benchSeen = new Promise((done, fail) => {
      setTimeout(() => fail(new Error('no list within 30 s')), 30_000)
      let from
      const press = (event) => (from ??= event.timeStamp)
      const look = () => {
        if (
          from === undefined ||
          !document.querySelector('[data-answers=""] [role=option]:not([data-empty])')
        )
          return
        watch.disconnect()
        window.removeEventListener('pointerdown', press, true)
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - from)))
      }
      const watch = new MutationObserver(look)
      watch.observe(document.body, { attributes: true, childList: true, subtree: true })
      window.addEventListener('pointerdown', press, true)
    })
  })
}

async function startTimes(ours) {
  const timed = (program) => async () => {
    const app = await start(program, desktop)
    await app.stop()
    return app.took
  }
  const plain = emptyWindow(join(root, 'scripts/bench/empty/plain'), inScratch('plain-profile'))
  // A vault under a keychain opens by itself; a new profile stops at the first screen, as a locked one does.
  const locked = latchkey(ours.folder, inScratch('no-vault'))
  const [value, reference] = (
    await inTurns(START_RUNS, [
      { name: 'Latchkey without an open vault after ms', once: timed(locked) },
      { name: 'empty window after ms', once: timed(plain) }
    ])
  ).map(median)
  figure({ name: 'start-to-first-screen', value, unit: 'ms', reference, runs: START_RUNS })
}

async function memory(ours, size) {
  const reactPages = inScratch('react')
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(root, 'scripts/bench/empty/react'),
    build: { outDir: reactPages, target: 'chrome130', modulePreload: { polyfill: false } }
  })
  const weighed = (program) => async () => {
    const app = await start(program, desktop)
    await wait(IDLE)
    const megabytes = memoryOfTree(app.pid)
    await app.stop()
    return megabytes
  }
  const [value, reference] = (
    await inTurns(MEMORY_RUNS, [
      { name: 'Latchkey MB', once: weighed(ours) },
      { name: 'empty window with React MB', once: weighed(emptyWindow(reactPages, inScratch('empty'))) }
    ])
  ).map(median)
  figure({ name: `memory-unlocked-idle-${size}`, value, unit: 'MB', reference, runs: MEMORY_RUNS })
}
