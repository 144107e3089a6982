import { shownText } from '../ui/shown-text.ts'
import { numberText, quoted } from './numbers.ts'
import { spoken } from './spoken.ts'

/** A title as a sentence names it: one of 256 letters would leave no room for what is said about it. */
export function named(title: string): string {
  const letters = Array.from(title, shownText).filter((letter) => letter !== '')
  return quoted(letters.length > 60 ? `${letters.slice(0, 60).join('').trimEnd()}…` : letters.join(''))
}

/** All words of the page but those that explain a code (error, problem, action): these stand in the files beside. */
export const words = spoken({
  app: { name: 'Latchkey', demo: 'Demo vault', loading: 'Opening Latchkey…' },
  common: {
    cancel: 'Cancel',
    close: 'Close',
    save: 'Save',
    undo: 'Undo',
    back: 'Back to the list',
    tryAgain: 'Try again',
    dismiss: 'Dismiss',
    edit: 'Edit',
    trash: 'Move to trash',
    full: (max: number) => `More than ${numberText(max)} characters do not fit: the rest is cut off.`
  },
  nav: {
    label: 'Views',
    items: 'All items',
    codes: 'Codes',
    trash: 'Trash',
    backups: 'Backups',
    backupsFailed: 'Backups: the last one failed',
    audit: 'Audit trail',
    settings: 'Settings',
    lock: 'Lock'
  },
  firstRun: {
    title: 'Make your vault',
    lead: 'Latchkey keeps everything in one encrypted vault on this computer. There is no account, and nothing is sent anywhere.',
    sample: (command: string) => `Only looking around? ${command} opens a sample vault.`,
    protection: 'What opens the vault',
    keychain: 'Your system’s keychain',
    /** The keychain at the beginning of a sentence, as people on that system know it. */
    keychains: {
      macos: 'The macOS Keychain',
      windows: 'The Windows Credential Manager',
      gnome: 'The GNOME keyring',
      kde: 'KWallet',
      other: 'Your system’s keychain'
    },
    keychainMeans: (keychain: string) =>
      `${keychain} keeps the key. Whoever is logged in as you can open the vault.`,
    alsoPassword: 'Ask for a master password too',
    alsoPasswordMeans: 'Then both are needed: being logged in as you, and knowing the password.',
    password: 'A master password alone',
    passwordMeans:
      'Weaker against someone who copies your files: only the password stands between them and the vault.',
    noKeychain:
      'This system has no keychain that Latchkey can use, so only the master password stands between someone who copies your files and the vault. Choose a long one.',
    masterPassword: 'Master password',
    repeat: 'Repeat the master password',
    create: 'Create vault',
    creating: 'Creating the vault…',
    tooShort: (min: number) => `Use at least ${String(min)} characters.`,
    different: 'The two passwords are not the same.',
    lengthShort: (length: number, min: number) => `${String(length)} of at least ${String(min)} characters.`,
    lengthFair: (length: number) =>
      `${String(length)} characters. Four or five unrelated words are stronger.`,
    lengthGood: (length: number) => `${String(length)} characters: a good length.`,
    alreadyThere: 'A vault is there already. Nothing was written; start Latchkey again to open it.'
  },
  unlock: {
    title: 'Latchkey is locked',
    byKeychain: (keychain: string) => `${keychain} holds the key.`,
    byBoth: (keychain: string) => `${keychain} holds one half. Type your master password.`,
    byPassword: 'Type your master password.',
    masterPassword: 'Master password',
    unlock: 'Unlock',
    unlocking: 'Opening the vault…',
    waiting: 'Waiting for your system’s keyring… It may be asking you in another window.',
    capsLock: 'Caps Lock is on.',
    empty: 'Type the master password first.',
    wrong: 'That is not the master password.',
    passwordNeeded: 'The master password is needed too.',
    notConfirmed:
      'Nobody confirmed it with Touch ID, so the vault stays locked. Try again, or use the recovery kit.',
    tooSoon:
      'After a wrong answer Latchkey waits, longer each time, and goes on waiting when it is started again.',
    wait: (seconds: number) => `The next try is possible in ${String(seconds)} s.`
  },
  list: {
    label: 'Items',
    codesLabel: 'One-time codes',
    search: 'Search',
    clearSearch: 'Clear the search',
    addCode: 'Add a code',
    codeCount: (n: number) => (n === 1 ? '1 code' : `${String(n)} codes`),
    matches: (n: number, total: number) =>
      `${n === 1 ? '1 match' : `${String(n)} matches`} in ${String(total)}`,
    loading: 'Reading the vault…',
    failed: 'The list could not be read.',
    emptyTitle: 'No items yet',
    emptyText: 'Write down a login, a card or a note, or paste a screenshot that shows a QR code.',
    noCodesTitle: 'No codes yet',
    noCodesText: 'Paste a screenshot of the QR code a site shows you, or drop the picture here.',
    noMatchTitle: 'Nothing found'
  },
  pane: {
    label: 'Details',
    nothingTitle: 'Nothing chosen',
    nothingText: 'Choose an item on the left.',
    emptyTitle: 'Ready for the first one',
    emptyText: 'Everything here works from the keyboard.',
    keysNew: 'New login',
    keysPaste: 'A screenshot becomes a code'
  },
  credential: {
    changed: (moment: string) => `changed ${moment}`,
    times: (created: string, changed: string) => `Added ${created} · changed ${changed}`,
    copyPassword: 'Copy password',
    notOpened: 'This address cannot be opened in a browser.',
    trashed: (title: string) => `${named(title)} moved to trash.`,
    restored: (title: string) => `${named(title)} is back.`
  },
  secrets: {
    showTyped: 'Show what is typed',
    hideTyped: 'Hide what is typed',
    showPassword: 'Show password',
    hidePassword: 'Hide password',
    showNotes: 'Show notes',
    hideNotes: 'Hide notes',
    hidden: 'hidden',
    hidesIn: (seconds: number) => `hides in ${String(seconds)} s`
  },
  editor: {
    title: 'Title',
    userName: 'User name',
    password: 'Password',
    website: 'Website',
    notes: 'Notes',
    editNotes: 'Show the notes to edit them',
    notesKept: 'The notes stay as they are.',
    titleMissing: 'A title is needed to find it again.',
    saved: (title: string) => `${named(title)} saved.`,
    discard: 'Discard what you changed?',
    discardNow: 'Discard',
    keepEditing: 'Keep editing'
  },
  code: {
    label: 'One-time code',
    region: (name: string) => `One-time code of ${name}`,
    next: 'next',
    copy: 'Copy code',
    seconds: (n: number) => `${String(n)} seconds left`,
    notYet: '··· ···',
    none: 'No code yet',
    noneText: 'Paste a screenshot of the QR code (Ctrl+V), or drop the picture here.',
    noneTextMac: 'Paste a screenshot of the QR code (⌘V), or drop the picture here.',
    add: 'Add a code',
    trashed: (name: string) => `The code of ${named(name)} moved to trash.`,
    restored: (name: string) => `The code of ${named(name)} is back.`,
    openLogin: (title: string) => `Open ${named(title)}`,
    own: 'A code of its own',
    partOf: (title: string) => `Part of ${named(title)}`,
    kind: { totp: 'time-based', hotp: 'counter-based', steam: 'Steam Guard' },
    digits: (n: number) => `${String(n)} digits`,
    period: (seconds: number) => `${String(seconds)} s`
  },
  clipboard: {
    region: 'On the clipboard',
    copied: {
      password: 'Password copied',
      notes: 'Notes copied',
      field: 'Field copied',
      code: 'Code copied',
      'code-address': 'Setup address copied, with its secret',
      'code-secret': 'Secret key of a code copied',
      'recovery-key': 'Recovery key copied',
      'user-name': 'User name copied',
      'web-address': 'Website copied'
    },
    clearsIn: 'clears in',
    seconds: (n: number) => `${String(n)} s`,
    stays: 'stays there',
    clearNow: 'Clear now',
    clearAgain: 'Clear again',
    putBack: 'Another program keeps putting what you copied back on the clipboard. Clear its history there.',
    notCleared: 'The clipboard could not be cleared. What you copied may still be there.',
    picture: 'Remove the screenshot from the clipboard?',
    removePicture: 'Remove it, and do so from now on',
    leavePicture: 'Leave it, and do not ask again',
    pictureBecame: {
      removed: 'The screenshot was removed. Your answer stands in the settings.',
      wasGone: 'The screenshot was not there any more. Your answer stands in the settings.',
      stays: 'The screenshot stays on the clipboard. Your answer stands in the settings.'
    }
  },
  intake: {
    drop: 'Drop pictures here',
    dropLead: 'Every QR code in them is read on this computer.',
    chooseAnother: 'Choose another picture…',
    secretMissing: 'Type the key first.',
    secretLong: 'That is longer than any list of codes. Check what was pasted.',
    issuer: 'Site or app',
    account: 'Account',
    read: 'Continue',
    reading: 'Reading the picture…',
    nothingTitle: 'No code found',
    unreadTitle: 'Picture not read',
    paused: 'Save or close the login first, then paste or drop the picture again.',
    unnamed: 'Unnamed code'
  },
  unusable: {
    title: 'The vault could not be opened'
  }
})
