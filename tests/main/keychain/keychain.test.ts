import { beforeEach, describe, expect, test, vi } from 'vitest'
import { keychainFailure } from '../../../src/main/keychain/keychain-failure.ts'
import { parseKeychainEntry, printKeychainEntry } from '../../../src/main/keychain/keychain-entry.ts'
import { oneAtATime, waitingNoticeMs } from '../../../src/main/keychain/one-at-a-time.ts'
import { systemKeychain } from '../../../src/main/keychain/system-keychain.ts'
import { KeychainSecret } from '../../../src/main/crypto/keys.ts'
import { randomSecret } from '../../../src/main/crypto/random.ts'

/** What the library answers next; every call is noted. */
const keytar = vi.hoisted(() => ({
  calls: [] as string[],
  values: new Map<string, string>(),
  reading: [] as (string | null | Error)[],
  writing: undefined as Error | undefined,
  erasing: undefined as Error | undefined
}))
vi.mock('keytar', () => ({
  default: {
    getPassword: (_service: string, account: string) => {
      keytar.calls.push(`get ${account}`)
      const next = keytar.reading.shift()
      if (next instanceof Error) return Promise.reject(next)
      return Promise.resolve(next === undefined ? (keytar.values.get(account) ?? null) : next)
    },
    setPassword: (_service: string, account: string, value: string) => {
      keytar.calls.push(`set ${account}`)
      if (keytar.writing !== undefined) return Promise.reject(keytar.writing)
      keytar.values.set(account, value)
      return Promise.resolve()
    },
    deletePassword: (_service: string, account: string) => {
      keytar.calls.push(`delete ${account}`)
      return keytar.erasing === undefined
        ? Promise.resolve(keytar.values.delete(account))
        : Promise.reject(keytar.erasing)
    }
  }
}))

beforeEach(() => {
  Object.assign(keytar, { calls: [], reading: [], writing: undefined, erasing: undefined })
  keytar.values.clear()
})
const make = () => systemKeychain({ service: 'test', newId: () => 'id', onWaiting: () => undefined })

describe('systemKeychain', () => {
  test('finds what it wrote', async () => {
    const keychain = make()
    expect(await keychain.write('a', 'v')).toBe('done')
    expect(await keychain.read('a')).toEqual({ state: 'found', value: 'v' })
    expect(await keychain.erase('a')).toBe('done')
    expect(await keychain.read('a')).toEqual({ state: 'absent' })
  })

  test('takes null for absent only after an entry could be written and read', async () => {
    expect(await make().read('a')).toEqual({ state: 'absent' })
    expect(keytar.calls).toEqual(['get a', 'set probe-id', 'get probe-id', 'delete probe-id', 'get a'])
    expect([...keytar.values]).toEqual([])
  })

  test.each([
    ['Cannot create an item in a locked collection', 'locked'],
    ['The name org.freedesktop.secrets was not provided by any .service files', 'unavailable'],
    ['Prompt was dismissed', 'denied']
  ])('takes null for what a write meets: %s', async (words, state) => {
    keytar.writing = new Error(words)
    expect(await make().read('a')).toEqual({ state })
    expect(await make().probe()).toBe(state)
    expect(await make().write('a', 'v')).toBe(state)
  })

  test('where the probe unlocked the keyring finds what is there now', async () => {
    keytar.values.set('a', 'ours')
    keytar.reading = [null]
    expect(await make().read('a')).toEqual({ state: 'found', value: 'ours' })
  })

  test('a keychain that forgets at once is no keychain', async () => {
    keytar.reading = [null, null]
    expect(await make().read('a')).toEqual({ state: 'unavailable' })
    expect([...keytar.values]).toEqual([])
  })

  test('leaves no probe behind where reading it fails', async () => {
    keytar.reading = [new Error('gone')]
    expect(await make().probe()).toBe('unavailable')
    expect([...keytar.values]).toEqual([])
  })

  test('never writes under the name that is asked for', async () => {
    for (const reading of [[null], [new Error('denied')], [null, new Error('x')]]) {
      keytar.reading = [...reading]
      await make().read('a')
    }
    expect(keytar.calls).not.toContain('set a')
    expect(keytar.calls).not.toContain('delete a')
  })
})

describe('keychainFailure', () => {
  test.each([
    ['Cannot get secret of a locked object', 'locked'],
    ['User interaction is not allowed.', 'locked'],
    ['The user name or passphrase you entered is not correct / authorization failed', 'denied'],
    ['User canceled the operation.', 'denied'],
    ['Access is denied.', 'denied'],
    ['Cannot autolaunch D-Bus without X11 $DISPLAY', 'unavailable'],
    ['', 'unavailable']
  ])('%j is %s', (words, state) => {
    expect(keychainFailure(new Error(words))).toBe(state)
  })

  test('what is no error is unavailable', () => {
    for (const thrown of [undefined, null, 'locked', 5]) expect(keychainFailure(thrown)).toBe('unavailable')
  })
})

describe('an entry', () => {
  const vaultId = '7f6c1d0e-2b3a-4c5d-8e9f-0a1b2c3d4e5f'
  const secret = new KeychainSecret(randomSecret())
  const text = printKeychainEntry(vaultId, secret)
  const hexOf = (key: KeychainSecret | undefined) => key?.use((bytes) => bytes.toString('hex'))

  test('is one line that holds the vault’s id and the secret', () => {
    expect(text).toMatch(/^latchkey1:[0-9a-f-]{36}:[A-Za-z0-9_-]{43}$/)
    expect(hexOf(parseKeychainEntry(text, vaultId))).toBe(hexOf(secret))
  })

  test('is not taken with anything else in it', () => {
    const wrong = [
      '',
      text.slice(1),
      text.slice(0, -1),
      `${text}=`,
      `${text}:more`,
      `${text}\n`,
      ` ${text}`,
      text.replace('latchkey1', 'latchkey2'),
      text.replace(/:[^:]+$/, ':'),
      text.toUpperCase()
    ]
    for (const entry of wrong)
      expect(parseKeychainEntry(entry, vaultId), JSON.stringify(entry)).toBeUndefined()
    expect(parseKeychainEntry(text, vaultId.replace('7', '8'))).toBeUndefined()
  })
})

describe('oneAtATime', () => {
  test('begins a call when the one before is over, also where that failed', async () => {
    const run = oneAtATime(() => undefined)
    const log: string[] = []
    const step = (name: string, fails = false) =>
      run(async () => {
        log.push(`${name} begins`)
        await Promise.resolve()
        log.push(`${name} ends`)
        if (fails) throw new Error(name)
        return name
      })
    const ends = await Promise.allSettled([step('a'), step('b', true), step('c')])
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })

  test('tells when one takes long, and when that is over; nothing of a quick one', async () => {
    vi.useFakeTimers()
    const told: boolean[] = []
    const run = oneAtATime((waiting) => told.push(waiting))
    await run(() => Promise.resolve())
    let answer: () => void = () => undefined
    const slow = run(() => new Promise<void>((resolve) => (answer = resolve)))
    await vi.advanceTimersByTimeAsync(waitingNoticeMs - 1)
    expect(told).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(told).toEqual([true])
    answer()
    await slow
    expect(told).toEqual([true, false])
    vi.useRealTimers()
  })
})
