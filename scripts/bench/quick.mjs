// Run by `npm run bench:tray`: from the keys of quick access to a window that is seen and takes keys, and back.
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root, run } from '../setup/run.mjs'
import { emptyWindow, start } from './electron.mjs'
import { startLineProcess } from './line-process.mjs'
import { isRenderer, memoryOf, processesOf } from './memory.mjs'
import { prepareVault, startWithPage } from './page.mjs'
import { figure, median, progress, quantile } from './report.mjs'
import { onDesktop, openTray, python } from './tray/stage.mjs'

const RUNS = 100
const REFERENCE_RUNS = 40
/** A place that quick access covers, and nothing else once the main window is closed. */
const POINT = '640 420'

if (process.platform !== 'linux') {
  progress('quick access is measured on Linux only, where a test can press keys of the whole desktop')
  process.exit(0)
}

await onDesktop(async ({ desktop, ours, stops, inScratch }) => {
  progress('making a vault with 50 logins and 10 codes, opened by the keyring')
  await prepareVault(ours, desktop)
  // Without a tray the main window would come back, in which it might seem to be gone for good.
  await openTray(desktop, stops)
  const keys = startLineProcess(python, [join(root, 'scripts/bench/quick-keys.py')], desktop.env)
  stops.unshift(keys.stop)
  const ask = async (line) => {
    keys.tell(line)
    return keys.next()
  }
  const other = startLineProcess(python, [join(root, 'tests/e2e/support/other-window.py')], desktop.env)
  stops.unshift(other.stop)
  await wait(1500)

  const reference = await empty(inScratch('empty'), desktop, ask)
  const { shown, returned, typed, megabytes } = await measureOurs(ours, desktop, ask)
  const all = { unit: 'ms', runs: RUNS }
  figure({ ...all, name: 'quick-access-shown', value: median(shown), reference: median(reference.times) })
  figure({
    ...all,
    name: 'quick-access-shown-p95',
    value: quantile(shown, 0.95),
    reference: quantile(reference.times, 0.95)
  })
  figure({ name: 'quick-access-took-the-first-letter', value: typed, unit: 'times', runs: RUNS })
  figure({ name: 'quick-access-gave-the-focus-back', value: returned.length, unit: 'times', runs: RUNS })
  figure({ ...all, name: 'quick-access-focus-back', value: median(returned) })
  const memory = { value: megabytes, reference: reference.megabytes, unit: 'MB', runs: 1 }
  figure({ name: 'quick-access-memory', ...memory })
})

/** Seen and taking keys: whichever comes later. */
async function shownAfter(ask) {
  const { visible, keys } = await ask(`show ${POINT}`)
  if (visible === null || keys === null) {
    const missing = [visible === null && 'was not seen', keys === null && 'took no keys'].filter(Boolean)
    throw new Error(`quick access ${missing.join(' and ')}`)
  }
  return Math.max(visible, keys)
}

/** The other window in front, out of the way, and which the X server says has the keyboard then. */
async function otherInFront(desktop, ask) {
  const found = ['search', '--name', '^Elsewhere$', 'windowmove', '0', '700', 'windowactivate', '--sync']
  await run('xdotool', found, { env: desktop.env })
  await wait(500)
  return (await ask('focus')).focus
}

async function measureOurs(ours, desktop, ask) {
  const app = await startWithPage(ours, desktop)
  try {
    // It is made some seconds after the start.
    await wait(13_000)
    const quick = app.page
      .context()
      .pages()
      .find((page) => page.url().startsWith('app://latchkey-quick'))
    if (quick === undefined) throw new Error('quick access is not made in advance')
    await app.page.close()
    const former = await otherInFront(desktop, ask)
    const shown = []
    const returned = []
    let typed = 0
    for (let n = 0; n <= RUNS; n++) {
      const took = await shownAfter(ask)
      await ask('type a')
      const isThere = await quick
        .waitForFunction(() => document.querySelector('input')?.value === 'a', undefined, { timeout: 2000 })
        .then(
          () => true,
          () => false
        )
      const { took: backAfter } = await ask(`back ${former}`)
      // the first one is still warming up
      if (n > 0) {
        shown.push(took)
        if (isThere) typed += 1
        if (backAfter !== null) returned.push(backAfter)
        if (n % 20 === 0) progress(`${n}/${RUNS} ${took.toFixed(1)} ms`)
      }
      await wait(100)
    }
    return { shown, returned, typed, megabytes: memoryOfPage(app) }
  } finally {
    await app.stop()
  }
}

/** What the process of the one page takes that is left, which is quick access's. */
function memoryOfPage(app) {
  const drawing = processesOf(app.pid).filter((pid) => isRenderer(pid))
  if (drawing.length !== 1) throw new Error('more pages than quick access')
  return memoryOf(drawing)
}

/** The same keys in an Electron that does nothing else: what the desktop itself takes. */
async function empty(folder, desktop, ask) {
  const program = emptyWindow(join(root, 'scripts/bench/empty/plain'), folder)
  const app = await start({ ...program, env: { ...program.env, EMPTY_QUICK: 'yes' } }, desktop)
  try {
    await wait(2000)
    const former = await otherInFront(desktop, ask)
    const times = []
    for (let n = 0; n <= REFERENCE_RUNS; n++) {
      times.push(await shownAfter(ask))
      await ask(`back ${former}`)
      await wait(100)
    }
    return { times: times.slice(1), megabytes: memoryOfPage(app) }
  } finally {
    await app.stop()
  }
}
