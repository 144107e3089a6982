import type { BackupFailure, BackupKit, BackupProblem } from '../../../shared/model/backup.ts'
import { numberText } from './numbers.ts'
import { plural } from './plural.ts'
import { spoken } from './spoken.ts'

/** Why the last backup could not be made: what happened, what is safe, what to do. */
export const backupFailureText = spoken<Record<BackupFailure, string>>({
  'folder-missing':
    'The backup folder is not there. The vault itself is safe. Connect its disk, or choose another folder.',
  'not-writable':
    'Nothing can be written into the backup folder. The vault itself is safe. Check its permissions, or choose another folder.',
  'disk-full':
    'The disk of the backup folder is full. The vault and the older backups are safe. Free some space, or choose another folder.',
  'io-error':
    'The disk of the backup folder reported an error. The vault itself is safe. Choose a folder on another disk.',
  'nothing-opens-it':
    'There is neither a recovery kit nor a backup password, so nobody could ever open a backup. None was made. Make a recovery kit first.',
  'not-proven':
    'A backup was written, but what was read back is not what was to be kept. Do not rely on it. The vault itself is safe. Choose a folder on another disk.'
})

/** Why a file cannot be restored: what happened, what is safe, what to do. */
export const backupProblemText = spoken<Record<BackupProblem, string>>({
  'not-found': 'This file is no longer there. Nothing was changed. Choose another one.',
  'not-readable':
    'This file cannot be read. Nothing was changed. Check its permissions, or choose another one.',
  'not-a-backup':
    'This is not a Latchkey backup, or its beginning is gone. It was left as it is. Choose another file.',
  newer:
    'A newer Latchkey made this backup. It was left as it is. Restore it with that version or a later one.',
  'cut-off': 'The end of this backup is missing. It was left as it is. Choose another one.',
  damaged: 'Something in this backup was altered or damaged. It was left as it is. Choose another one.',
  'contents-differ':
    'This backup opens, but does not hold what its own list says. Nothing was changed. Choose another one.'
})

/** How a backup opens with the recovery kit, in the words of a list; null where it does not. */
export const backupKitText = spoken<Record<BackupKit, string | null>>({
  present: 'your recovery kit',
  older: 'an older recovery kit',
  none: null,
  unknown: 'a recovery kit'
})

/** Words of the view of backups. */
export const backupText = spoken({
  title: 'Backups',
  lead: 'Made by themselves after changes, at most hourly, encrypted. Each is read back and compared at once.',
  loading: 'Looking for backups…',
  failed: 'The backups could not be listed.',

  proven: (moment: string, records: number) => `Proven ${moment}: ${recordsRead(records)} read back`,
  provenMeans: 'The newest backup was opened again and every record compared with the vault.',
  behind: 'Something was changed since. The next backup is made by itself.',
  neverProven: 'No backup has been proven yet',
  neverProvenMeans: 'The first one is made by itself after the next change, or now.',
  failedAt: (moment: string) => `The last try failed ${moment}`,
  now: 'Back up now',
  running: {
    making: 'Writing a backup…',
    proving: 'Reading the backup back and comparing it…',
    restoring: 'Restoring…'
  },
  made: (records: number) => `Backup made and proven: ${recordsRead(records)} read back.`,
  alreadyRunning: 'A backup is being made already.',

  where: 'Where and how',
  folder: 'Folder',
  defaultFolder: 'Beside the vault: choose one on another disk to survive the loss of this one.',
  ownFolder: 'The folder you chose.',
  choose: 'Choose…',
  useDefault: 'Use the default',
  chosen: 'Backups go into the chosen folder from now on.',
  folderNotWritable: 'No file can be written there. Nothing was changed; choose another folder.',
  folderProblem: {
    missing: 'This folder is not there at the moment. Connect its disk, or choose another.',
    'not-readable': 'This folder cannot be read. Check its permissions, or choose another.'
  },
  opensWith: 'What opens a backup',
  opensWithKit: 'Your recovery kit.',
  opensWithKitAndPassword: 'Your recovery kit, or the backup password.',
  opensWithPassword: 'The backup password alone. There is no recovery kit.',
  opensWithNothing:
    'Nothing yet: there is neither a recovery kit nor a backup password, so no backup is made.',
  setPassword: 'Set a backup password…',
  changePassword: 'Change the password…',
  removePassword: 'Remove it',
  passwordTitle: 'Backup password',
  passwordLead:
    'It opens the backups that are made from now on, beside the recovery kit. Older ones stay as they are.',
  password: 'Backup password',
  repeat: 'Repeat the backup password',
  passwordSet: 'The next backup opens with this password, too.',
  passwordRemoved: 'Later backups no longer open with the password. Older ones still do.',

  list: 'Backups in this folder',
  none: 'There is no backup in this folder yet.',
  lineProven: 'proven',
  lineNotProven: 'not yet proven',
  lineBroken: 'not usable',
  otherVault: 'of another vault',
  opensNothing: 'opens with nothing known',
  opens: (ways: string) => `opens with ${ways}`,
  or: ' or ',
  thePassword: 'the backup password',
  restore: 'Restore…',
  restoreOne: (moment: string) => `Restore the backup of ${moment}`,
  anotherFile: 'Restore from another file…'
})

function recordsRead(n: number): string {
  return plural(n, { one: '1 record', other: `${numberText(n)} records` })
}

/** A size as people read it; a backup is never smaller than its frame. */
export function sizeText(bytes: number): string {
  if (bytes < 1_000) return `${String(bytes)} bytes`
  if (bytes < 999_500) return `${String(Math.round(bytes / 1_000))} kB`
  return `${numberText(bytes / 1_000_000, { maximumFractionDigits: 1 })} MB`
}
