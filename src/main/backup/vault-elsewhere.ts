import type { BackupState } from '../../shared/model/backup.ts'
import { deviceOf } from './backup-files.ts'

/** What would bring the vault back without this computer, as far as the backups tell. */
export async function vaultElsewhere(
  { hasKit, hasPassword, lastProven, isDefaultFolder, folder }: BackupState,
  profileFolder: string
): Promise<{ hasKit: boolean; hasBackupPassword: boolean; hasBackup: boolean }> {
  const mayBeElsewhere = lastProven !== null && !isDefaultFolder
  // A folder that is not there now is on a disk that is not: just where a backup should be.
  const hasBackup = mayBeElsewhere && (await deviceOf(folder)) !== (await deviceOf(profileFolder))
  return { hasKit, hasBackupPassword: hasPassword, hasBackup }
}
