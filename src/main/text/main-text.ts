import type { SpokenLanguage } from '../../shared/rules/chosen-language.ts'
import { german } from './german.ts'

/** The words that main says by itself, outside of the page: in the tray, on paper, in the system's own dialogs. */
const english = {
  tray: {
    unlock: 'Unlock…',
    noCodes: 'No codes yet',
    open: 'Open Latchkey',
    lock: 'Lock',
    quit: 'Quit',
    unnamed: 'Unnamed code',
    unnamedLogin: 'Unnamed login',
    makeAndCopy: (name: string) => `${name} (make and copy a code)`,
    /** How long the code of this moment still holds. */
    secondsLeft: (name: string, seconds: number) => `${name} · ${String(seconds)} s`,
    recent: 'Recent logins',
    copyUserName: 'Copy user name',
    copyPassword: 'Copy password',
    copyCode: 'Copy code',
    quick: (keys: string | undefined) => (keys === undefined ? 'Quick access' : `Quick access (${keys})`),
    scanScreen: 'Scan QR from screen',
    addFromClipboard: 'Add from clipboard',
    clearClipboard: 'Clear the clipboard now',
    /** Keys in a combination, by the names Electron has for them; others are called the same everywhere. */
    keys: {
      Ctrl: 'Ctrl',
      Shift: 'Shift',
      Space: 'Space',
      Enter: 'Enter',
      Delete: 'Delete',
      Insert: 'Insert',
      Backspace: 'Backspace',
      Home: 'Home',
      End: 'End',
      PageUp: 'Page Up',
      PageDown: 'Page Down',
      Up: 'Up',
      Down: 'Down',
      Left: 'Left',
      Right: 'Right'
    }
  },
  /** What the system says of a copy that was made outside of the window. Never what was copied. */
  notices: {
    codeCopied: (name: string) => `Code for ${name} copied`,
    nextCodeCopied: (name: string) => `The next code for ${name} was copied`,
    codeMade: (name: string) => `A new code for ${name} was made and copied`,
    passwordCopied: (name: string) => `Password of ${name} copied`,
    userNameCopied: (name: string) => `User name of ${name} copied`,
    holdsIn: (seconds: number) => `It starts in ${String(seconds)} s.`,
    clearsIn: (seconds: number) => `The clipboard is cleared in ${String(seconds)} s.`,
    unnamed: 'an unnamed account',
    notCopied: (name: string) => `Nothing was copied for ${name}`,
    why: {
      locked: 'Latchkey is locked. Open it, unlock it and try again.',
      'seeds-locked': 'One-time codes are locked by themselves. Open Latchkey, unlock them and try again.',
      clipboard: 'The clipboard did not take it. Try again, or close programs that watch the clipboard.',
      'not-found': 'It is no longer in the vault. Open the menu again to see what is.',
      'disk-full': 'The disk is full, so the copy could not be put on record. Make room and try again.',
      'read-only': 'The vault is open for looking only, and the copy could not be put on record.',
      'vault-damaged': 'It is damaged and does not open. Open Latchkey to see what is safe.',
      other: 'Your vault was not changed. Open Latchkey and copy it there.'
    }
  },
  menu: {
    file: 'File',
    newItem: 'New Login',
    addCode: 'Add a One-Time Code…',
    settings: 'Settings…',
    lock: 'Lock',
    edit: 'Edit',
    undoLast: 'Undo Last Change in the Vault',
    find: 'Search the List',
    view: 'View',
    palette: 'Find Anything…',
    health: 'Health',
    generator: 'Generator',
    help: 'Help',
    shortcuts: 'Keys',
    window: 'Window',
    /** What the system does by itself, by Electron's name for it; without these it is English in every language. */
    roles: {
      about: 'About Latchkey',
      services: 'Services',
      hide: 'Hide Latchkey',
      hideOthers: 'Hide Others',
      unhide: 'Show All',
      quit: 'Quit Latchkey',
      close: 'Close Window',
      undo: 'Undo',
      redo: 'Redo',
      cut: 'Cut',
      copy: 'Copy',
      paste: 'Paste',
      selectAll: 'Select All',
      togglefullscreen: 'Full Screen',
      minimize: 'Minimize',
      zoom: 'Zoom',
      front: 'Bring All to Front'
    }
  },
  sheet: {
    title: 'One-time code',
    unnamed: 'Unnamed code',
    warning:
      'Whoever has this paper can make the same codes. Keep it where you keep a passport, and destroy it when you no longer need it.',
    scan: 'Scan this with an authenticator app, or type the line below into one.'
  },
  /** The system puts "Latchkey is trying to" before it. */
  confirmPerson: 'open a recovery key',
  confirmUnlock: 'open your vault',
  backupCodes: 'Latchkey: backup codes of the extra confirmation',
  recoverySheet: {
    title: 'Recovery keys',
    used: 'used',
    revoked: 'These keys were revoked: the site does not take them any more.',
    warning:
      'Whoever has this can get into the account. Keep it away from this computer, and destroy it when you no longer need it.',
    waysBackIn: 'Other ways back in',
    damaged: (keys: number) =>
      keys === 1 ? '1 key is damaged and missing here.' : `${String(keys)} keys are damaged and missing here.`
  },
  startFailed: {
    title: 'Latchkey could not start',
    text: 'Something it needs from this computer is missing or does not work. Your vault was not changed. Restart the computer and try again; if it stays so, install Latchkey anew: your vault is kept.'
  }
}

export type MainText = typeof english

/** What main says, in one language. Ask anew each time something is said: the language may be another one by then. */
export const mainText = (language: SpokenLanguage): MainText => (language === 'de' ? german : english)
