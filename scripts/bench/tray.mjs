// Run by `npm run bench:tray`.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from '../setup/run.mjs'
import { copyOfBuilt, latchkey, openDesktop, start } from './electron.mjs'
import { startLineProcess } from './line-process.mjs'
import { prepareVault } from './page.mjs'
import { figure, median, progress, quantile } from './report.mjs'

const RUNS = 20
const python = '/usr/bin/python3'

if (process.platform !== 'linux') {
  progress('the tray is measured on Linux only, where a test can click on it over D-Bus')
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

  // before the application: an icon made while there is no tray stays out of one that comes later
  const tray = startLineProcess(python, [join(root, 'tests/e2e/support/tray-host.py')], desktop.env)
  stops.unshift(tray.stop)
  await tray.next()
  const clipboard = startLineProcess(python, [join(root, 'scripts/bench/clipboard-watch.py')], desktop.env)
  stops.unshift(clipboard.stop)
  await clipboard.next()
  const app = await start(ours, desktop)
  stops.unshift(app.stop)
  const entry = await codeEntry(tray)
  await wait(2000)

  const times = []
  for (let run = 0; run <= RUNS; run++) {
    const from = monotonic()
    tray.tell(`click ${entry}`)
    const changed = await clipboard.next()
    if (!/^\d{6}$/.test(changed.text ?? '')) throw new Error('that is no code on the clipboard')
    await tray.next()
    if (run > 0) times.push((changed.at - from) * 1000) // the first one is still warming up
    if (run > 0) progress(`${run}/${RUNS} ${times.at(-1).toFixed(1)} ms`)
    await wait(300)
  }
  figure({ name: 'tray-click-to-clipboard', value: median(times), unit: 'ms', runs: RUNS })
  figure({ name: 'tray-click-to-clipboard-p95', value: quantile(times, 0.95), unit: 'ms', runs: RUNS })
} finally {
  for (const stop of stops) await stop()
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })
}

/** Python's time.monotonic() reads the same clock. */
function monotonic() {
  return Number(process.hrtime.bigint()) / 1e9
}

async function codeEntry(tray) {
  for (const until = Date.now() + 10_000; Date.now() < until; await wait(100)) {
    tray.tell('menu')
    const { answer } = await tray.next()
    const entry = answer?.find(({ label }) => label.startsWith('Service 1 '))
    if (entry) return entry.label
  }
  throw new Error('no code in the menu of the tray')
}
