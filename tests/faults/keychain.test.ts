import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Keychain, KeychainAnswer } from '../../src/main/keychain/keychain.ts'
import { systemKeychain } from '../../src/main/keychain/system-keychain.ts'
import { startKeyring, type Keyring } from '../e2e/support/keyring.ts'
import { startSessionBus, type SessionBus } from '../e2e/support/session-bus.ts'
import { addLogin, makeCore, type TestCore } from '../support/core.ts'
import { readKeyring } from '../support/keys.ts'
import { useTempFolders } from '../support/temp-folder.ts'
import { copiedKeychain } from './support/copied-keychain.ts'
import { count, timeLimitMs } from './support/counts.ts'
import { counting } from './support/tally.ts'
import { filesOf } from './support/try-to-open.ts'

const newFolder = useTempFolders()

/** What a keychain does to the vault that relies on it. */
interface Trouble {
  read?: KeychainAnswer
  value?: string
  isErased?: boolean
  backend?: string
}
const troubles: Record<string, Trouble & { expected: string[] }> = {
  absent: { read: { state: 'absent' }, expected: ['absent'] },
  locked: { read: { state: 'locked' }, expected: ['locked'] },
  denied: { read: { state: 'denied' }, expected: ['denied'] },
  unavailable: { read: { state: 'unavailable' }, expected: ['unavailable'] },
  'with a value of another program': { value: 'something else', expected: ['changed'] },
  'with our entry deleted': { isErased: true, expected: ['absent'] },
  'another one than the secret is in': {
    isErased: true,
    backend: 'another-keychain',
    expected: ['other-backend']
  }
}

/** A keychain that does what a trouble says, and notes who writes to it. */
function troubled(real: Keychain, trouble: Trouble, writes: string[]): Keychain {
  return {
    ...real,
    backend: trouble.backend ?? real.backend,
    read: async (account) => trouble.read ?? real.read(account),
    peek: async (account) => (trouble.read === undefined ? real.peek(account) : undefined),
    write: async (account, value) => {
      writes.push(account)
      return real.write(account, value)
    }
  }
}

describe('a vault whose keychain is', () => {
  test.each(Object.entries(troubles))('%s says so, and nobody makes a new key', async (words, trouble) => {
    const tally = counting(`keychain ${words}`)
    const real = copiedKeychain()
    const profileFolder = newFolder()
    const first = makeCore({ profileFolder, keychain: real })
    await first.vault.create(true, undefined)
    const kit = first.vault.kit.sheet()?.groups.join('-') ?? ''
    addLogin(first)
    first.vault.lock()
    await first.vault.whenNoted()
    const { vaultId } = readKeyring(first.vaultFolder)
    if (trouble.value !== undefined) await real.write(vaultId, trouble.value)
    if (trouble.isErased === true) await real.erase(vaultId)
    const before = filesOf(profileFolder)
    const writes: string[] = []
    const core = makeCore({ profileFolder, keychain: troubled(real, trouble, writes) })

    for (let tries = 0; tries < 3; tries++) {
      tally.tried += 1
      tally.lost += 1
      const answer = await core.vault.unlock(undefined)
      expect(answer.kind).toBe('keychain')
      expect(trouble.expected).toContain((answer as { state: string }).state)
      expect(await core.vault.create(true, undefined)).toEqual({ kind: 'already-there' })
      expect(writes).toEqual([])
      expect(filesOf(profileFolder)).toBe(before)
      tally.lost -= 1
    }
    // The recovery kit asks no keychain.
    expect((await core.vault.unlockWithKit(kit)).kind).toMatch(/unlocked|in-doubt/)
    if (!core.vault.isUnlocked) await core.vault.openAnyway()
    expect(core.credentials.list()).toHaveLength(1)
    core.vault.lock()
    await core.vault.whenNoted()
  })

  test('slow holds nothing else up, and a lock meanwhile wins', async () => {
    const tally = counting('keychain that takes its time')
    const real = copiedKeychain()
    const profileFolder = newFolder()
    await makeAndLock(makeCore({ profileFolder, keychain: real }))
    let answer: () => void = () => undefined
    const waiting = () => new Promise<void>((resolve) => (answer = resolve))
    const slow: Keychain = { ...real, read: async (account) => waiting().then(() => real.read(account)) }
    const core = makeCore({ profileFolder, keychain: slow })
    for (const locksMeanwhile of [false, true]) {
      tally.tried += 1
      const unlocking = core.vault.unlock(undefined)
      expect(await core.vault.state()).toMatchObject({ kind: 'locked' })
      if (locksMeanwhile) core.vault.lock()
      await new Promise((resolve) => setImmediate(resolve))
      answer()
      if (locksMeanwhile) await expect(unlocking).rejects.toMatchObject({ code: 'locked' })
      else expect(await unlocking).toEqual({ kind: 'unlocked' })
      expect(core.vault.isUnlocked).toBe(!locksMeanwhile)
      core.vault.lock()
    }
    await core.vault.whenNoted()
  })
})

