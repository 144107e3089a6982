import { beforeEach, describe, expect, test } from 'vitest'
import type { CodeSummary } from '../../../src/shared/model/code.ts'
import { makeOpenCore, type TestCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'
import { addOne, records, refuseRecords, rfcCodes, totp } from './support.ts'

const newFolder = useTempFolders()
let core: TestCore
let code: CodeSummary
beforeEach(async () => {
  core = await makeOpenCore(newFolder())
  code = addOne(core)
  return () => core.vault.lock()
})
// The seed's time-based codes in 1970 are those of the counters of RFC 4226.
const [first = '', second = '', third = ''] = rfcCodes
const copyAt = (ms: number, origin: 'window' | 'tray' = 'window') => {
  core.clock.nowMs = ms
  return core.codes.copy(code.id, origin)
}

describe('copying a code', () => {
  test('counts it and when, in the transaction of its record', async () => {
    await copyAt(1000)
    await copyAt(31_000)
    expect(core.codes.list()).toMatchObject([{ uses: 2, lastUsedAtMs: 31_000 }])
    refuseRecords(core)
    await expect(copyAt(32_000)).rejects.toThrow('refused')
    expect(core.codes.list()).toMatchObject([{ uses: 2, lastUsedAtMs: 31_000 }])
    expect(core.fakeClipboard.written).toEqual([first, second])
  })

  test('in its last seconds copies the next one, and says so', async () => {
    expect(await copyAt(26_000)).toMatchObject({ which: 'current', validUntilMs: 30_000 })
    expect(core.fakeClipboard.text).toBe(first)
    const next = { kind: 'copied', which: 'next', validFromMs: 30_000, validUntilMs: 60_000 }
    expect(await copyAt(26_001)).toEqual(next)
    expect(core.fakeClipboard.text).toBe(second)
    expect(await copyAt(29_999)).toEqual(next)
    expect(await copyAt(30_000)).toMatchObject({ which: 'current', validFromMs: 30_000 })
  })

  test('waits where the settings say so: nothing is copied, counted or on record', async () => {
    core.settings.set({ lateCopy: 'wait' })
    const before = records(core, 500)
    expect(await copyAt(28_000)).toEqual({ kind: 'wait', untilMs: 30_000 })
    expect(records(core, 500)).toEqual(before)
    expect(core.fakeClipboard.written).toEqual([])
    expect(core.codes.list()).toMatchObject([{ uses: 0, lastUsedAtMs: null }])
    expect(await copyAt(30_000)).toMatchObject({ kind: 'copied', which: 'current' })
    expect(core.fakeClipboard.text).toBe(second)
  })

  test('from the tray never waits', async () => {
    core.settings.set({ lateCopy: 'wait' })
    expect(await copyAt(28_000, 'tray')).toMatchObject({ kind: 'copied', which: 'next' })
    expect(core.fakeClipboard.text).toBe(second)
  })

  test('copies the present one to the last moment where the settings say 0', async () => {
    core.settings.set({ lateCopySeconds: 0 })
    expect(await copyAt(29_999)).toMatchObject({ which: 'current' })
    expect(core.fakeClipboard.text).toBe(first)
  })

  test('of a period shorter than that does not wait for ever', async () => {
    core.settings.set({ lateCopySeconds: 15, lateCopy: 'wait' })
    code = addOne(core, {
      settings: { ...totp, periodSeconds: 10 },
      label: { issuer: 'Short', account: '' }
    })
    expect(await copyAt(15_000)).toMatchObject({ kind: 'copied', which: 'current' })
    expect(await copyAt(15_001)).toEqual({ kind: 'wait', untilMs: 20_000 })
    expect(await copyAt(20_000)).toMatchObject({ kind: 'copied', validFromMs: 20_000 })
    expect(core.fakeClipboard.text).toBe(third)
  })
})

describe('an offset of the clock', () => {
  const live = () => core.codes.live([code.id])[0]

  test('of the vault: codes are computed ahead, and the times are those of this computer', async () => {
    core.settings.set({ clockOffsetSeconds: 40 })
    core.clock.nowMs = 0
    // 40 s: the second period, which ends at 60 s of the site's clock.
    expect(live()).toMatchObject({
      code: second,
      nextCode: third,
      validFromMs: -10_000,
      validUntilMs: 20_000
    })
    expect(await copyAt(0)).toMatchObject({ which: 'current', validFromMs: -10_000, validUntilMs: 20_000 })
    expect(core.fakeClipboard.text).toBe(second)
    expect(await copyAt(17_000)).toEqual({
      kind: 'copied',
      which: 'next',
      validFromMs: 20_000,
      validUntilMs: 50_000
    })
    expect(core.fakeClipboard.text).toBe(third)
  })

  test('of the vault holds for codes that are being reviewed', () => {
    core.settings.set({ clockOffsetSeconds: 40 })
    core.clock.nowMs = 0
    const text = 'otpauth://totp/Reviewed?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
    const [row] = core.intake.read('typed-text', [text], {})
    expect(row).toMatchObject({ live: { code: second, validFromMs: -10_000, validUntilMs: 20_000 } })
  })

  test('of a code goes before the vault’s, 0 as well', () => {
    core.settings.set({ clockOffsetSeconds: 40 })
    core.clock.nowMs = 40_000
    expect(live()?.code).toBe(third)
    core.codes.change({ id: code.id, offsetSeconds: -40 })
    expect(live()).toMatchObject({ code: first, validFromMs: 40_000, validUntilMs: 70_000 })
    core.codes.change({ id: code.id, offsetSeconds: 0 })
    expect(live()?.code).toBe(second)
    expect(records(core, 1)).toEqual(['clock-offset-changed window Example — ada'])
    core.codes.change({ id: code.id, offsetSeconds: null })
    expect(live()?.code).toBe(third)
  })

  test('is not that of records, uses or the clipboard', async () => {
    core.settings.set({ clockOffsetSeconds: 3600 })
    core.clock.nowMs = 1_000_000
    await core.codes.copy(code.id, 'window')
    const page = await core.handlers['audit.list']({ limit: 1 })
    expect(page.records[0]).toMatchObject({ action: 'code-copied', atMs: 1_000_000 })
    expect(core.codes.get(code.id).lastUsedAtMs).toBe(1_000_000)
    expect(core.clipboard.state).toMatchObject({ clearsAtMs: 1_030_000 })
  })

  test('before 1970 computes the first code there is', () => {
    core.settings.set({ clockOffsetSeconds: -86_400 })
    core.clock.nowMs = 0
    expect(live()?.code).toBe(first)
  })
})
