import type { BackupHeader } from './envelope-header.ts'

export const backupExtension = '.latchkey-backup'

/**
 * What a backup is called: whose it is, when it was made (UTC), and a part of its own id, so that no two meet in one
 * folder whatever the clock says. `latchkey-1a2b3c4d-20260102t030405z-9f8e7d6c.latchkey-backup`.
 */
export function backupName({
  id,
  vaultId,
  createdAtMs
}: Pick<BackupHeader, 'id' | 'vaultId' | 'createdAtMs'>): string {
  const stamp = new Date(createdAtMs)
    .toISOString()
    .replace(/\.\d+Z$/, 'z')
    .replaceAll(/[-:]/g, '')
    .toLowerCase()
  return `latchkey-${vaultId.slice(0, 8)}-${stamp}-${id.slice(0, 8)}${backupExtension}`
}

/** Whether a name looks like one of ours. Whether the file is, its header says. */
export function isBackupName(name: string): boolean {
  return /^latchkey-[0-9a-f]{8}-[+-]?\d{8,}t\d{6}z-[0-9a-f]{8}\.latchkey-backup$/.test(name)
}

/** Whether a name says that the file is of this vault. */
export const isNamedFor = (vaultId: string, name: string): boolean =>
  name.startsWith(`latchkey-${vaultId.slice(0, 8)}-`)

/** When a file was made according to its name alone; 0 where that says nothing. */
export function madeAtOfName(name: string): number {
  const found = /-(\d{4})(\d{2})(\d{2})t(\d{2})(\d{2})(\d{2})z-/.exec(name)
  if (found === null) return 0
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = found.slice(1).map(Number)
  return Date.UTC(year, month - 1, day, hour, minute, second)
}