async function makeAndLock(core: TestCore): Promise<void> {
  await core.vault.create(true, undefined)
  addLogin(core)
  core.vault.lock()
  await core.vault.whenNoted()
}

const needed = ['dbus-daemon', 'gnome-keyring-daemon', 'gdbus', 'secret-tool']
const missing = needed.filter((name) => spawnSync('which', [name]).status !== 0)
const canRun = process.platform === 'linux' && missing.length === 0
if (!canRun) console.info(`skipped: ${missing.join(', ')} not installed, or this is no Linux`)

describe.skipIf(!canRun)('on a real gnome-keyring', () => {
  const frozenMs = count(4000, 30_000)
  let bus: SessionBus
  let keyring: Keyring
  let daemon = 0
  const heard: boolean[] = []

  beforeAll(async () => {
    const home = newFolder()
    const env = { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_RUNTIME_DIR: home, DISPLAY: '' }
    bus = await startSessionBus(newFolder(), { env })
    const busEnv = { ...env, DBUS_SESSION_BUS_ADDRESS: bus.address }
    keyring = await startKeyring({ env: busEnv })
    const asked = ['call', '--session', '-d', 'org.freedesktop.DBus', '-o', '/', '-m']
    const method = 'org.freedesktop.DBus.GetConnectionUnixProcessID'
    const owner = spawnSync('gdbus', [...asked, method, 'org.freedesktop.secrets'], {
      encoding: 'utf8',
      env: busEnv
    })
    daemon = Number(/uint32 (\d+)/.exec(owner.stdout)?.[1])
    process.env.DBUS_SESSION_BUS_ADDRESS = bus.address
    process.env.DISPLAY = ''
  })
  afterAll(async () => {
    await keyring.stop()
    await bus.process.stop()
  })

  test(
    'that does not answer for a while, a vault waits, says so, and opens',
    { timeout: timeLimitMs(60_000, 120_000) },
    async () => {
      const tally = counting(`real keychain, stopped for ${String(frozenMs / 1000)} s`)
      tally.tried = 1
      tally.lost = 1
      const keychain = systemKeychain({
        service: 'latchkey-test',
        newId: () => 'x',
        onWaiting: (waiting) => heard.push(waiting)
      })
      const core = makeCore({ profileFolder: newFolder(), keychain })
      await makeAndLock(core)
      expect(daemon).toBeGreaterThan(1)
      process.kill(daemon, 'SIGSTOP')
      const goesOn = setTimeout(() => process.kill(daemon, 'SIGCONT'), frozenMs)
      try {
        const unlocking = core.vault.unlock(undefined)
        expect(await core.vault.state()).toMatchObject({ kind: 'locked' })
        expect(await unlocking).toEqual({ kind: 'unlocked' })
      } finally {
        clearTimeout(goesOn)
        process.kill(daemon, 'SIGCONT')
      }
      expect(heard).toEqual([true, false])
      core.vault.lock()
      await core.vault.whenNoted()
      tally.lost = 0
    }
  )
})
