import { spoken } from './spoken.ts'

/** Words about what opens the vault: at the first start, in the settings, and where the way in needs repair. */
export const safetyText = spoken({
  /** What the keychain alone is worth: macOS asks before another program may have the key, others do not. */
  plainKeychain:
    'Plainly: every program that runs as you can ask the keychain for the key and read the vault. A master password keeps them out while the vault is locked, and so it does someone who sits down at your computer.',
  plainKeychainMac:
    'Plainly: macOS asks you before another program gets the key. Someone who sits down at your computer while you are logged in can open the vault; a master password keeps them out.',
  plainBoth:
    'Plainly: while the vault is open, programs that run as you may read along. While it is locked they cannot.',
  plainPassword:
    'Plainly: someone with a copy of your files can try passwords for as long as they like, so it should be long.',
  kitFollows:
    'Next you get a recovery kit to keep on paper, for the day the keychain or the password is lost.',

  opens: 'What opens the vault',
  masterPassword: 'Master password',
  masterPasswordOff: 'Off. The vault opens for whoever is logged in as you.',
  masterPasswordOn: 'On. It is asked each time the vault is opened.',
  keychain: 'System keychain',
  keychainOn: 'On. A copy of the files alone does not open the vault.',
  keychainOff: 'Off. Only the password stands between a copy of the files and the vault.',
  modes: {
    'set-password': {
      button: 'Set…',
      title: 'Set a master password',
      lead: 'Then both are needed: being logged in as you, and knowing the password.',
      submit: 'Set password'
    },
    'change-password': {
      button: 'Change…',
      title: 'Change the master password',
      lead: 'The old one opens this vault no longer.',
      submit: 'Change password'
    },
    'remove-password': {
      button: 'Remove…',
      title: 'Remove the master password',
      lead: 'Then the system’s keychain alone opens the vault: for whoever is logged in as you, and for every program that runs as you.',
      submit: 'Remove password'
    },
    'add-key-file': {
      button: 'Require one…',
      title: 'Require a key file',
      lead: 'Then a small file is needed besides what opens the vault now. A copy of the vault alone opens nothing without it.',
      submit: 'Write the key file…'
    },
    'renew-key-file': {
      button: 'Make a new one…',
      title: 'Make a new key file',
      lead: 'The one from before, and every copy of it, opens this vault no longer.',
      submit: 'Write the key file…'
    },
    'remove-key-file': {
      button: 'Stop requiring it…',
      title: 'Stop requiring the key file',
      lead: 'Then what else opens the vault is enough: somebody with a copy of your files needs one thing less.',
      submit: 'Stop requiring it'
    },
    'use-keychain': {
      button: 'Turn on…',
      title: 'Use the system’s keychain',
      lead: 'Then both are needed: the master password, and the key that your system keeps. A copy of the files alone opens nothing.',
      submit: 'Use the keychain'
    },
    'stop-keychain': {
      button: 'Turn off…',
      title: 'Stop using the keychain',
      lead: 'Then the master password alone opens the vault, also on another computer, and also for someone who copies the files and guesses it.',
      submit: 'Stop using the keychain'
    },
    repair: {
      button: 'Repair…',
      title: 'Repair the way in',
      lead: 'You opened the vault with the recovery kit. Choose what opens it from now on; the kit stays the same.',
      submit: 'Repair'
    }
  },
  newKeys:
    'The whole vault is written anew with new keys, and checked, before the old files go. This can take a moment; nothing is lost if it is interrupted.',
  current: 'Master password now',
  newPassword: 'New master password',
  repeatNewPassword: 'Repeat the new one',
  currentEmpty: 'Type the master password you use now first.',
  currentNeeded: 'The master password of now is needed, too.',
  currentWrong: 'That is not the master password of now.',
  working: 'Writing the vault anew with new keys…',
  doneTitle: 'New keys are in use',
  done: 'The vault was written anew and checked.',
  kitStays: 'Your recovery kit still opens it.',
  olderBackups: (n: number) =>
    n === 1
      ? '1 backup from before still opens the way it did.'
      : `${String(n)} backups from before still open the way they did.`,
  olderBackupsMeans:
    'They are a way back, and also a way in for whoever has the old kit or backup password. If one of these may be in wrong hands, make a new backup and then delete the older files from the backup folder.',
  noOlderBackups: 'No backup in the backup folder still opens the old way.',

  kit: 'Recovery kit',
  kitStatus: {
    none: 'There is none. If the keychain or the password is lost, so is the vault.',
    unconfirmed: 'Made, but not yet typed back. Until then nothing can be saved.',
    confirmed: 'Typed back and confirmed. It opens the vault and its backups.'
  },
  kitShow: 'Show the kit…',

  seedsLocked: 'Codes are locked',
  unlockSeeds: 'Unlock codes',
  seedsTitle: 'Unlock the codes',
  seedsLead: 'The codes have a lock of their own. Type the master password to use them.',

  bannerReadOnly:
    'Open for looking only: the disk of the vault cannot be written, so nothing is saved and no secret is shown or copied.',
  bannerKit: 'You opened the vault with the recovery kit. The usual way in needs repair.',
  bannerNoKit:
    'There is no recovery kit on paper yet. Without one, a lost keychain or password loses everything.',
  repair: 'Repair the way in',
  showKit: 'Put it on paper'
})
