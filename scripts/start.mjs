// npm start: sets up what is missing, and opens the application.
//
//   npm start                              without a display: under a virtual one, until Ctrl+C
//   npm start -- --demo                    with a throw-away sample vault
//   npm start -- --screenshot picture.png  shows what it looks like, and ends
//   npm start -- --lock                    locks the one that was started here, and ends
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { setUp } from './setup.mjs'
import { cacheFolder } from './setup/cache.mjs'
import { root } from './setup/run.mjs'
import { CannotGoOn, stopWith } from './setup/say.mjs'
import { hasDisplay } from './setup/system-packages.mjs'
import { openVirtualDesktop, SCREEN } from './virtual-desktop.mjs'

const say = (text) => process.stdout.write(`start: ${text}\n`)
const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`
/** An application that shows nothing for so long is not slow but broken. */
const PATIENCE = 60_000

function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        demo: { type: 'boolean' },
        screenshot: { type: 'string' },
        lock: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' }
      }
    })
    // npm changes to the project's folder, and tells here which one the command was given in
    const from = process.env.INIT_CWD ?? process.cwd()
    return { ...values, screenshot: values.screenshot && resolve(from, values.screenshot), rest: positionals }
  } catch (error) {
    throw new CannotGoOn(
      `${error.message}\nUsage: npm start [-- [--demo] [--screenshot picture.png] [--lock]]`
    )
  }
}

/** What the application is told by its environment. `virtual`: the folder of a virtual desktop, if it is on one. */
function environment({ throwAway, picture, thenQuit, runtime, virtual, desktopEnv }) {
  const env = { ...desktopEnv }
  if (runtime.sqliteBinding) env.LATCHKEY_SQLITE_BINDING = runtime.sqliteBinding
  if (throwAway) {
    env.LATCHKEY_DEMO = '1'
    env.LATCHKEY_PROFILE = throwAway
  } else if (virtual) env.LATCHKEY_PROFILE ??= join(virtual, 'profile')
  if (picture) {
    env.LATCHKEY_SCREENSHOT = picture
    env.LATCHKEY_SCREENSHOT_THEN = thenQuit ? 'quit' : 'stay'
  }
  return env
}

function switches(runtime, virtual) {
  if (process.platform !== 'linux') return []
  // a virtual display has no graphics card, and Chromium fills the terminal with its search for one
  const chosen = virtual ? ['--disable-gpu', '--log-level=3'] : []
  if (!process.env.DISPLAY && process.env.WAYLAND_DISPLAY) chosen.push('--ozone-platform-hint=auto')
  const why = whyNoSandbox(runtime)
  if (why) {
    say(`without Chromium's sandbox, as ${why}; the packaged application always has it`)
    chosen.push('--no-sandbox')
  }
  return chosen
}

/** Chromium refuses to start where it cannot have its sandbox: better to know it beforehand, and to say so. */
function whyNoSandbox({ dist }) {
  if (process.getuid() === 0) return 'this is root'
  const helper = join(dist, 'chrome-sandbox')
  if (existsSync(helper) && statSync(helper).uid === 0 && statSync(helper).mode & 0o4000) return null
  const { status } = spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' })
  return status === 0 ? null : 'this system lets no ordinary user make namespaces'
}

/** Resolves when the application has ended, to its exit code. */
async function runApplication({ executable, args, env, onInteractive }) {
  const from = performance.now()
  const app = spawn(executable, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] })
  let interactive = false
  let endedByUs = false
  const end = () => {
    if (endedByUs)
      app.kill('SIGKILL') // asked for a second time
    else app.kill('SIGTERM')
    endedByUs = true
    setTimeout(() => app.kill('SIGKILL'), 5000).unref()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)
  process.on('exit', () => app.kill('SIGKILL'))
  const limit = setTimeout(() => {
    process.stderr.write(`start: no usable window after ${PATIENCE / 1000} s: giving up\n`)
    end()
  }, PATIENCE)

  createInterface({ input: app.stdout }).on('line', (line) => {
    if (line !== 'latchkey: interactive') return process.stdout.write(`${line}\n`)
    interactive = true
    clearTimeout(limit)
    onInteractive(seconds(from))
  })
  const code = await new Promise((done, fail) => {
    app.on('error', (error) => fail(new CannotGoOn(`The application could not be started: ${error.message}`)))
    app.on('close', (exitCode) => done(exitCode ?? 1))
  })
  clearTimeout(limit)
  if (!interactive && !endedByUs) {
    const why = code === 0 ? 'Is it open already?' : `Its exit code is ${code}.`
    process.stderr.write(`start: the application ended before its window was usable. ${why}\n`)
  }
  // ending it is how a person stops it: only a window that never came is a failure then
  return endedByUs && interactive ? 0 : code || (interactive ? 0 : 1)
}

/** Asks the one that was started from here to lock; resolves to the exit code. No window opens. */
function lockRunning({ executable }, args, env) {
  const app = spawn(executable, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
  return new Promise((done, fail) => {
    app.on('error', (error) => fail(new CannotGoOn(`The application could not be started: ${error.message}`)))
    app.on('close', (exitCode) => done(exitCode ?? 1))
  })
}

/** The application takes the picture of its open window a moment later. */
function tellOnceThere(picture) {
  const look = setInterval(() => {
    if (!existsSync(picture)) return
    clearInterval(look)
    say(`what it looks like: ${picture}`)
  }, 100)
  look.unref()
}

async function start() {
  const { demo, screenshot, lock, help, rest } = options()
  if (help) return say('npm start [-- [--demo] [--screenshot picture.png] [--lock]]')
  const { runtime } = await setUp()

  const virtual = hasDisplay() ? null : join(cacheFolder(), 'virtual-desktop')
  if (lock) {
    const env = environment({ runtime, virtual, desktopEnv: process.env })
    process.exitCode = await lockRunning(runtime, [...switches(runtime, virtual), root, '--lock'], env)
    return
  }
  const picture = screenshot ?? (virtual ? join(root, 'out', 'screenshot.png') : null)
  if (picture) {
    mkdirSync(dirname(picture), { recursive: true })
    rmSync(picture, { force: true })
  }
  if (demo) say('with a throw-away sample vault: nothing of it is kept')
  if (virtual) {
    say(`there is no display here: starting under a virtual one (Xvfb, ${SCREEN})`)
    if (!demo) say(`with a keyring and a vault of its own, kept from start to start in ${virtual}`)
  }
  const desktop = virtual
    ? await openVirtualDesktop({ keyring: demo ? null : join(virtual, 'keyring') })
    : null
  // never the person's own profile: a sample vault made there would take the place of theirs
  const throwAway = demo ? mkdtempSync(join(tmpdir(), 'latchkey-demo-')) : null
  try {
    const env = environment({
      throwAway,
      picture,
      thenQuit: Boolean(screenshot),
      runtime,
      virtual,
      desktopEnv: desktop?.env ?? process.env
    })
    process.exitCode = await runApplication({
      executable: runtime.executable,
      args: [...switches(runtime, virtual), root, ...rest],
      env,
      onInteractive(took) {
        say(`Latchkey is open: ${took} after it was started, ${seconds(0)} after this command`)
        if (screenshot) return
        if (virtual) tellOnceThere(picture)
        say('Ctrl+C here ends it')
      }
    })
    if (screenshot && process.exitCode === 0) {
      if (!existsSync(picture))
        throw new CannotGoOn('The application ended without having written a screenshot.')
      say(`what it looks like: ${picture}`)
    }
  } finally {
    await desktop?.close()
    if (throwAway) rmSync(throwAway, { recursive: true, force: true })
  }
}

start().catch(stopWith)
