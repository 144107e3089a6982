// A desktop for where there is none: an X server without a screen, a window manager, and a session bus with a
// keyring, so that the application finds all it finds on a real one. Used by `npm start`; the end-to-end tests
// bring their own, which they can also break on purpose.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { onPath, run } from './setup/run.mjs'
import { CannotGoOn } from './setup/say.mjs'

export const SCREEN = '1280x900'

// It keeps no one out who can read the file; that is what the folder's mode is for. A keyring without a password
// would ask for one at its first use, in a window that nobody could see.
const KEYRING_PASSWORD = 'for development only'

/**
 * Opens the desktop. `keyring` is the folder its keyring lives in from one start to the next; without it there is
 * no keyring. The person's own session, bus and keyring are left alone.
 *
 * @returns `env` to start programs with, and `close()`
 */
export async function openVirtualDesktop({ keyring }) {
  const runtime = mkdtempSync(join(tmpdir(), 'latchkey-desktop-'))
  const children = []
  const start = (...call) => {
    const child = startChild(...call)
    children.push(child)
    return child
  }
  const close = async () => {
    for (const child of children.reverse()) await end(child)
    rmSync(runtime, { recursive: true, force: true, maxRetries: 5 })
  }
  const killAll = () => {
    for (const child of children) child.kill('SIGKILL')
  }
  process.on('exit', killAll)
  try {
    const env = { ...process.env, XDG_RUNTIME_DIR: runtime, XDG_SESSION_TYPE: 'x11', NO_AT_BRIDGE: '1' }
    delete env.WAYLAND_DISPLAY
    const server = start('Xvfb', ['-displayfd', '3', '-screen', '0', `${SCREEN}x24`, '-nolisten', 'tcp'], env)
    env.DISPLAY = `:${await firstLine(server, 3)}`
    if (onPath('openbox')) start('openbox', [], env)
    const bus = start(
      'dbus-daemon',
      [`--config-file=${busConfig(runtime)}`, '--nofork', '--print-address=3'],
      env
    )
    env.DBUS_SESSION_BUS_ADDRESS = await firstLine(bus, 3)
    if (keyring) await openKeyring(keyring, env, start)
    return { env, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The keyring alone gets another data folder: the application's own stays where the person expects it. */
async function openKeyring(folder, env, start) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const args = ['--foreground', '--unlock', '--components=secrets']
  const daemon = start('gnome-keyring-daemon', args, { ...env, XDG_DATA_HOME: folder })
  daemon.stdin.end(KEYRING_PASSWORD)
  // not before it answers: the application asks for its key as the first thing it does
  const ask = ['--session', '--print-reply=literal', '--dest=org.freedesktop.DBus', '/org/freedesktop/DBus']
  const question = ['org.freedesktop.DBus.NameHasOwner', 'string:org.freedesktop.secrets']
  for (const until = Date.now() + 10_000; Date.now() < until; await wait(50))
    if ((await run('dbus-send', [...ask, ...question], { env })).includes('true')) return
  throw new CannotGoOn('The keyring of the virtual desktop (gnome-keyring-daemon) did not start.')
}

/** A bus that starts no services by itself: the installed ones belong to the person's own session. */
function busConfig(folder) {
  const file = join(folder, 'bus.conf')
  writeFileSync(
    file,
    `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=${folder}</listen>
  <policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
</busconfig>
`
  )
  return file
}

/**
 * In a process group of its own: Ctrl+C in a terminal reaches a whole group at once, and the application must be
 * able to end properly while its display is still there. Where setpriv is, the kernel ends the child should this
 * process be killed without a chance to do so itself.
 */
function startChild(program, args, env) {
  const guarded = onPath('setpriv')
    ? ['setpriv', '--pdeathsig', 'TERM', program, ...args]
    : [program, ...args]
  const stdio = ['pipe', 'ignore', 'ignore', 'pipe']
  const child = spawn(guarded[0], guarded.slice(1), { env, stdio, detached: true })
  child.on('error', () => {})
  child.stdin.on('error', () => {})
  return child
}

/** What the program tells on this descriptor once it is ready. */
function firstLine(child, descriptor) {
  const name = child.spawnargs.find((part) => /^(Xvfb|dbus-daemon)$/.test(part))
  return new Promise((done, fail) => {
    const failed = () => fail(new CannotGoOn(`${name} did not start; a virtual desktop needs it.`))
    const limit = setTimeout(failed, 15_000)
    let text = ''
    child.stdio[descriptor].on('data', (data) => {
      text += data
      if (!text.includes('\n')) return
      clearTimeout(limit)
      done(text.split('\n')[0])
    })
    child.on('error', failed)
    child.on('exit', failed)
  })
}

function end(child) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  return new Promise((done) => {
    const tooLong = setTimeout(() => child.kill('SIGKILL'), 3000)
    child.on('exit', () => {
      clearTimeout(tooLong)
      done()
    })
    child.kill('SIGTERM')
  })
}
