import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { backupEveryMs, isBackupDue, startBackupSchedule } from '../../../src/main/backup/schedule.ts'

const nowMs = Date.UTC(2026, 0, 2)

describe('a backup is due', () => {
  test.each([
    ['when there is none yet', undefined, true],
    ['an hour after the last', nowMs - backupEveryMs, true],
    ['not before', nowMs - backupEveryMs + 1, false],
    ['not twice in one moment', nowMs, false],
    ['when the last one is of a clock that was ahead', nowMs + 1, true],
    ['when the last one is of a clock that was behind', 0, true]
  ])('%s', (_, lastMs, isDue) => {
    expect(isBackupDue({ nowMs, lastMs, isChanged: true })).toBe(isDue)
    expect(isBackupDue({ nowMs, lastMs, isChanged: false })).toBe(false)
  })
})

describe('the schedule', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('looks every few minutes, and once soon after it was asked to', () => {
    let looks = 0
    const schedule = startBackupSchedule(() => (looks += 1))
    schedule.soon()
    schedule.soon()
    vi.advanceTimersByTime(60_000)
    expect(looks).toBe(1)
    vi.advanceTimersByTime(15 * 60_000)
    expect(looks).toBe(4)
    schedule.soon()
    schedule.stop()
    vi.advanceTimersByTime(backupEveryMs)
    expect(looks).toBe(4)
  })
})
