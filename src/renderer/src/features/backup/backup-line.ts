import type { BackupFile } from '../../../../shared/model/backup.ts'
import { backupKitText, backupText as text } from '../../text/backup-text.ts'

export interface BackupLineWords {
  state: { tone: 'ok' | 'warn' | 'bad'; label: string }
  opens: string
}

/** How good one backup is and what opens it, in words. */
export function backupLineWords(
  file: Pick<BackupFile, 'kit' | 'hasPassword' | 'provenAtMs' | 'problem'>
): BackupLineWords {
  const ways = [backupKitText[file.kit], file.hasPassword ? text.thePassword : null].filter(
    (way) => way !== null
  )
  const state: BackupLineWords['state'] =
    file.problem !== null
      ? { tone: 'bad', label: text.lineBroken }
      : file.provenAtMs === null
        ? { tone: 'warn', label: text.lineNotProven }
        : { tone: 'ok', label: text.lineProven }
  return { state, opens: ways.length === 0 ? text.opensNothing : text.opens(ways.join(text.or)) }
}

/** What will open the backups made from now on. */
export function opensWithText({ hasKit, hasPassword }: { hasKit: boolean; hasPassword: boolean }): string {
  if (hasKit) return hasPassword ? text.opensWithKitAndPassword : text.opensWithKit
  return hasPassword ? text.opensWithPassword : text.opensWithNothing
}
