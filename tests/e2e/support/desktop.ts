import { spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { quickDisk } from '../../support/quick-disk.ts'
import type { Account } from './account.ts'
import { startKeyring, type Keyring } from './keyring.ts'
import { output, run, startProcess, type OwnedProcess, type ProcessOptions } from './processes.ts'
import { startSessionBus } from './session-bus.ts'
import { startTrayHost, type TrayHost } from './tray-host.ts'
import { until } from './until.ts'

export interface DesktopOptions {
  /** Without one nobody answers for the system's keychain. */
  keyring: boolean
  account?: Account | undefined
}

/** A whole desktop of our own: X server, window manager, session bus, keyring, tray, home folder. */
export interface Desktop {
  readonly folder: string
  /** What a program on this desktop is started with; nothing of the real one is in it. */
  readonly env: Record<string, string>
  readonly account: Account | undefined
  readonly keyring: Keyring
  readonly tray: TrayHost
  run(command: string, args: string[], input?: string | Buffer): ReturnType<typeof run>
  output(command: string, args: string[]): Promise<string>
  start(command: string, args: string[], extraEnv?: Record<string, string>): OwnedProcess
  /** A new folder that belongs to whoever uses this desktop. */
  makeFolder(name: string): string
  /** A picture of the whole screen, left in test-results/. */
  screenshot(name: string): Promise<string>
  stop(): Promise<void>
}

const results = resolve(import.meta.dirname, '../../../test-results')

export async function startDesktop(options: DesktopOptions): Promise<Desktop> {
  const { account } = options
  const folder = mkdtempSync(join(quickDisk(), 'latchkey-e2e-'))
  const makeFolder = (name: string) => {
    const path = join(folder, name)
    mkdirSync(path, { recursive: true, mode: 0o700 })
    if (account !== undefined) chownSync(path, account.uid, account.gid)
    return path
  }
  if (account !== undefined) chownSync(folder, account.uid, account.gid)
  chmodSync(folder, 0o700)
  const home = makeFolder('home')
  const env: Record<string, string> = {
    PATH: process.env.PATH ?? '/usr/bin:/bin',
    LANG: 'C.UTF-8',
    HOME: home,
    XDG_RUNTIME_DIR: makeFolder('run'),
    XDG_CONFIG_HOME: makeFolder('home/.config'),
    XDG_DATA_HOME: makeFolder('home/.local'),
    XDG_CACHE_HOME: makeFolder('home/.cache'),
    NO_AT_BRIDGE: '1'
  }
  const as = (): ProcessOptions => ({ env: { ...env }, account })
  const stops: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const end of stops.reverse()) await end()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    const display = await startXvfb(as())
    stops.push(display.stop)
    env.DISPLAY = display.name
    const windowManager = startProcess('openbox', [], as())
    stops.push(() => windowManager.stop())
    const bus = await startSessionBus(folder, as())
    stops.push(() => bus.process.stop())
    env.DBUS_SESSION_BUS_ADDRESS = bus.address
    const keyring = options.keyring ? await startKeyring(as()) : undefined
    if (keyring !== undefined) stops.push(() => keyring.stop())
    // Before any application: an icon made while no tray is there never shows up in one that comes later.
    const tray = await startTrayHost(as())
    stops.push(() => tray.stop())
    await until(
      'the window manager',
      async () => (await run('xdotool', ['get_desktop'], as())).stdout.toString().trim() === '0'
    )
    return {
      folder,
      env,
      account,
      get keyring() {
        if (keyring === undefined) throw new Error('this desktop has no keyring')
        return keyring
      },
      tray,
      makeFolder,
      run: (command, args, input) =>
        run(command, args, { ...as(), ...(input === undefined ? {} : { input }) }),
      output: (command, args) => output(command, args, as()),
      start(command, args, extraEnv = {}) {
        const started = startProcess(command, args, { ...as(), env: { ...env, ...extraEnv } })
        stops.push(() => started.stop())
        return started
      },
      async screenshot(name) {
        mkdirSync(results, { recursive: true })
        const file = join(results, `${name.replace(/[^a-z0-9]+/gi, '-').slice(0, 100)}.png`)
        await output('import', ['-window', 'root', file], { env })
        return file
      },
      stop
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The server picks a free display itself and tells it on descriptor 3, so files can run side by side. */
async function startXvfb(options: ProcessOptions): Promise<{ name: string; stop: () => Promise<void> }> {
  const { account } = options
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x900x24', '-nolisten', 'tcp'], {
    env: options.env,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    ...(account === undefined ? {} : { uid: account.uid, gid: account.gid })
  })
  const killed = () => server.kill('SIGKILL')
  process.on('exit', killed)
  let told = ''
  server.stdio[3]?.on('data', (part: Buffer) => (told += part.toString()))
  let failure: string | undefined
  server.on('error', (error) => (failure = error.message))
  server.on('exit', (code) => (failure = `ended with ${String(code)}`))
  const number = await until('the virtual display', () => {
    if (failure !== undefined) throw new Error(`Xvfb: ${failure}`)
    return /^(\d+)\n/.exec(told)?.[1]
  })
  return {
    name: `:${number}`,
    async stop() {
      process.off('exit', killed)
      server.kill('SIGTERM')
      await until('the end of Xvfb', () => server.exitCode !== null || server.signalCode !== null)
    }
  }
}
