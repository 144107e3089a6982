// Run by `npm run bench:paste`.
/* global requestAnimationFrame, MutationObserver */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { copyOfBuilt, latchkey, openDesktop } from './electron.mjs'
import { prepareVault, secretOf, WITH_CODE, startWithPage } from './page.mjs'
import { figure, median, progress, quantile } from './report.mjs'
import { screenshotOf } from './screenshot.mjs'

const RUNS = 15

if (process.platform !== 'linux') {
  progress('pasting is measured on Linux only, where a test can press keys on a display of its own')
  process.exit(0)
}

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
  const app = await startWithPage(ours, desktop)
  stops.unshift(app.stop)
  await wait(2000)

  const times = []
  for (let run = 0; run <= RUNS; run++) {
    // a new code each time, which is not in the vault
    const secret = secretOf(WITH_CODE + 1 + run)
    const address = `otpauth://totp/Fresh%20${run}:me@example.org?secret=${secret}&issuer=Fresh%20${run}`
    const holder = await offer(await screenshotOf(address, scratch, `shot-${run}`), desktop)
    await watchForRow(app.page, `Fresh ${run}`)
    pressPaste(desktop)
    const took = await app.page.evaluate(() => window.benchRow)
    holder.kill()
    if (run > 0) times.push(took) // the first one is still warming up
    if (run > 0) progress(`${run}/${RUNS} ${took.toFixed(0)} ms`)
    await app.page.keyboard.press('Escape')
    await app.page.locator('.review-row').waitFor({ state: 'detached' })
    await wait(300)
  }
  figure({ name: 'paste-to-review', value: median(times), unit: 'ms', runs: RUNS })
  figure({ name: 'paste-to-review-p95', value: quantile(times, 0.95), unit: 'ms', runs: RUNS })
} finally {
  for (const stop of stops) await stop()
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })
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
 * From the moment the key went down, as the system dated it, to the frame after the one in which the row with its
 * code was put on the page: then it has been painted.
 */
async function watchForRow(page, name) {
  await page.evaluate((issuer) => {
    window.benchRow = new Promise((done, fail) => {
      setTimeout(() => fail(new Error('no row within 20 s')), 20_000)
      let from
      const key = (event) => {
        if (event.ctrlKey && event.key === 'v') from = event.timeStamp
      }
      const look = () => {
        const row = [...document.querySelectorAll('.review-row')].find((each) =>
          each.textContent.includes(issuer)
        )
        if (from === undefined || row?.querySelector('.review-code') == null) return
        watch.disconnect()
        window.removeEventListener('keydown', key, true)
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - from)))
      }
      const watch = new MutationObserver(look)
      watch.observe(document.body, { childList: true, subtree: true, characterData: true })
      window.addEventListener('keydown', key, true)
    })
  }, name)
}

/** On the virtual keyboard of the desktop, in the window that has the focus there: ours. */
function pressPaste({ env }) {
  const found = spawnSync('xdotool', ['search', '--onlyvisible', '--name', '^Latchkey$'], { env })
  const window = found.stdout.toString().trim().split('\n')[0]
  spawnSync('xdotool', ['windowactivate', '--sync', window, 'key', '--clearmodifiers', 'ctrl+v'], { env })
}
