// From a click on a code in the tray's menu to the code on the clipboard of the desktop, and which code that is.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { defaultSettings } from '../../../src/shared/rules/default-settings.ts'
import { root } from '../../setup/run.mjs'
import { createVault, startWithPage } from '../page.mjs'
import { startLineProcess } from '../line-process.mjs'
import { figure, median, progress, quantile } from '../report.mjs'
import { onDesktop, openTray, putCodes, python, secretOf } from './stage.mjs'

const RUNS = Number(process.env.LATCHKEY_BENCH_CLICKS ?? 500)
const CODES = [30, 10, 30, 5].map((periodSeconds, n) => ({
  issuer: `Number ${n + 1}`,
  periodSeconds,
  secret: secretOf(n)
}))

if (process.platform !== 'linux') progress('the tray is measured on Linux only, where a test can click on it')
else
  await onDesktop(async ({ desktop, ours, stops }) => {
    await createVault(ours, desktop)
    const tray = await openTray(desktop, stops)
    const app = await startWithPage(ours, desktop)
    stops.unshift(app.stop)
    await putCodes(app, CODES)
    const clipboard = startLineProcess(python, [join(root, 'scripts/bench/clipboard-watch.py')], desktop.env)
    stops.unshift(clipboard.stop)
    await clipboard.next()
    const lines = []
    for (const { issuer } of CODES) lines.push(await tray.seeLine(issuer))
    await wait(2000)

    const clicks = []
    for (let run = 0; run <= RUNS; run++) {
      const code = CODES[run % CODES.length]
      const from = monotonic()
      const fromMs = Date.now()
      const clicked = tray.ask(`click ${lines[run % CODES.length]}`)
      const changed = await clipboard.next()
      const untilMs = Date.now()
      await clicked
      // the first one is still warming up
      if (run > 0)
        clicks.push({ code, text: changed.text, took: (changed.at - from) * 1000, fromMs, untilMs })
      if (run % 50 === 0) progress(`${run}/${RUNS}`)
      // never at the same moment of any period twice in a row
      await wait(30 + ((run * 73) % 211))
    }
    const times = clicks.map(({ took }) => took)
    figure({ name: 'tray-click-to-clipboard', value: median(times), unit: 'ms', runs: RUNS })
    figure({ name: 'tray-click-to-clipboard-p95', value: quantile(times, 0.95), unit: 'ms', runs: RUNS })
    const right = clicks.filter((click) =>
      [click.fromMs, click.untilMs].some((atMs) => expected(click.code, atMs).text === click.text)
    )
    const late = clicks.filter((click) => expected(click.code, click.fromMs).isLate)
    figure({ name: 'tray-click-right-code', value: right.length, unit: 'of all', runs: RUNS })
    figure({ name: 'tray-click-late', value: late.length, unit: 'of all', runs: RUNS })
    const stale = clicks.filter(
      (click) => click.text === codeAt(click.code, click.fromMs - click.code.periodSeconds * 1000)
    )
    figure({ name: 'tray-click-stale-code', value: stale.length, unit: 'of all', runs: RUNS })
    if (right.length < RUNS) process.exitCode = 1
  })

/** Python's time.monotonic() reads the same clock. */
function monotonic() {
  return Number(process.hrtime.bigint()) / 1e9
}

/** What a click at a moment must copy: in its last seconds the next code, by a program that shares nothing with ours. */
function expected(code, atMs) {
  const periodMs = code.periodSeconds * 1000
  const lateMs = Math.min(defaultSettings.lateCopySeconds * 1000, periodMs / 2)
  const isLate = periodMs - (atMs % periodMs) < lateMs
  return { isLate, text: codeAt(code, isLate ? atMs + lateMs : atMs) }
}

function codeAt({ secret, periodSeconds }, atMs) {
  const args = ['--totp=SHA1', '-b', '-s', `${periodSeconds}s`, '--now', `@${Math.floor(atMs / 1000)}`, '-']
  return execFileSync('oathtool', args, { input: secret, encoding: 'utf8' }).trim()
}
