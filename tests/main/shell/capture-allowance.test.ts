import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import { captureAllowedMs, CaptureAllowance } from '../../../src/main/shell/capture-allowance.ts'
import { makeOpenCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function setUp(of: { isExcluded?: boolean; record?: () => void } = {}) {
  const seen: string[] = []
  const capture: CaptureAllowance = new CaptureAllowance({
    nowMs: Date.now,
    isExcluded: () => of.isExcluded ?? true,
    record: of.record ?? (() => void seen.push('recorded')),
    onChange: () => void seen.push(capture.isAllowed ? 'allowed' : 'excluded')
  })
  return { seen, capture }
}

it('is on record first, lasts twenty seconds whatever the clock does, and ends by itself', () => {
  const { seen, capture } = setUp()
  const { untilMs } = capture.allow()
  expect(untilMs).toBe(Date.now() + captureAllowedMs)
  expect(capture.untilMs).toBe(untilMs)
  expect(seen).toEqual(['recorded', 'allowed'])
  vi.setSystemTime(Date.now() - 3_600_000)
  vi.advanceTimersByTime(captureAllowedMs - 1)
  expect(capture.isAllowed).toBe(true)
  vi.advanceTimersByTime(1)
  expect(capture.untilMs).toBeNull()
  expect(seen).toEqual(['recorded', 'allowed', 'excluded'])
})

it('ends early when asked to, and a second time begins anew', () => {
  const { seen, capture } = setUp()
  capture.allow()
  vi.advanceTimersByTime(15_000)
  capture.allow()
  vi.advanceTimersByTime(15_000)
  expect(capture.isAllowed).toBe(true)
  capture.end()
  capture.end()
  expect(seen).toEqual(['recorded', 'allowed', 'recorded', 'allowed', 'excluded'])
})

it('is refused where nothing is excluded, and does not begin where it cannot be recorded', () => {
  expect(() => setUp({ isExcluded: false }).capture.allow()).toThrow(new AppError('refused'))
  const { seen, capture } = setUp({
    record: () => {
      throw new AppError('locked')
    }
  })
  expect(() => capture.allow()).toThrow(new AppError('locked'))
  expect(capture.isAllowed).toBe(false)
  expect(seen).toEqual([])
})

it('leaves a record in the trail of an open vault, and none of a locked one', async () => {
  vi.useRealTimers()
  const core = await makeOpenCore(newFolder())
  const { capture } = setUp({ record: () => core.audit.recordCapture() })
  capture.allow()
  capture.end()
  const { records } = await core.handlers['audit.list']({ limit: 1 })
  expect(records[0]).toMatchObject({ action: 'capture-allowed', origin: 'window' })
  core.vault.lock()
  expect(() => capture.allow()).toThrow(new AppError('locked'))
})
