/** A backup as far as the choice of what to keep is concerned. */
export interface KeptBackup {
  name: string
  madeAtMs: number
  /** It was read back from the disk and compared. */
  isProven: boolean
}

const hourMs = 60 * 60 * 1000
const monthOf = (ms: number): number => new Date(ms).getUTCFullYear() * 12 + new Date(ms).getUTCMonth()

/** How many are kept of each: the newest one of each of the last 24 hours, 14 days and 12 months that have any. */
const keptPer: readonly (readonly [count: number, periodOf: (ms: number) => number])[] = [
  [24, (ms) => Math.floor(ms / hourMs)],
  [14, (ms) => Math.floor(ms / (24 * hourMs))],
  [12, monthOf]
]

/**
 * Which backups of one vault may go. Hours, days and months without a backup do not count, so a computer that was
 * off for a year loses none by that.
 *
 * Those that are proven and those that are not are counted apart: no number of unproven ones pushes out a proven
 * one. So are those dated after `nowMs`: when a wrong clock was set right (or a right one wrong), the backups from
 * the other side of the jump neither push out new ones nor are pushed out by them.
 */
export function backupsToRemove(backups: readonly KeptBackup[], nowMs: number): string[] {
  const kept = new Set<KeptBackup>()
  for (const isProven of [true, false]) {
    for (const isAhead of [true, false]) {
      const group = backups.filter(
        (backup) => backup.isProven === isProven && backup.madeAtMs > nowMs === isAhead
      )
      for (const backup of newestOfPeriods(group)) kept.add(backup)
    }
  }
  return backups.filter((backup) => !kept.has(backup)).map(({ name }) => name)
}

function newestOfPeriods(group: readonly KeptBackup[]): KeptBackup[] {
  const newestFirst = [...group].sort((a, b) => b.madeAtMs - a.madeAtMs)
  return keptPer.flatMap(([count, periodOf]) => {
    const newest = new Map<number, KeptBackup>()
    for (const backup of newestFirst) {
      const period = periodOf(backup.madeAtMs)
      if (!newest.has(period) && newest.size < count) newest.set(period, backup)
    }
    return [...newest.values()]
  })
}
