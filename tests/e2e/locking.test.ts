import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { AuditOrigin } from '../../src/shared/model/audit.ts'
import type { Settings } from '../../src/shared/model/settings.ts'
import { words } from '../../src/renderer/src/text/en.ts'
import { appEnv, installationFor, type RunningApp } from './support/app.ts'
import { markedLogin, markedSecret } from './support/marks.ts'
import { addLogin, createVault, seeUnlocked, unlock } from './support/person.ts'
import { countKeysInMemory, pagePid } from './support/process-memory.ts'
import { run } from './support/processes.ts'
import { startSessionBus } from './support/session-bus.ts'
import { useStage } from './support/stage.ts'
import { pause, until } from './support/until.ts'
import { keysOf } from './support/vault-keys.ts'

const stage = useStage({ keyring: true })
const masterPassword = 'Nine-Velvet-Gibbons-7'

/** A system bus with a login service of its own, on which this desktop's session is number 7. */
async function startLogin1() {
  const { desktop } = stage
  const options = { env: { ...desktop.env }, account: desktop.account }
  const bus = await startSessionBus(desktop.makeFolder('system-bus'), options)
  const env = { DBUS_SYSTEM_BUS_ADDRESS: bus.address, XDG_SESSION_ID: '7' }
  const script = join(import.meta.dirname, 'support/login1.py')
  const login1 = desktop.start('/usr/bin/python3', [script], env)
  await until('the login service', () => login1.stdout().startsWith('ready') || failed(login1.stderr()))
  const stop = async () => {
    await login1.stop()
    await bus.process.stop()
  }
  const say = (line: string): Promise<void> => {
    login1.writeLine(line)
    return Promise.resolve()
  }
  return { env, say, stop }
}

function failed(stderr: string): false {
  if (stderr !== '') throw new Error(stderr)
  return false
}

const setTo = (app: RunningApp, settings: Partial<Settings>) => app.value('settings.set', settings)

const emit = (signal: string, ...args: string[]) =>
  stage.desktop.output('gdbus', ['emit', '--session', '-o', '/x', '-s', signal, ...args])

/** Files of the vault that the program has open. */
const openDatabases = ({ pid }: RunningApp): string[] =>
  readdirSync(`/proc/${String(pid)}/fd`).flatMap((fd) => {
    try {
      const target = readlinkSync(`/proc/${String(pid)}/fd/${fd}`)
      return /\.db(-wal|-shm)?$/.test(target) ? [target] : []
    } catch {
      return []
    }
  })

/** Starts the application a second time. */
function startAgain(app: { profile: string }, ...args: string[]) {
  const { desktop } = stage
  const { executable, appFolder } = installationFor(desktop)
  return run(executable, ['--no-sandbox', appFolder, ...args], {
    env: appEnv(desktop, { profile: app.profile }),
    account: desktop.account
  })
}

/** Programs on the buses of this desktop that listen for us. */
const monitors = (): number[] =>
  readdirSync('/proc').flatMap((pid) => {
    if (!/^\d+$/.test(pid)) return []
    try {
      const isOne = readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('dbus-monitor')
      const ours = readFileSync(`/proc/${pid}/environ`, 'utf8').includes(stage.desktop.folder)
      return isOne && ours ? [Number(pid)] : []
    } catch {
      return []
    }
  })

const figure = (name: string, value: number, unit: string) =>
  process.stdout.write(`${JSON.stringify({ figure: name, value: Math.round(value), unit, runs: 1 })}\n`)

