import { describe, expect, test } from 'vitest'
import { callContract } from '../../src/shared/bridge/contract.ts'
import { intakeTextMaxLength, masterPasswordMinLength } from '../../src/shared/rules/limits.ts'
import { Settings } from '../../src/shared/model/settings.ts'
import { defaultSettings } from '../../src/shared/rules/default-settings.ts'

const id = '7f6c1d0e-2b3a-4c5d-8e9f-0a1b2c3d4e5f'
const takes = (name: keyof typeof callContract, input: unknown) =>
  callContract[name].input.safeParse(input).success

describe('what may come in', () => {
  test('a new master password has a least length, one for unlocking has none but an end', () => {
    const create = (masterPassword: string) => takes('vault.create', { useKeychain: false, masterPassword })
    expect(create('x'.repeat(masterPasswordMinLength))).toBe(true)
    expect(create('x'.repeat(masterPasswordMinLength - 1))).toBe(false)
    expect(takes('vault.unlock', { masterPassword: 'x' })).toBe(true)
    expect(takes('vault.unlock', { masterPassword: '' })).toBe(false)
    expect(takes('vault.unlock', { masterPassword: 'x'.repeat(1025) })).toBe(false)
    expect(takes('vault.unlock', {})).toBe(true)
  })

  test('texts and lists have an end', () => {
    const read = (texts: string[]) => takes('intake.read', { source: 'typed-text', texts })
    expect(read(['x'.repeat(intakeTextMaxLength)])).toBe(true)
    expect(read(['x'.repeat(intakeTextMaxLength + 1)])).toBe(false)
    expect(read(Array<string>(64).fill('x'))).toBe(true)
    expect(read(Array<string>(65).fill('x'))).toBe(false)
    expect(read([])).toBe(false)
    expect(takes('codes.live', { ids: Array<string>(501).fill(id) })).toBe(false)
    expect(takes('audit.list', { limit: 501 })).toBe(false)
    const draft = { title: 't', userName: '', url: '' }
    expect(takes('credentials.save', { ...draft, password: 'x'.repeat(100_001) })).toBe(false)
    expect(takes('credentials.save', { ...draft, notes: 'x'.repeat(100_001) })).toBe(false)
    expect(takes('credentials.save', { ...draft, url: 'x'.repeat(2049) })).toBe(false)
    expect(takes('credentials.save', { ...draft, userName: 'x'.repeat(1025) })).toBe(false)
  })

  test.each(["'; DROP TABLE credential; --", '', '1', '../../etc', `${id}x`, 7, null, {}])(
    '%j is no id',
    (bad) => {
      expect(takes('credentials.get', { id: bad })).toBe(false)
      expect(takes('codes.copy', { id: bad })).toBe(false)
    }
  )

  test('a call without input takes none', () => {
    for (const name of ['vault.state', 'vault.lock', 'credentials.list', 'settings.get'] as const) {
      expect(takes(name, undefined)).toBe(true)
      for (const input of [null, {}, 0, '']) expect(takes(name, input)).toBe(false)
    }
  })

  test('only listed fields can be revealed or copied', () => {
    for (const field of ['password', 'notes']) expect(takes('credentials.reveal', { id, field })).toBe(true)
    for (const field of ['sealed', 'url', '__proto__'])
      expect(takes('credentials.reveal', { id, field })).toBe(false)
    expect(takes('credentials.reveal', { id, field: id })).toBe(true)
    expect(takes('credentials.copy', { id, field: 'title' })).toBe(false)
  })
})

describe('settings', () => {
  test('have defaults that are settings, and lock and clear by themselves', () => {
    expect(Settings.parse(defaultSettings)).toEqual(defaultSettings)
    expect(defaultSettings.autoLockMinutes).not.toBeNull()
    expect(defaultSettings.clipboardClearSeconds).toBe(30)
    expect(defaultSettings.contentProtection).toBe(true)
  })

  test.each([
    { autoLockMinutes: 0 },
    { autoLockMinutes: 241 },
    { autoLockMinutes: 1.5 },
    { clipboardClearSeconds: 4 },
    { clipboardClearSeconds: 301 },
    { clipboardClearSeconds: Infinity },
    { theme: 'blue' },
    { contentProtection: 'no' }
  ])('do not take %j', (change) => {
    expect(takes('settings.set', change)).toBe(false)
  })
})
