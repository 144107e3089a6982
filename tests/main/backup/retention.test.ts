import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { backupName, isBackupName, madeAtOfName } from '../../../src/main/backup/backup-name.ts'
import { backupsToRemove, type KeptBackup } from '../../../src/main/backup/retention.ts'
import { BackupFileName } from '../../../src/shared/model/backup.ts'
import { holds } from '../../support/random-cases.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const start = Date.UTC(2026, 0, 1)

/** Any times, many of them close together: hours, days and years around the start. */
const anyTime = fc
  .tuple(fc.constantFrom(60_000, hourMs, dayMs, 30 * dayMs), fc.integer({ min: -60, max: 60 }))
  .map(([unit, n]) => start + unit * n)
const anyBackups = fc
  .array(fc.record({ madeAtMs: anyTime, isProven: fc.boolean() }), { maxLength: 120 })
  .map((all) => all.map((one, n): KeptBackup => ({ name: `b${String(n)}`, ...one })))

const leftOf = (backups: KeptBackup[], nowMs: number) => {
  const removed = new Set(backupsToRemove(backups, nowMs))
  return backups.filter(({ name }) => !removed.has(name))
}
const newestOf = (backups: KeptBackup[]) => Math.max(...backups.map(({ madeAtMs }) => madeAtMs))

describe('which backups are kept', () => {
  test('removes only what it was given, and the second time nothing', () => {
    holds([anyBackups, anyTime], (backups, nowMs) => {
      const names = new Set(backups.map(({ name }) => name))
      for (const name of backupsToRemove(backups, nowMs)) expect(names).toContain(name)
      expect(backupsToRemove(leftOf(backups, nowMs), nowMs)).toEqual([])
    })
  })

  test('keeps the newest, and the newest that is proven, however many are not', () => {
    holds([anyBackups, anyTime], (backups, nowMs) => {
      fc.pre(backups.length > 0)
      const left = leftOf(backups, nowMs)
      expect(newestOf(left)).toBe(newestOf(backups))
      const proven = (all: KeptBackup[]) => all.filter(({ isProven }) => isProven)
      expect(newestOf(proven(left))).toBe(newestOf(proven(backups)))
    })
  })

  test('keeps one of each of the last hours, days and months that have a proven one', () => {
    holds([anyBackups], (backups) => {
      const nowMs = start + 100 * 365 * dayMs
      const left = leftOf(backups, nowMs)
      const month = (ms: number) => new Date(ms).toISOString().slice(0, 7)
      const day = (ms: number) => new Date(ms).toISOString().slice(0, 10)
      const hour = (ms: number) => new Date(ms).toISOString().slice(0, 13)
      for (const [count, periodOf] of [[24, hour] as const, [14, day] as const, [12, month] as const]) {
        const periods = (all: KeptBackup[]) =>
          [...new Set(all.filter((b) => b.isProven).map((b) => periodOf(b.madeAtMs)))].sort().reverse()
        expect(periods(left).slice(0, count)).toEqual(periods(backups).slice(0, count))
      }
    })
  })

  test('does not grow without end', () => {
    holds([anyBackups, anyTime], (backups, nowMs) => {
      expect(leftOf(backups, nowMs).length).toBeLessThanOrEqual(4 * (24 + 14 + 12))
    })
  })

  test('is, after two years of a backup an hour, 24 hours, 14 days and 12 months', () => {
    let backups: KeptBackup[] = []
    for (let n = 0; n < 2 * 365 * 24; n++) {
      const madeAtMs = start + n * hourMs
      backups = leftOf([...backups, { name: `b${String(n)}`, madeAtMs, isProven: true }], madeAtMs)
    }
    const ages = backups.map(({ madeAtMs }) => newestOf(backups) - madeAtMs)
    expect(ages.filter((age) => age < dayMs)).toHaveLength(24)
    // The 24 hours and the newest of 14 days share today's; the days share the newest of this month and the last.
    expect(ages.filter((age) => age < 14 * dayMs)).toHaveLength(24 + 13)
    expect(ages.filter((age) => age > 300 * dayMs && age < 366 * dayMs).length).toBeGreaterThanOrEqual(1)
    expect(backups.length).toBeLessThanOrEqual(24 + 14 + 12)
  })

  test.each([
    ['back', -3 * 365 * dayMs],
    ['to 1970', -start],
    ['ahead', 12 * 365 * dayMs]
  ])('loses nothing from before when the clock jumps %s, and keeps what is made after', (_, jumpMs) => {
    // Fifteen months of history: every hour, day and month that can be kept is there.
    const before = Array.from({ length: 1600 }, (_, n): KeptBackup => {
      return { name: `before${String(n)}`, madeAtMs: start - n * 7 * hourMs, isProven: true }
    })
    let all = leftOf(before, start)
    const settled = all.map(({ name }) => name)
    for (let n = 1; n <= 3; n++) {
      const nowMs = start + jumpMs + n * hourMs
      const name = `after${String(n)}`
      all = leftOf([...all, { name, madeAtMs: nowMs, isProven: true }], nowMs)
      expect(all.map((backup) => backup.name)).toContain(name)
    }
    const lost = settled.filter((name) => !all.some((backup) => backup.name === name))
    // Ahead, three new hours take the place of at most three old ones, of a day and of a month.
    expect(lost.length).toBeLessThanOrEqual(jumpMs > 0 ? 5 : 0)
  })
})

describe('the name of a backup', () => {
  const header = {
    id: '9f8e7d6c-5ad5-4a51-8c0e-7b6b7d3b5a11',
    vaultId: '1a2b3c4d-58a8-4f4f-9a7e-0a1c5d6e7f80',
    createdAtMs: Date.UTC(2026, 0, 2, 3, 4, 5, 678)
  }
  test('says whose it is and when it was made', () => {
    expect(backupName(header)).toBe('latchkey-1a2b3c4d-20260102t030405z-9f8e7d6c.latchkey-backup')
    expect(madeAtOfName(backupName(header))).toBe(Date.UTC(2026, 0, 2, 3, 4, 5))
    expect(madeAtOfName('other.latchkey-backup')).toBe(0)
  })

  test('is one that the list knows again, in any year a clock can be wrong about', () => {
    holds([fc.integer({ min: -8.64e15, max: 8.64e15 })], (createdAtMs) => {
      const name = backupName({ ...header, createdAtMs })
      expect(isBackupName(name), name).toBe(true)
      expect(BackupFileName.safeParse(name).success, name).toBe(true)
    })
  })

  test.each([
    'vault.db',
    'latchkey-1a2b3c4d.latchkey-backup',
    '../latchkey-1a2b3c4d-20260102t030405z-9f8e7d6c'
  ])('is not %s', (name) => {
    expect(isBackupName(name)).toBe(false)
  })
})