test('whatever is a reason to lock closes the databases, ends the page and leaves no key behind', async () => {
  const { desktop } = stage
  const login1 = await startLogin1()
  const app = await stage.launch({ env: login1.env })
  await createVault(app, { alsoPassword: masterPassword })
  await addLogin(app, markedLogin)
  const [row] = await app.value('intake.read', {
    source: 'typed-text',
    texts: [`otpauth://totp/x?secret=${markedSecret}`]
  })
  if (row?.kind !== 'code') throw new Error('that is no code')
  await app.value('intake.save', { drafts: [{ draftId: row.draftId, target: { kind: 'own' } }] })
  await until('word of the session bus', async () => (await app.value('shell.system')).screenLock === 'told')
  await until('both buses being listened to', () => monitors().length >= 2)
  await setTo(app, { lockOnMinimise: true })

  const { vaultId } = JSON.parse(readFileSync(join(app.profile, 'vault/keyring.json'), 'utf8')) as {
    vaultId: string
  }
  const entry = (await desktop.keyring.entry('latchkey-dev', vaultId)) ?? ''
  const keys = await keysOf(join(app.profile, 'vault'), entry, masterPassword)
  // What is looked for can be found: while the vault is open its keys are there.
  const vaultKey = new Map([...keys].filter(([name]) => name === 'key of vault.db'))
  expect(countKeysInMemory(app.pid, vaultKey).size).toBe(1)

  const window = await app.electron.browserWindow(app.page)
  const reasons: { what: string; origin: AuditOrigin; happen: () => Promise<unknown> }[] = [
    {
      what: 'screen saver of the desktop',
      origin: 'system',
      happen: () => emit('org.gnome.ScreenSaver.ActiveChanged', 'true')
    },
    { what: 'lock by the login service', origin: 'system', happen: () => login1.say('lock') },
    { what: 'another person in front', origin: 'system', happen: () => login1.say('active 0') },
    {
      what: 'X screen saver',
      origin: 'system',
      happen: () => desktop.output('xset', ['s', 'activate'])
    },
    {
      what: 'minimised window',
      origin: 'window',
      happen: () => window.evaluate((w) => setTimeout(() => w.minimize(), 0))
    },
    { what: 'latchkey --lock', origin: 'command', happen: () => startAgain(app, '--lock') }
  ]
  for (const { what, happen } of reasons) {
    await seeUnlocked(app)
    const page = await pagePid(app)
    const from = performance.now()
    const happening = happen()
    await until(`a lock by: ${what}`, () => openDatabases(app).length === 0)
    const closedMs = performance.now() - from
    await until('the end of the page’s process', () => !isThere(page), 5000)
    figure(`${what}: databases closed`, closedMs, 'ms')
    figure(`${what}: page process gone`, performance.now() - from, 'ms')
    await happening
    if (what === 'X screen saver') await desktop.output('xset', ['s', 'reset'])
    if (what === reasons[0]?.what) {
      await seeNoKey(app, keys)
    }
    await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().forEach((w) => w.isMinimized() && w.restore())
    )
    await app.page.getByRole('heading', { name: words.unlock.title }).waitFor()
    await unlock(app, masterPassword)
  }
  await seeUnlocked(app)
  // What happens to others is no reason.
  await login1.say('active 0 other')
  await login1.say('locked 1 other')
  await emit('org.gnome.ScreenSaver.ActiveChanged', 'false')

  await app.page.getByRole('button', { name: words.nav.lock, exact: true }).waitFor()
  const { records } = await app.value('audit.list', { limit: 60 })
  const origins = records.filter(({ action }) => action === 'vault-locked').map(({ origin }) => origin)
  expect(origins.reverse()).toEqual(reasons.map(({ origin }) => origin))

  // The last one: the tests lose sight of a page that is loaded while a computer goes to sleep.
  await login1.say('sleep 1')
  await until('a lock before sleep', () => openDatabases(app).length === 0)
  // As a power cut would end it: nobody is left listening.
  await app.kill()
  await until('the end of those who listened for it', () => monitors().length === 0)
  await login1.stop()

  const nobody = await startAgain({ profile: stage.newProfile() }, '--lock')
  expect(nobody.status).toBe(0)
  expect(nobody.stdout.toString()).toBe('No Latchkey is running here, so there is nothing to lock.\n')
}, 120_000)

/** Of all keys; what was typed passes through JavaScript's texts, and is told as a figure. */
async function seeNoKey({ pid }: RunningApp, keys: ReadonlyMap<string, Buffer>) {
  await pause(400)
  const typed = Buffer.from(masterPassword)
  const left = countKeysInMemory(pid, new Map([...keys, ['master password', typed]]), 'keychain secret')
  figure("master password in main's memory after a lock", left.get('master password') ?? 0, 'copies')
  left.delete('master password')
  figure(
    `${String(keys.size)} keys in main's memory after a lock`,
    [...left.values()].reduce((sum, n) => sum + n, 0),
    'copies'
  )
  expect([...left]).toEqual([])
}

const isThere = (pid: number): boolean => {
  try {
    return (
      readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
        .split(') ')[1]
        ?.startsWith('Z') === false
    )
  } catch {
    return false
  }
}
