// What a change of period costs main with a thousand codes, while their list is looked at and the tray's menu is open.
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from '../../setup/run.mjs'
import { createVault, startWithPage } from '../page.mjs'
import { figure, median, progress } from '../report.mjs'
import { onDesktop, openTray, putCodes, secretOf } from './stage.mjs'

const CODES = 1000
const PERIOD_SECONDS = 10
const RUNS = 6

if (process.platform !== 'linux')
  progress('the tray is measured on Linux only, where a test can open its menu')
else
  await onDesktop(async ({ desktop, ours, stops }) => {
    await createVault(ours, desktop)
    const tray = await openTray(desktop, stops)
    ours.env.NODE_OPTIONS = `--require=${join(root, 'scripts/bench/main-stalls.cjs')}`
    const app = await startWithPage(ours, desktop)
    stops.unshift(app.stop)
    await putCodes(
      app,
      Array.from({ length: CODES }, (_, n) => ({
        issuer: `Number ${String(n + 1).padStart(4, '0')}`,
        periodSeconds: PERIOD_SECONDS,
        secret: secretOf(n)
      }))
    )
    await app.call('settings.set', { trayCodes: 20 })
    await app.page.keyboard.press('Control+3')
    await app.page.locator('[role=option]').first().waitFor()
    await tray.seeLine('Number 0001')
    await wait(3000)

    const stalls = []
    const quiet = []
    for (let run = 0; run < RUNS; run++) {
      await untilIn(2500)
      await stallSoFar(app)
      await wait(500)
      quiet.push(await stallSoFar(app))
      await tray.ask('open')
      await wait(300)
      const before = await tray.ask('menu')
      await stallSoFar(app)
      await untilIn(PERIOD_SECONDS * 1000 - 1000)
      stalls.push(await stallSoFar(app))
      const after = await tray.ask('menu')
      if (before[0].label === after[0].label)
        throw new Error(`the menu was not drawn anew: ${after[0].label}`)
      await tray.ask('close')
      progress(
        `${run + 1}/${RUNS} main at most ${stalls.at(-1)} ms busy, ${quiet.at(-1)} ms without a boundary`
      )
    }
    figure({ name: 'codes-1000-boundary-main-stall', value: Math.max(...stalls), unit: 'ms', runs: RUNS })
    figure({ name: 'codes-1000-boundary-main-stall-median', value: median(stalls), unit: 'ms', runs: RUNS })
    figure({ name: 'codes-1000-quiet-main-stall', value: Math.max(...quiet), unit: 'ms', runs: RUNS })
  })

/** Waits until so many milliseconds are left of the period. */
async function untilIn(leftMs) {
  const periodMs = PERIOD_SECONDS * 1000
  await wait((2 * periodMs - leftMs - (Date.now() % periodMs)) % periodMs)
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
