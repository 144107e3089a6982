import { beforeEach, describe, expect, test } from 'vitest'
import { codesFrom } from '../../../src/main/codes/one-time-code.ts'
import { SecretBytes } from '../../../src/main/crypto/secret-bytes.ts'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import { clockHosts } from '../../../src/shared/rules/clock-hosts.ts'
import type { CodeId } from '../../../src/shared/model/ids.ts'
import { addCode, exampleSeed, makeOpenCore, type TestCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
let core: TestCore
beforeEach(async () => {
  core = await makeOpenCore(newFolder())
  return () => core.vault.lock()
})
const told = () =>
  core.events.filter(({ name }) => name === 'clock.stateChanged').map(({ payload }) => payload)
const pass = (ms: number, clockAheadMs = 0) => {
  core.clock.nowMs += ms + clockAheadMs
  core.clock.monotonicMs += ms
  core.clock.uptimeMs += ms
}
const state = () => core.handlers['clock.state'](undefined)
const lastActions = async (count: number) =>
  (await core.handlers['audit.list']({ limit: count })).records.map(({ action }) => action)

describe('the clock guard', () => {
  test('asks the system when somebody wants to know, and not at the start', async () => {
    core.clock.synchronised = 'no'
    expect(told()).toEqual([])
    expect(await state()).toEqual({ synchronised: 'no', jump: null, offsetSeconds: 0 })
    expect(told()).toHaveLength(1)
  })

  test('asks again after five minutes, a jump or sleep, not before', async () => {
    await state()
    core.clock.synchronised = 'yes'
    pass(60_000)
    expect(await state()).toMatchObject({ synchronised: 'unknown' })
    pass(300_000)
    expect(await state()).toMatchObject({ synchronised: 'yes' })
    core.clock.synchronised = 'no'
    core.clockGuard.wake()
    expect(await state()).toMatchObject({ synchronised: 'no' })
  })

  test('tells of a jump at once, and keeps it', async () => {
    pass(10_000, 90_000)
    core.clockGuard.look()
    const jump = { byMs: 90_000, atMs: core.clock.nowMs }
    expect(told()).toMatchObject([{ jump }])
    pass(10_000)
    core.clockGuard.look()
    expect(told()).toHaveLength(1)
    expect(await state()).toMatchObject({ jump })
  })

  test('has no part in what is on record or in locking: those clocks are not moved', async () => {
    core.settings.set({ clockOffsetSeconds: 3600 })
    const { records } = await core.handlers['audit.list']({ limit: 1 })
    expect(records[0]?.atMs).toBe(core.clock.nowMs)
  })
})

describe('an offset', () => {
  test('is on record when it is set, taken back, and when something else is set with it', async () => {
    core.settings.set({ clockOffsetSeconds: -58 })
    expect(await lastActions(1)).toEqual(['clock-offset-changed'])
    expect(told()).toMatchObject([{ offsetSeconds: -58 }])
    core.settings.set({ theme: 'dark' })
    expect(await lastActions(1)).toEqual(['settings-changed'])
    core.settings.set({ clockOffsetSeconds: 0, theme: 'light' })
    expect(await lastActions(2)).toEqual(['settings-changed', 'clock-offset-changed'])
    expect(told()).toHaveLength(2)
    expect(await state()).toMatchObject({ offsetSeconds: 0 })
  })
})

describe('measuring', () => {
  const codesAt = (aheadSeconds: number): [string, string] => {
    const step = Math.floor((core.clock.nowMs / 1000 + aheadSeconds) / 30)
    const seed = SecretBytes.fromText('12345678901234567890')
    const settings = { kind: 'totp', algorithm: 'SHA1', digits: 6, periodSeconds: 30 } as const
    const [first = '', second = ''] = codesFrom(seed, settings, step - 1, 2)
    return [first, second]
  }

  test('finds the offset of a saved code’s device, and changes nothing', async () => {
    const { id } = addCode(core)
    const before = await lastActions(1)
    const found = await core.handlers['clock.measure']({ id, codes: codesAt(120) })
    if (found.kind !== 'found') throw new Error('not found')
    expect(Math.abs(found.offsetSeconds - 120)).toBeLessThanOrEqual(15)
    expect(core.settings.current.clockOffsetSeconds).toBe(0)
    expect(await lastActions(1)).toEqual(before)
    // With it, the code of this moment is the one that the device shows.
    core.settings.set({ clockOffsetSeconds: found.offsetSeconds })
    expect(core.codes.live([id])[0]?.code).toBe(codesAt(120)[1])
  })

  test('does not count an offset that is set already', async () => {
    const { id } = addCode(core)
    core.settings.set({ clockOffsetSeconds: 300 })
    expect(await core.handlers['clock.measure']({ id, codes: codesAt(0) })).toMatchObject({
      offsetSeconds: 0
    })
  })

  test('is not for codes that have no clock, nor for ones that are not there', () => {
    const { id } = addCode(core, `otpauth://hotp/A:a?secret=${exampleSeed}`)
    expect(core.clockGuard.measure(id, codesAt(0))).toEqual({ kind: 'no-clock' })
    core.codes.trash(id)
    expect(() => core.clockGuard.measure(id, codesAt(0))).toThrow(new AppError('not-found'))
    expect(() => core.clockGuard.measure('x' as CodeId, codesAt(0))).toThrow(new AppError('not-found'))
  })

  test('works in the first periods of all time', () => {
    core.clock.nowMs = 59_000
    const { id } = addCode(core)
    expect(core.clockGuard.measure(id, ['755224', '287082'])).toMatchObject({
      kind: 'found',
      offsetSeconds: 0
    })
  })
})

describe('checking with hosts outside', () => {
  test('asks exactly those that the person saw', async () => {
    const [a, b] = clockHosts
    core.clock.nowMs += 500
    core.clock.hostsAheadMs = { [a]: 75_000, [b]: 75_000, 'elsewhere.example': 0 }
    expect(await core.handlers['clock.check'](undefined)).toMatchObject({
      kind: 'checked',
      offsetSeconds: 75,
      answers: clockHosts.map((host) => ({ host }))
    })
    core.clock.hostsAheadMs = {}
    expect(await core.handlers['clock.check'](undefined)).toEqual({ kind: 'no-answer' })
    expect(core.settings.current.clockOffsetSeconds).toBe(0)
  })
})
