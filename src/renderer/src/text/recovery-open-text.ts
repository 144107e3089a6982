import { named } from './en.ts'
import { numberText } from './numbers.ts'
import { plural } from './plural.ts'
import { spoken } from './spoken.ts'

/** Words of opening recovery keys: who you are, why, and what came of it; and of what opens them. */
export const recoveryOpenText = spoken({
  pin: 'Recovery PIN',
  masterPassword: 'Master password',
  way: 'Open with',
  ways: { pin: 'Recovery PIN', 'master-password': 'Master password' },
  capsLock: 'Caps Lock is on.',

  title: {
    show: (key: string, name: string) => `Show ${key} of ${named(name)}`,
    copy: (key: string, name: string) => `Copy ${key} of ${named(name)}`,
    use: (key: string, name: string) => `Use ${key} of ${named(name)}`,
    all: (name: string) => `Show all keys of ${named(name)}`,
    printer: (name: string) => `Print the keys of ${named(name)}`,
    'text-file': (name: string) => `Save the keys of ${named(name)} as a text file`
  },
  lead: {
    show: 'The key is shown for 30 seconds. That you looked is written down first.',
    copy: 'The key goes to the clipboard, which is cleared again. That you copied it is written down first.',
    use: 'The key goes to the clipboard and is marked as used. It is written down first.',
    all: 'All keys are shown at once for 30 seconds. That is written down first, as one act.',
    printer:
      'All keys go onto paper, readable by whoever holds it. Put it away in another place. It is written down first.',
    'text-file':
      'All keys go into a file that is not encrypted. Keep it on a drive that lies elsewhere, not on this computer. It is written down first.'
  },
  act: {
    show: 'Show the key',
    copy: 'Copy the key',
    use: 'Copy and mark as used',
    all: 'Show all keys',
    printer: 'Print…',
    'text-file': 'Save…'
  },
  copyInstead: 'Copy instead',
  evenSo: { show: 'Show it even so', copy: 'Copy it even so', use: 'Use it even so' },

  why: 'Why',
  reasons: ['Lost my phone', 'New phone', 'Locked out', 'Checking that they are right'],
  reasonsOut: ['A second copy on paper', 'Moving elsewhere', 'Checking that they are right'],
  ownWords: 'In your own words',
  reasonMissing: 'Choose why, or say it in your own words.',

  empty: { pin: 'Type the recovery PIN first.', 'master-password': 'Type the master password first.' },
  wrong: { pin: 'That is not the recovery PIN.', 'master-password': 'That is not the master password.' },
  tooSoon: 'That was too soon after a wrong one.',
  wrongOnRecord: 'The try is on record.',
  olderPassword:
    'Where a new one was set with the recovery kit, recovery keys still open with the one before.',
  wait: (seconds: number) => `The next try is possible in ${numberText(seconds)} s.`,
  notConfirmed: 'Your system was not told yes, so nothing was opened. Try again.',

  shownLabel: (key: string) => `${key}, shown`,
  hides: (seconds: number) => `hides in ${numberText(seconds)} s`,
  hidden: 'Hidden again.',
  hideNow: 'Hide now',
  done: 'Done',
  copied: (key: string) => `${key} is on the clipboard.`,
  used: (key: string) => `${key} is on the clipboard and marked as used.`,
  usedNext:
    'Paste it at the site. If the site refused it or you did not need it, you can take it back for 10 minutes.',
  usedLeft: (n: number) =>
    n === 0
      ? 'No key is left after this.'
      : plural(n, { one: '1 key is left.', other: `${numberText(n)} keys are left.` }),
  undoUse: 'Take it back',
  undone: (key: string) => `${key} counts as unused again.`,
  damagedKey: 'damaged, not readable',

  alreadyUsed: (moment: string) => `This key was used ${moment}.`,
  alreadyUsedEarlier: 'This key was used before it was added here.',
  alreadyUsedBecause: (moment: string, reason: string) =>
    `This key was used ${moment} because ${named(reason)}.`,
  alreadyUsedMeans: 'Most sites take each key once only.',
  revoked: 'This key is revoked: newer ones took its place, or the site no longer takes it.',
  outcome: {
    gone: {
      title: 'It is not there any more',
      text: 'The key was removed since this window was drawn. Nothing was shown.'
    },
    damaged: {
      title: 'This key is damaged',
      text: 'Its seal does not open: it was altered or damaged outside Latchkey. The others of the set still open. If this was not you, look at the trail, and fetch new keys at the site.'
    },
    'not-done': {
      title: 'Nothing came out',
      text: 'The dialog was closed, or the printer or disk took nothing. That it was begun is on record.'
    }
  },
  noRecord: {
    title: 'Nothing was shown',
    why: {
      'disk-full': 'The disk is full, so that you looked could not be written down first.',
      'read-only': 'The vault is open for looking only, so that you looked could not be written down first.',
      'not-writable':
        'The vault folder cannot be written to, so that you looked could not be written down first.',
      'io-error': 'The disk reported an error, so that you looked could not be written down first.'
    },
    rule: 'No record, no key: the keys themselves are safe.',
    todo: {
      'disk-full': 'Free some space and try again.',
      'read-only': 'Make the disk writable, lock and unlock, and try again.',
      'not-writable': 'Check the permissions of the folder and try again.',
      'io-error': 'Try again, and make a backup on another disk.'
    }
  },
  onRecord: 'On record:',
  record: (moment: string, what: string, reason: string) => `${moment}, ${what}, because ${named(reason)}`,
  whats: {
    show: 'shown',
    copy: 'copied',
    use: 'used',
    all: 'all shown',
    printer: 'printed',
    'text-file': 'saved as a file'
  },
  seeTrail: 'See the trail',
  printed: 'Printed. Put the sheet away in another place.',
  saved: 'Saved. Outside the vault the file is not encrypted.',
  damagedLeftOut: (n: number) =>
    plural(n, {
      one: '1 key is damaged and not on it.',
      other: `${numberText(n)} keys are damaged and not on it.`
    }),

  rowNotSetUp: 'Not set up yet. It is asked when you add the first recovery keys.',
  rowBoth: 'Recovery keys open with the PIN or with the master password.',
  rowPin: 'Recovery keys open with a PIN of their own.',
  rowPassword: 'None. Recovery keys open with the master password.',
  pinSet: 'Set a PIN…',
  pinChange: 'Change PIN…',
  pinRemove: 'Remove PIN…',
  usePassword: 'Use the master password too…',
  stopPassword: 'Stop using the master password…',
  newPin: 'New recovery PIN',
  repeatPin: 'Repeat the PIN',
  pinHint: (min: number) => `At least ${numberText(min)} characters; letters and signs are welcome.`,
  pinShort: (min: number) => `Use at least ${numberText(min)} characters.`,
  pinDifferent: 'The two are not the same.',
  dialogs: {
    'set-pin': {
      title: 'Set a recovery PIN',
      lead: 'Recovery keys then open with this PIN as well. Nothing else opens with it.',
      submit: 'Set PIN'
    },
    'change-pin': {
      title: 'Change the recovery PIN',
      lead: 'The old PIN opens recovery keys no longer.',
      submit: 'Change PIN'
    },
    'remove-pin': {
      title: 'Remove the recovery PIN',
      lead: 'Recovery keys then open with the master password alone.',
      submit: 'Remove PIN'
    },
    'use-password': {
      title: 'Open recovery keys with the master password too',
      lead: 'Then either of the two opens them.',
      submit: 'Use it too'
    },
    'stop-password': {
      title: 'Stop using the master password for recovery keys',
      lead: 'They then open with the recovery PIN alone.',
      submit: 'Stop using it'
    }
  },
  proveNow: 'First, what opens them now',
  wayDone: 'What opens the recovery keys was changed.'
})
