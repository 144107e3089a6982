// Run by `npm run bench:paste`.
/* global requestAnimationFrame, MutationObserver */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from '../setup/run.mjs'
import { copyOfBuilt, latchkey, openDesktop } from './electron.mjs'
import { prepareVault, secretOf, WITH_CODE, startWithPage } from './page.mjs'
import { figure, median, progress, quantile } from './report.mjs'
import { screenshotOf } from './screenshot.mjs'

const KINDS = [
  { name: 'paste-to-review', scale: 1, hasCode: true, runs: 15 },
  { name: 'paste-no-code', scale: 1, hasCode: false, runs: 8 },
  { name: 'paste-4k-to-review', scale: 2, hasCode: true, runs: 8 },
  { name: 'paste-4k-no-code', scale: 2, hasCode: false, runs: 8 }
]
const NO_CODE = 'No QR code was found'

if (process.platform !== 'linux') {
  progress('pasting is measured on Linux only, where a test can press keys on a display of its own')
  process.exit(0)
}
const hasZbar = spawnSync('zbarimg', ['--version']).status === 0
if (!hasZbar) progress('zbarimg is not here (Debian: zbar-tools): nothing to compare with')

const scratch = mkdtempSync(join(tmpdir(), 'latchkey-bench-'))
const inScratch = (name) => {
  mkdirSync(join(scratch, name), { mode: 0o700 })
  return join(scratch, name)
}
const stops = []
try {
  const desktop = await openDesktop(inScratch('keyring'))
  stops.unshift(() => desktop.close())
  const ours = latchkey(copyOfBuilt(inScratch('app')), inScratch('profile'))
  progress('making a vault with 50 logins and 10 codes, opened by the keyring')
  await prepareVault(ours, desktop)
  // The longest time in which main did nothing else, told by main itself.
  ours.env.NODE_OPTIONS = `--require=${join(root, 'scripts/bench/main-stalls.cjs')}`
  const app = await startWithPage(ours, desktop)
  stops.unshift(app.stop)
  await wait(2000)
  await stallSoFar(app)
  for (const kind of KINDS) await measure(kind, app, desktop)
} finally {
  for (const stop of stops) await stop()
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })
}

async function measure({ name, scale, hasCode, runs }, app, desktop) {
  const times = []
  const zbarTimes = []
  const stalls = []
  for (let run = 0; run <= runs; run++) {
    // a new code each time, which is not in the vault
    const secret = secretOf(WITH_CODE + 1 + run)
    const site = `Fresh ${run} ${scale}`
    const address = `otpauth://totp/${encodeURIComponent(site)}:me@example.org?secret=${secret}&issuer=${encodeURIComponent(site)}`
    const file = await screenshotOf(hasCode ? address : null, scratch, `shot-${name}-${run}`, scale)
    const holder = await offer(file, desktop)
    await stallSoFar(app)
    await watchFor(app.page, hasCode ? { row: site } : { sentence: NO_CODE })
    pressPaste(desktop)
    const took = await app.page.evaluate(() => window.benchSeen)
    const stall = await stallSoFar(app)
    holder.kill()
    const zbar = hasZbar ? zbarTime(file, hasCode ? address : null) : null
    if (run > 0) {
      times.push(took) // the first one of a size is still warming up
      stalls.push(stall)
      if (zbar !== null) zbarTimes.push(zbar)
      progress(
        `${name} ${run}/${runs} ${took.toFixed(0)} ms, main at most ${stall.toFixed(1)} ms busy` +
          (zbar === null ? '' : `, zbarimg ${zbar.toFixed(0)} ms`)
      )
    }
    await app.page.keyboard.press('Escape')
    await app.page.locator('[role=dialog]').waitFor({ state: 'detached' })
    await wait(300)
  }
  const reference = zbarTimes.length > 0 ? median(zbarTimes) : null
  figure({ name, value: median(times), unit: 'ms', reference, runs })
  figure({ name: `${name}-p95`, value: quantile(times, 0.95), unit: 'ms', runs })
  figure({ name: `${name}-main-stall`, value: Math.max(...stalls), unit: 'ms', runs })
}

/** The whole process, as somebody at a terminal would wait for it; `text` is what it has to find. */
function zbarTime(file, text) {
  const from = performance.now()
  const { stdout } = spawnSync('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', file])
  const took = performance.now() - from
  if (stdout.toString().trim() !== (text ?? '')) progress('zbarimg did not read this one')
  return took
}

/** What main has told since it was last asked: the longest it was kept from its next turn, in milliseconds. */
async function stallSoFar(app) {
  const before = app.stderr().length
  process.kill(app.pid, 'SIGUSR2')
  for (const until = Date.now() + 5000; Date.now() < until; await wait(5)) {
    const told = /main-stall (\d+(\.\d+)?)/.exec(app.stderr().slice(before))
    if (told) return Number(told[1])
  }
  throw new Error('main does not tell how long it was busy')
}

/** Another program offers the picture, as a screenshot tool would, until somebody else offers something. */
async function offer(file, { env }) {
  const holder = spawn('xclip', ['-quiet', '-selection', 'clipboard', '-t', 'image/png', '-i', file], {
    env,
    stdio: 'ignore'
  })
  const wanted = readFileSync(file)
  for (const until = Date.now() + 10_000; Date.now() < until; await wait(50)) {
    const args = ['-selection', 'clipboard', '-o', '-t', 'image/png']
    const offered = spawnSync('xclip', args, { env, maxBuffer: 1e8, timeout: 5000 })
    if (offered.status === 0 && offered.stdout.equals(wanted)) return holder
  }
  throw new Error('the picture did not get onto the clipboard')
}

/**
 * From the moment the key went down, as the system dated it, to the frame after the one in which what is waited for
 * was put on the page: then it has been painted. That is the row of this name with its code, or this sentence.
 */
async function watchFor(page, wanted) {
  await page.evaluate(({ row, sentence }) => {
    const isThere = () => {
      if (sentence !== undefined)
        return document.querySelector('[role=dialog]')?.textContent.includes(sentence)
      const rows = [...document.querySelectorAll('.review-row')]
      return rows.find((each) => each.textContent.includes(row))?.querySelector('.review-code') != null
    }
    window.benchSeen = new Promise((done, fail) => {
      setTimeout(() => fail(new Error('nothing within 20 s')), 20_000)
      let from
      const key = (event) => {
        if (event.ctrlKey && event.key === 'v') from = event.timeStamp
      }
      const look = () => {
        if (from === undefined || !isThere()) return
        watch.disconnect()
        window.removeEventListener('keydown', key, true)
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - from)))
      }
      const watch = new MutationObserver(look)
      watch.observe(document.body, { childList: true, subtree: true, characterData: true })
      window.addEventListener('keydown', key, true)
    })
  }, wanted)
}

/** On the virtual keyboard of the desktop, in the window that has the focus there: ours. */
function pressPaste({ env }) {
  const found = spawnSync('xdotool', ['search', '--onlyvisible', '--name', '^Latchkey$'], { env })
  const window = found.stdout.toString().trim().split('\n')[0]
  spawnSync('xdotool', ['windowactivate', '--sync', window, 'key', '--clearmodifiers', 'ctrl+v'], { env })
}
