import { numberText } from './numbers.ts'
import { plural } from './plural.ts'
import { spoken } from './spoken.ts'

/** Words of the way from a backup to an open vault. */
export const restoreText = spoken({
  offer: 'Restore from a backup',
  title: 'Restore from a backup',
  chooseLead: 'Choose the backup the vault is to be made from. Nothing is changed yet.',
  chooseNone: 'No backups are in the usual place. Choose a file from wherever you keep them.',
  list: 'Backups found',
  anotherFile: 'Choose a file…',
  looking: 'Looking into the file…',

  holds: 'This backup',
  madeAt: (moment: string) => `Made ${moment}`,
  otherVault: 'It is of another vault, or of this one before it was restored.',
  opensWithNothing: 'This backup names neither a recovery kit nor a password, so nothing can open it.',
  opener: 'What opens the backup',
  byKit: 'Recovery kit',
  byPassword: 'Backup password',
  passwordEmpty: 'Type the backup password first.',
  protection: 'What opens the vault from now on',
  setAside: 'The vault you have now is set aside in a folder of its own. Nothing is deleted.',
  newKeys: 'The restored vault gets new keys; your recovery kit stays the same.',
  restore: 'Restore',
  restoring: 'Opening the backup, writing a vault from it and comparing every record…',
  back: 'Choose another',

  wrongKit:
    'This is a recovery kit, but not one this backup was made for. Try an older paper, or the backup password.',
  wrongPassword: 'That is not the password this backup was made with.',
  alreadyRunning: 'A restore is running already. Wait for it to end.',

  doneTitle: 'Your vault is back',
  done: (records: number) =>
    `${plural(records, { one: '1 record was', other: `${numberText(records)} records were` })} read from the backup and compared. The vault is open.`,
  setAsideAt: 'The vault from before is kept here:',
  doneButton: 'Go to the vault'
})
