import { describe, expect, test } from 'vitest'
import { passwordBytes } from '../../../src/main/crypto/password-hash.ts'
import { SecretBytes } from '../../../src/main/crypto/secret-bytes.ts'
import {
  openRecovery,
  recoveryState,
  setRecoveryWay,
  setUpRecovery
} from '../../../src/main/vault/recovery-compartment.ts'
import { openRecoveryKey, sealRecoveryKey } from '../../../src/main/vault/recovery-lock.ts'
import { addLogin, makeCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
const place = { rowId: 'set-1', schema: 1, revision: 1 }
const words = (secret: SecretBytes | undefined) => secret?.use((bytes) => bytes.toString('utf8'))

async function coreWithPassword(password: string) {
  const core = makeCore({ profileFolder: newFolder() })
  await core.vault.create(true, password)
  addLogin(core)
  return core
}

describe('recovery keys', () => {
  test('are added without any password, and read with theirs alone', async () => {
    const core = await coreWithPassword('first password')
    const { session } = core.vault
    await setUpRecovery(session, 'pin', passwordBytes('135790'), 1)
    const { publicKey, ways } = recoveryState(session)
    expect(ways).toEqual(['pin'])
    if (publicKey === undefined) throw new Error('no public key')
    const sealed = await sealRecoveryKey(publicKey, SecretBytes.fromText('ABCD-1234'), place)

    expect(await openRecovery(session, 'pin', passwordBytes('135791'))).toBeUndefined()
    const secret = await openRecovery(session, 'pin', passwordBytes('135790'))
    if (secret === undefined) throw new Error('the PIN does not open')
    expect(words(await openRecoveryKey(secret, sealed, place))).toBe('ABCD-1234')
    expect(await openRecoveryKey(secret, sealed, { ...place, rowId: 'set-2' })).toBeUndefined()
    expect(await openRecoveryKey(secret, sealed, { ...place, revision: 2 })).toBeUndefined()
    for (let at = 0; at < sealed.byteLength; at++) {
      const wrong = Buffer.from(sealed)
      wrong[at] = (wrong[at] ?? 0) ^ 1
      expect(await openRecoveryKey(secret, wrong, place)).toBeUndefined()
    }
    await expect(setUpRecovery(session, 'pin', passwordBytes('000000'), 1)).rejects.toMatchObject({
      code: 'conflict'
    })
  })

  test('follow the master password when it changes, and keep it from going without another way', async () => {
    const core = await coreWithPassword('first password')
    await setUpRecovery(core.vault.session, 'master-password', passwordBytes('first password'), 1)
    const { publicKey } = recoveryState(core.vault.session)
    if (publicKey === undefined) throw new Error('no public key')
    const sealed = await sealRecoveryKey(publicKey, SecretBytes.fromText('ABCD-1234'), place)

    const next = { useKeychain: true, masterPassword: 'second password' }
    expect(await core.keyChanges.protect('first password', next)).toMatchObject({ kind: 'changed' })
    const { session } = core.vault
    expect(await openRecovery(session, 'master-password', passwordBytes('first password'))).toBeUndefined()
    const secret = await openRecovery(session, 'master-password', passwordBytes('second password'))
    if (secret === undefined) throw new Error('the new password does not open')
    expect(words(await openRecoveryKey(secret, sealed, place))).toBe('ABCD-1234')

    const without = core.keyChanges.protect('second password', { useKeychain: true })
    await expect(without).rejects.toMatchObject({ code: 'conflict' })
    await setRecoveryWay(session, 'pin', secret, passwordBytes('135790'))
    const gone = core.keyChanges.protect('second password', { useKeychain: true })
    expect(await gone).toMatchObject({ kind: 'changed' })
    expect(recoveryState(core.vault.session).ways).toEqual(['pin'])
    const byPin = await openRecovery(core.vault.session, 'pin', passwordBytes('135790'))
    if (byPin === undefined) throw new Error('the PIN does not open')
    expect(words(await openRecoveryKey(byPin, sealed, place))).toBe('ABCD-1234')
  })

  test('keep nobody with the kit from a new master password, and open by the one of before', async () => {
    const core = makeCore({ profileFolder: newFolder() })
    await core.vault.create(true, 'first password')
    const kit = core.vault.kit.sheet()?.groups.join('-') ?? ''
    addLogin(core)
    await setUpRecovery(core.vault.session, 'master-password', passwordBytes('first password'), 1)
    core.vault.lock()
    expect(await core.vault.unlockWithKit(kit)).toEqual({ kind: 'unlocked' })
    const next = { useKeychain: true, masterPassword: 'second password' }
    expect(await core.keyChanges.protect(undefined, next)).toMatchObject({ kind: 'changed' })
    const third = { useKeychain: true, masterPassword: 'third password' }
    expect(await core.keyChanges.protect('second password', third)).toMatchObject({ kind: 'changed' })
    const opened = async (password: string) => {
      const way = { kind: 'master-password', password } as const
      return (
        await core.handlers['recovery.setWay']({ proof: way, way: { ...way, password: 'third password' } })
      ).kind
    }
    expect(await opened('second password')).toBe('wrong-password')
    expect(await opened('first password')).toBe('done')
    expect(await opened('third password')).toBe('done')
  })
})
