// An Electron, started the way `npm start` starts it, and watched until its window can be used.
import { spawn } from 'node:child_process'
import { cpSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from '../setup/run.mjs'
import { openVirtualDesktop } from '../virtual-desktop.mjs'

const PATIENCE = 60_000

export const runtime = JSON.parse(process.env.LATCHKEY_BENCH_RUNTIME)

/** On Linux always a virtual one, so that figures of different machines are of the same thing. */
export function openDesktop(keyring) {
  if (process.platform === 'linux') return openVirtualDesktop({ keyring })
  return { env: process.env, close: async () => {} }
}

/** Both are started with the same switches: a virtual display has no graphics card, root no Chromium sandbox. */
function switches() {
  if (process.platform !== 'linux') return []
  return ['--disable-gpu', '--log-level=3', ...(process.getuid() === 0 ? ['--no-sandbox'] : [])]
}

/** The application as it is built now, so that a build meanwhile does not take it from under a running one. */
export function copyOfBuilt(folder) {
  for (const part of ['package.json', 'out', 'resources'])
    cpSync(join(root, part), join(folder, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  return folder
}

/** What the application's environment says; `profile` is the folder of its vault. */
export function latchkey(folder, profile) {
  const { sqliteBinding } = runtime
  const env = {
    LATCHKEY_PROFILE: profile,
    ...(sqliteBinding ? { LATCHKEY_SQLITE_BINDING: sqliteBinding } : {})
  }
  return { folder, env, line: 'latchkey: interactive' }
}

/** An Electron with nothing in it but one page: `plain`, or `react` as it was built to `folder`. */
export function emptyWindow(pages, profile) {
  const folder = join(root, 'scripts/bench/empty')
  return { folder, env: { EMPTY_PAGES: pages, EMPTY_PROFILE: profile }, line: 'empty: interactive' }
}

/**
 * Starts it, and resolves once it says that its window can be used.
 *
 * @returns `took` in milliseconds, `pid`, `stop()`, and what it wrote to stderr so far
 */
export async function start({ folder, env, line }, desktop, more = []) {
  const from = performance.now()
  const child = spawn(runtime.executable, [...switches(), ...more, folder], {
    env: { ...desktop.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let stderr = ''
  child.stderr.on('data', (data) => (stderr += data))
  const killed = () => child.kill('SIGKILL')
  process.on('exit', killed)
  const ended = new Promise((done) => child.on('close', done))
  const stop = async () => {
    child.kill('SIGTERM')
    const limit = setTimeout(killed, 5000)
    await ended
    clearTimeout(limit)
    process.off('exit', killed)
  }
  await new Promise((done, fail) => {
    const limit = setTimeout(() => fail(new Error(`no window in time: ${stderr}`)), PATIENCE)
    createInterface({ input: child.stdout }).on('line', (text) => {
      if (text !== line) return
      clearTimeout(limit)
      done()
    })
    void ended.then(() => fail(new Error(`it ended before its window could be used: ${stderr}`)))
  })
  return { took: performance.now() - from, pid: child.pid, stop, stderr: () => stderr }
}
