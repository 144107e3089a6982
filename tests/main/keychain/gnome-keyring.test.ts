import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemKeychain } from '../../../src/main/keychain/system-keychain.ts'
import { startKeyring, type Keyring } from '../../e2e/support/keyring.ts'
import { startSessionBus, type SessionBus } from '../../e2e/support/session-bus.ts'
import { makeCore } from '../../support/core.ts'
import { readKeyring } from '../../support/keys.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const needed = ['dbus-daemon', 'gnome-keyring-daemon', 'gdbus', 'secret-tool']
const missing = needed.filter((name) => spawnSync('which', [name]).status !== 0)
const reason = process.platform !== 'linux' ? 'this is no Linux' : `${missing.join(', ')} not installed`
const canRun = process.platform === 'linux' && missing.length === 0
if (!canRun) console.info(`skipped: ${reason}`)

const newFolder = useTempFolders()
let bus: SessionBus
let keyring: Keyring
const service = 'latchkey-test'
const keychain = systemKeychain({ service, newId: () => 'x', onWaiting: () => undefined })

describe.skipIf(!canRun)('on a real gnome-keyring', () => {
  beforeAll(async () => {
    const home = newFolder()
    const env = { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_RUNTIME_DIR: home, DISPLAY: '' }
    bus = await startSessionBus(newFolder(), { env })
    keyring = await startKeyring({ env: { ...env, DBUS_SESSION_BUS_ADDRESS: bus.address } })
    process.env.DBUS_SESSION_BUS_ADDRESS = bus.address
    process.env.DISPLAY = ''
  })
  afterAll(async () => {
    await keyring.stop()
    await bus.process.stop()
  })

  test('keeps, finds and forgets an entry, and leaves no probe', async () => {
    expect(await keychain.probe()).toBe('done')
    expect(await keychain.read('a')).toEqual({ state: 'absent' })
    expect(await keychain.write('a', 'value')).toBe('done')
    expect(await keyring.entry(service, 'a')).toBe('value')
    expect(await keychain.read('a')).toEqual({ state: 'found', value: 'value' })
    expect(await keychain.erase('a')).toBe('done')
    expect(await keychain.read('a')).toEqual({ state: 'absent' })
    expect(await keyring.entry(service, 'probe-x')).toBeUndefined()
  })

  test('a vault opens with it, and names what is wrong: another value, none, locked, gone', async () => {
    const core = makeCore({ profileFolder: newFolder(), keychain })
    expect(await core.vault.create(true, undefined)).toEqual({ kind: 'created' })
    const { vaultId } = readKeyring(core.vaultFolder)
    const entry = (await keyring.entry(service, vaultId)) ?? ''
    core.vault.lock()

    await keyring.replaceEntry(service, vaultId, 'something else')
    expect(await core.vault.unlock(undefined)).toEqual({ kind: 'keychain', state: 'changed' })
    await keyring.removeEntry(service, vaultId)
    expect(await core.vault.unlock(undefined)).toEqual({ kind: 'keychain', state: 'absent' })
    await keyring.replaceEntry(service, vaultId, entry)
    expect(await core.vault.unlock(undefined)).toEqual({ kind: 'unlocked' })
    core.vault.lock()

    // Locked, with nobody there to answer its prompt: the library says the same as for no entry.
    await keyring.lock()
    const locked = await core.vault.unlock(undefined)
    expect(locked.kind === 'keychain' && ['locked', 'denied', 'unavailable'].includes(locked.state)).toBe(
      true
    )
    await keyring.stop()
    expect(await core.vault.unlock(undefined)).toEqual({ kind: 'keychain', state: 'unavailable' })
    expect(readKeyring(core.vaultFolder).vaultId).toBe(vaultId)
  })
})
