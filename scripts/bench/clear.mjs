// How often what was copied is cleared after its time, at a lock, at the end and at the start after a kill, and how often
// what another program copied meanwhile is left alone. LATCHKEY_BENCH_COUNT of each, 50 by default.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from '../setup/run.mjs'
import { startLineProcess } from './line-process.mjs'
import { createVault, startWithPage } from './page.mjs'
import { figure, progress } from './report.mjs'
import { onDesktop, python } from './tray/stage.mjs'

const COUNT = Number(process.env.LATCHKEY_BENCH_COUNT ?? 50)
const CLEARS_AFTER_S = 5
const PASSWORD = 'plum-Signal-77-attic'
const THEIRS = 'a shopping list'

if (process.platform !== 'linux') progress('clearing is measured on Linux only, beside a clipboard manager')
else await onDesktop(measure)

async function measure({ desktop, ours, stops }) {
  progress('making a vault, opened by the keyring')
  await createVault(ours, desktop)
  const manager = startLineProcess(python, [join(root, 'tests/e2e/support/clipboard-owner.py')], desktop.env)
  stops.unshift(manager.stop)
  await manager.next()
  const outside = outsideOf(desktop.env)
  stops.unshift(outside.stop)
  const tag = join(ours.env.LATCHKEY_PROFILE, 'clipboard-tag.json')

  let app = await opened(ours, desktop)
  stops.unshift(() => app.stop())
  const { id } = await app.call('credentials.save', {
    title: 'Service',
    userName: 'person',
    url: '',
    password: PASSWORD
  })
  await app.call('settings.set', { clipboardClearSeconds: CLEARS_AFTER_S })
  const copy = async () => {
    await app.call('credentials.copy', { id, field: 'password' })
    if (!(await within(5000, () => outside.text() === PASSWORD))) throw new Error('nothing was copied')
  }
  const isEmpty = () => outside.text() === ''

  const ways = {
    'after-its-time': async () => {
      await copy()
      return within(CLEARS_AFTER_S * 1000 + 5000, isEmpty)
    },
    'on-lock': async () => {
      await copy()
      await lock(app)
      const cleared = await within(5000, isEmpty)
      await unlock(app)
      return cleared
    },
    'on-quit': async () => {
      await copy()
      await app.stop()
      const cleared = await within(5000, isEmpty)
      app = await opened(ours, desktop)
      return cleared
    },
    // On X11 a text goes with the program that owns it, unless another one has taken it over.
    'after-kill-and-restart': async () => {
      manager.tell(JSON.stringify({ keep: 1 }))
      await manager.next()
      await copy()
      if (!(await within(20_000, () => existsSync(tag)))) throw new Error('no tag')
      process.kill(app.pid, 'SIGKILL')
      await app.stop().catch(() => {})
      if (!(await within(5000, () => outside.text() === PASSWORD)))
        throw new Error('the manager took nothing over')
      manager.tell(JSON.stringify({ keep: null }))
      await manager.next()
      app = await opened(ours, desktop)
      return within(10_000, isEmpty)
    },
    'foreign-left-alone': async (round) => {
      await copy()
      await outside.offer(THEIRS)
      if (round % 2 === 0) await lock(app)
      else await wait(CLEARS_AFTER_S * 1000 + 500)
      await wait(500)
      const isThere = outside.text() === THEIRS
      await outside.stop()
      await unlock(app)
      return isThere
    }
  }
  for (const [name, once] of Object.entries(ways)) {
    let right = 0
    for (let round = 1; round <= COUNT; round++) {
      if (await once(round)) right++
      if (round % 10 === 0) progress(`${name}: ${right} of ${round}`)
    }
    figure({ name: `clipboard-${name}`, value: (100 * right) / COUNT, unit: '%', runs: COUNT })
  }
}

async function opened(ours, desktop) {
  const app = await startWithPage(ours, desktop)
  await unlock(app)
  return app
}

async function lock({ call, page }) {
  // The page that locks goes with the lock, and may be gone before it is answered.
  await call('vault.lock').catch(() => {})
  await page.waitForFunction(() => window.latchkey !== undefined).catch(() => {})
}

async function unlock({ call }) {
  for (const until = Date.now() + 20_000; Date.now() < until; await wait(100)) {
    const state = await call('vault.state').catch(() => undefined)
    if (state?.kind === 'unlocked') return
    if (state?.kind === 'locked') await call('vault.unlock', {}).catch(() => {})
  }
  throw new Error('the vault did not open')
}

async function within(ms, holds) {
  for (const until = Date.now() + ms; Date.now() < until; await wait(50)) if (holds()) return true
  return holds()
}

/** Another program on the same desktop. */
function outsideOf(env) {
  let holder
  const text = () => {
    const pasted = spawnSync('xclip', ['-selection', 'clipboard', '-o'], { env, timeout: 5000 })
    return pasted.status === 0 ? pasted.stdout.toString('utf8') : ''
  }
  return {
    text,
    async offer(content) {
      holder = spawn('xclip', ['-quiet', '-selection', 'clipboard', '-i'], {
        env,
        stdio: ['pipe', 'ignore', 'ignore']
      })
      holder.stdin.end(content)
      if (!(await within(5000, () => text() === content))) throw new Error('nothing was offered')
    },
    async stop() {
      if (holder === undefined || holder.exitCode !== null) return
      holder.kill()
      await new Promise((resolve) => holder.once('exit', resolve))
      holder = undefined
    }
  }
}
