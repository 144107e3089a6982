// How often what was copied is cleared after its time, at a lock, at the end and at the start after a kill, and how often
// what another program copied meanwhile is left alone. LATCHKEY_BENCH_COUNT of each, 50 by default.
import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from '../setup/run.mjs'
import { startLineProcess } from './line-process.mjs'
import { createVault, startWithPage } from './page.mjs'
import { figure, progress } from './report.mjs'
import { onDesktop, python } from './tray/stage.mjs'

const COUNT = Number(process.env.LATCHKEY_BENCH_COUNT ?? 50)
/** Desktops side by side, each with an application and a vault of its own: most of the time is waited. */
const LANES = Math.min(3, COUNT)
const CLEARS_AFTER_S = 5
const PASSWORD = 'plum-Signal-77-attic'
const THEIRS = 'a shopping list'

const right = new Map()
let hasFailed = false

if (process.platform !== 'linux') progress('clearing is measured on Linux only, beside a clipboard manager')
else {
  // Each desktop and each program on it has one for the end of this process.
  process.setMaxListeners(0)
  progress(`${COUNT} rounds of each way on ${LANES} desktops, with vaults that the keyring opens`)
  const lanes = await Promise.allSettled(
    Array.from({ length: LANES }, (_, lane) => onDesktop(roundsOf(lane)))
  )
  const failed = lanes.find(({ status }) => status === 'rejected')
  if (failed !== undefined) throw failed.reason
  for (const [name, times] of right) {
    figure({ name: `clipboard-${name}`, value: (100 * times) / COUNT, unit: '%', runs: COUNT })
    if (times < COUNT) process.exitCode = 1
  }
}

/** One desktop's share of the rounds of each way. Where one fails, the others stop after their round. */
function roundsOf(lane) {
  return async (stage) => {
    try {
      for (const [name, once] of Object.entries(await waysOn(stage))) {
        let mine = 0
        for (let round = lane; round < COUNT && !hasFailed; round += LANES) {
          const isRight = await once(round).catch((error) => {
            throw new Error(`${name}, round ${round}: ${error.message}`, { cause: error })
          })
          if (isRight) mine++
          else progress(`${name}: wrong in round ${round}`)
        }
        right.set(name, (right.get(name) ?? 0) + mine)
        progress(`desktop ${lane + 1}: done with ${name}`)
      }
    } catch (error) {
      hasFailed = true
      progress(`desktop ${lane + 1} failed, so there are no figures: ${error.message}`)
      throw error
    }
  }
}

async function waysOn({ desktop, ours, stops }) {
  await createVault(ours, desktop)
  // On X11 a text goes with the program that owns it, unless a manager saves it: without one the end and a kill
  // would leave nothing to clear.
  const manager = startLineProcess(python, [join(root, 'tests/e2e/support/clipboard-owner.py')], desktop.env)
  stops.unshift(manager.stop)
  await manager.next()
  manager.tell(JSON.stringify({ save: true }))
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
  const has = async (text) => (await outside.text()) === text
  const copy = async () => {
    await app.call('credentials.copy', { id, field: 'password' })
    if (!(await within(5000, () => has(PASSWORD)))) throw new Error('nothing was copied')
  }

  return {
    'after-its-time': async () => {
      await copy()
      return within(CLEARS_AFTER_S * 1000 + 5000, () => has(''))
    },
    'on-lock': async () => {
      await copy()
      await lock(app)
      const isCleared = await within(5000, () => has(''))
      await unlock(app)
      return isCleared
    },
    'on-quit': async () => {
      await copy()
      await app.stop()
      // Long enough for the manager to offer what the program left behind.
      await wait(300)
      const isCleared = await has('')
      app = await opened(ours, desktop)
      return isCleared
    },
    'after-kill-and-restart': async () => {
      await copy()
      if (!(await within(20_000, () => existsSync(tag)))) throw new Error('no tag')
      process.kill(app.pid, 'SIGKILL')
      await app.stop()
      if (!(await within(5000, () => has(PASSWORD)))) throw new Error('the manager saved nothing')
      app = await opened(ours, desktop)
      return within(10_000, () => has(''))
    },
    'foreign-left-alone': async (round) => {
      await copy()
      await outside.offer(THEIRS)
      if (round % 2 === 0) await lock(app)
      else await wait(CLEARS_AFTER_S * 1000 + 500)
      await wait(500)
      const isThere = await has(THEIRS)
      await unlock(app)
      return isThere
    }
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
  for (const until = Date.now() + ms; Date.now() < until; await wait(50)) if (await holds()) return true
  return holds()
}

/** Another program on the same desktop. */
function outsideOf(env) {
  let holder
  const text = () =>
    new Promise((done) => {
      const paste = ['-selection', 'clipboard', '-o']
      execFile('xclip', paste, { env, timeout: 5000 }, (error, stdout) => done(error ? '' : stdout))
    })
  return {
    text,
    async offer(content) {
      // The one before has ended by itself: it does once it owns the clipboard no more.
      holder = spawn('xclip', ['-quiet', '-selection', 'clipboard', '-i'], {
        env,
        stdio: ['pipe', 'ignore', 'ignore']
      })
      holder.stdin.end(content)
      if (!(await within(5000, async () => (await text()) === content)))
        throw new Error('nothing was offered')
    },
    stop: () => holder?.kill()
  }
}
