/** Backups by themselves are made at most once in this time. */
export const backupEveryMs = 60 * 60 * 1000
/** How often it is looked whether one is due. */
const lookEveryMs = 5 * 60 * 1000
/** After an unlock: first the person, then the backup. */
const afterUnlockMs = 20_000

export interface BackupMoment {
  nowMs: number
  /** When the newest backup was made, or the last one failed. */
  lastMs: number | undefined
  /** Whether the vault differs from what the newest proven backup holds. */
  isChanged: boolean
}

/** Whether a backup is to be made. A last time in the future is that of a wrong clock: it keeps nobody waiting. */
export function isBackupDue({ nowMs, lastMs, isChanged }: BackupMoment): boolean {
  if (!isChanged) return false
  return lastMs === undefined || nowMs - lastMs >= backupEveryMs || lastMs > nowMs
}

/** Looks every few minutes, and soon after `soon` is called. Answers how to stop it. */
export function startBackupSchedule(runIfDue: () => void): { soon: () => void; stop: () => void } {
  let once: NodeJS.Timeout | undefined
  const timer = setInterval(runIfDue, lookEveryMs)
  timer.unref()
  return {
    soon: () => {
      clearTimeout(once)
      once = setTimeout(runIfDue, afterUnlockMs)
      once.unref()
    },
    stop: () => {
      clearInterval(timer)
      clearTimeout(once)
    }
  }
}
