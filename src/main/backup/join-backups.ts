import { join } from 'node:path'
import type { RecordAudit } from '../audit/audit.ts'
import type { Pause } from '../vault/steps.ts'
import type { Vault } from '../vault/vault.ts'
import { Backups } from './backups.ts'
import { Restores } from './restores.ts'

/** What backups need from outside. */
export interface BackupEdges {
  profileFolder: string
  appVersion: string
  nowMs: () => number
  monotonicMs: () => number
  newId: () => string
  pause: Pause
  nativeBinding: string | null
  /** Ask the person; nothing where they think better of it. */
  chooseBackupFolder: () => Promise<string | undefined>
  chooseBackupFile: () => Promise<string | undefined>
}

/** Makes both halves of the feature: what makes backups, and what restores them. */
export function joinBackups(
  edges: BackupEdges,
  of: { vault: Vault; record: RecordAudit; onChange: () => void }
): { backups: Backups; restores: Restores } {
  const workParent = join(edges.profileFolder, 'backup-work')
  const backups = new Backups({
    ...edges,
    ...of,
    workParent,
    defaultFolder: join(edges.profileFolder, 'backups'),
    chooseFolder: edges.chooseBackupFolder
  })
  const restores = new Restores({
    ...edges,
    ...of,
    workParent,
    pathOf: (name) => backups.folder.pathOf(name),
    chooseFile: edges.chooseBackupFile,
    begin: () => backups.beginRestore()
  })
  return { backups, restores }
}
