import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { inject } from 'vitest'
import type { PageApi } from '../../../src/shared/bridge/api.ts'
import type { Input, Output } from '../../../src/shared/bridge/contract.ts'
import type { CallName } from '../../../src/shared/bridge/channels.ts'
import type { ErrorCode } from '../../../src/shared/bridge/errors.ts'
import type { Desktop } from './desktop.ts'
import { mainPageOf, quickPageOf, windowsOf } from './our-pages.ts'
import type { Installation } from './runtime.ts'
import { until } from './until.ts'

declare global {
  interface Window {
    readonly latchkey: PageApi
  }
}

export type ReplyOf<N extends CallName> = { ok: true; value: Output<N> } | { ok: false; code: ErrorCode }

export interface LaunchOptions {
  /** Folder for the vault and everything else the application keeps. */
  profile: string
  env?: Record<string, string>
  /** Further switches for Chromium. */
  switches?: string[]
  /** Chromium refuses its sandbox to root: for a desktop of an ordinary account only. */
  chromiumSandbox?: boolean
  /** No window is waited for: it is to start without one. */
  withoutWindow?: boolean
}

/** The real application on a desktop. */
export interface RunningApp {
  readonly electron: ElectronApplication
  /** The page of the window that is there now. */
  readonly page: Page
  /** The page of quick access, whether it is seen or not; waits until there is one. */
  quickPage(): Promise<Page>
  readonly pid: number
  readonly profile: string
  /** Everything it wrote for people and developers, so that no secret can hide in it. */
  output(): string
  /** A call through the same door the page uses. */
  call<N extends CallName>(name: N, input?: Input<N>): Promise<ReplyOf<N>>
  /** The same where it must work: its value. */
  value<N extends CallName>(name: N, input?: Input<N>): Promise<Output<N>>
  /** Everything a person can read on the page. */
  text(): Promise<string>
  /** Closes the window, as a click on its cross would; the application stays in the tray. */
  closeWindow(): Promise<void>
  /** Waits for a window that a person can use, after the last one was closed. */
  seeWindow(): Promise<void>
  hasEnded(): boolean
  waitForEnd(): Promise<void>
  quit(): Promise<void>
  /** As a power cut would. */
  kill(): Promise<void>
}

export function installationFor(desktop: Desktop): Installation {
  return inject(desktop.account === undefined ? 'installation' : 'readableInstallation')
}

export function appEnv(desktop: Desktop, options: LaunchOptions): Record<string, string> {
  const { sqliteBinding } = installationFor(desktop)
  return {
    ...desktop.env,
    LATCHKEY_PROFILE: options.profile,
    ...(sqliteBinding === null ? {} : { LATCHKEY_SQLITE_BINDING: sqliteBinding }),
    ...options.env
  }
}

/** Playwright cannot start a program as somebody else: a script in between gives up root first. */
function executableAs(desktop: Desktop, executable: string): string | undefined {
  const { account } = desktop
  if (account === undefined) return undefined
  const script = join(desktop.folder, 'electron-as-account')
  const identity = `--reuid=${String(account.uid)} --regid=${String(account.gid)} --clear-groups`
  writeFileSync(script, `#!/bin/sh\nexec setpriv ${identity} '${executable}' "$@"\n`)
  chmodSync(script, 0o755)
  return script
}

/** The page sets the mark once a person could use it. */
async function usablePage(electron: ElectronApplication): Promise<Page> {
  const page = await until('the window', () => mainPageOf(electron), 20_000)
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached', timeout: 20_000 })
  return page
}

export async function launchApp(desktop: Desktop, options: LaunchOptions): Promise<RunningApp> {
  const { kind, dist, executable, appFolder } = installationFor(desktop)
  // Read by the electron package when Playwright asks it for the program to start.
  if (kind === 'registry') process.env.ELECTRON_OVERRIDE_DIST_PATH = dist
  const executablePath = executableAs(desktop, executable)
  const electron = await _electron.launch({
    // No virtual display has a GPU: without the switch, two processes of each start look for one in vain.
    args: ['--disable-gpu', ...(options.switches ?? []), appFolder],
    cwd: appFolder,
    env: appEnv(desktop, options),
    chromiumSandbox: options.chromiumSandbox ?? false,
    ...(executablePath === undefined ? {} : { executablePath })
  })
  let written = ''
  const child = electron.process()
  child.stdout?.on('data', (part: Buffer) => (written += part.toString()))
  child.stderr?.on('data', (part: Buffer) => (written += part.toString()))
  electron.on('window', (page) => page.on('console', (message) => (written += `page: ${message.text()}\n`)))
  const seeWindow = async () => {
    page = await usablePage(electron)
  }
  const firstPage = () =>
    usablePage(electron).catch((error: unknown) => {
      child.kill('SIGKILL')
      throw new Error(`no usable window\n${written.slice(-3_000)}`, { cause: error })
    })
  let page = options.withoutWindow === true ? undefined : await firstPage()
  const thePage = () => {
    if (page === undefined) throw new Error('no window was seen yet')
    return page
  }
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  const waitForEnd = async () => {
    // Clearing, a backup, and what the keychain is told: main waits for these so long at most.
    await until('the end of the application', hasEnded, 20_000)
  }
  const ask = <N extends CallName>(name: N, input?: Input<N>) =>
    thePage().evaluate(([n, i]) => window.latchkey.call(n, i), [name, input] as const) as Promise<ReplyOf<N>>
  const call = async <N extends CallName>(name: N, input?: Input<N>) => {
    if (name !== 'vault.lock') return ask(name, input)
    const state = await ask('vault.state')
    if (!state.ok || !['unlocked', 'in-doubt'].includes(state.value.kind)) return ask(name, input)
    // The page that locks goes with the lock, and may be gone before it is answered; another one comes.
    const { host } = new URL(thePage().url())
    await ask(name, input).catch(() => undefined)
    await thePage().waitForURL((url) => url.host !== host)
    await usablePage(electron)
    return { ok: true, value: undefined } as ReplyOf<N>
  }
  return {
    electron,
    get page() {
      return thePage()
    },
    quickPage: () => until('the page of quick access', () => quickPageOf(electron)),
    pid: child.pid ?? -1,
    profile: options.profile,
    output: () => written,
    call,
    async value(name, input) {
      const reply = await call(name, input)
      if (!reply.ok) throw new Error(`${name}: ${reply.code}`)
      return reply.value
    },
    text: () => thePage().locator('body').innerText(),
    async closeWindow() {
      const window = await electron.browserWindow(thePage())
      await window.evaluate((w) => setTimeout(() => w.close(), 0))
      await until('no window', () => windowsOf(electron).length === 0)
    },
    seeWindow,
    hasEnded,
    waitForEnd,
    async quit() {
      if (hasEnded()) return
      await electron.close()
      await waitForEnd()
    },
    async kill() {
      if (hasEnded()) return
      child.kill('SIGKILL')
      await waitForEnd()
    }
  }
}
