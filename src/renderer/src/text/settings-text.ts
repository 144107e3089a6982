import { numberText } from './numbers.ts'
import { plural } from './plural.ts'
import { spoken } from './spoken.ts'

/** Words of the settings. `also` are further words a setting is found by; `weak` is said while one weakens safety. */
export const settingsText = spoken({
  title: 'Settings',
  lead: 'Each change is saved at once.',
  saved: 'Setting saved.',
  loading: 'Reading the settings…',
  failed: 'The settings could not be read.',
  find: 'Find a setting',
  clearFind: 'Clear the search',
  found: (n: number) => plural(n, { one: '1 setting', other: `${numberText(n)} settings` }),
  nothingTitle: 'No setting found',
  nothingText: 'Try another word, such as “lock”, “colour” or “clipboard”.',
  never: 'Never',
  keepAll: 'Keep all',

  groups: {
    lock: 'Unlock and lock',
    clipboard: 'Clipboard',
    quick: 'Tray and quick access',
    codes: 'One-time codes',
    items: 'Items',
    appearance: 'Appearance',
    start: 'Start and window',
    language: 'Language',
    backups: 'Backups',
    audit: 'Audit trail',
    privacy: 'Privacy',
    network: 'Network'
  },

  names: {
    masterPassword: 'Master password',
    keychain: 'System keychain',
    keyFile: 'Key file',
    confirmation: 'Extra confirmation at unlock',
    recoveryPin: 'Recovery PIN',
    kit: 'Recovery kit',
    emergency: 'Emergency page',
    autoLock: 'Lock by itself',
    seedsLock: 'Lock the codes by themselves',
    lockOnScreenLock: 'Lock with the screen',
    lockOnSuspend: 'Lock before sleep',
    lockOnClose: 'Lock when the window is closed',
    lockOnMinimise: 'Lock when the window is minimised',
    lockShortcut: 'Keys that lock everywhere',
    unlockByItself: 'Open by itself at the start',
    askPerson: 'Ask for Touch ID',
    passwordReminder: 'Ask for the master password now and then',
    clipboard: 'Clear the clipboard',
    clearPicture: 'Clear a pasted screenshot',
    quickShortcut: 'Keys for quick access',
    quickAfterCopy: 'Quick access after copying',
    quickCodeNext: 'Offer the code after the password',
    trayCodes: 'Codes in the tray menu',
    notifications: 'Notifications',
    grouping: 'Groups of digits',
    hideCodes: 'Hide codes until clicked',
    showNext: 'Show the next code',
    lateCopy: 'When a code is about to run out',
    codeOrder: 'Order of the codes',
    clock: 'Clock of this computer',
    clockOffset: 'Offset for codes',
    clockMeasure: 'Measure with my phone',
    listSort: 'Order of the items',
    versions: 'Earlier versions kept',
    trashDays: 'Empty the trash by itself',
    oldPasswords: 'A password counts as old',
    theme: 'Theme',
    accent: 'Accent colour',
    density: 'Spacing',
    textScale: 'Size of text',
    motion: 'Movement',
    startWithSystem: 'Start with the system',
    startHidden: 'Start without the window',
    keepInTray: 'Stay in the tray',
    language: 'Language',
    backups: 'Backups',
    audit: 'Audit trail',
    auditKeep: 'Records are kept',
    protection: 'Keep the window out of screen captures',
    breaches: 'Ask a service about known breaches',
    clockCheck: 'Ask the time on the internet'
  },
  means: {
    emergency:
      'One sheet of paper for the day when something is lost: what to do, where the backups are, and the recovery kit or room for it.',
    autoLock: 'After this time without a key press or mouse movement.',
    seedsLock: 'After this time without using one. With a master password, it is asked again.',
    lockOnScreenLock: 'When the screen is locked, or another person takes over the computer.',
    lockOnSuspend:
      'Also when closing the lid sends it to sleep. The keys of the vault leave the memory first.',
    lockOnClose: 'Where Latchkey stays in the tray, the tray then has no codes until you unlock.',
    lockOnMinimise: 'As soon as the window is put away.',
    lockShortcut: 'Locks the vault, whichever program is in use.',
    unlockByItself:
      'For a vault that needs nothing but the system’s keychain: whoever is logged in to this computer sees it without a click.',
    askPerson:
      'Before the keychain opens the vault. A rule that Latchkey keeps, no encryption: the key is in the keychain all the same.',
    passwordReminder: 'When it was not typed for so long, so that it is not forgotten. You can put it off.',
    clipboard:
      'What you copied leaves the clipboard after this time, at the lock and at the end, unless something else was copied since.',
    clearPicture:
      'A screenshot of a QR code holds the secret. Once its codes are saved, it can leave the clipboard.',
    quickShortcut: 'Shows and hides the small search window, whichever program is in use.',
    quickAfterCopy: 'Whether the small window goes away, so that you can paste.',
    quickCodeNext: 'When it is shown again soon, the code of the same account is one key away.',
    trayCodes: 'Pinned codes first, then those you use most.',
    notifications:
      'Say what was copied from the tray or quick access. They name the account, never a secret; the system may keep them.',
    listSort: 'In the list, as long as nothing is searched for.',
    versions: 'Each change of an item keeps the version from before, up to this many.',
    trashDays: 'What is in the trash is erased for ever after this time.',
    oldPasswords: 'Health then suggests a new one.',
    theme: 'Light, dark, or as the system is.',
    accent: 'The colour of what is chosen, of the main button, and of time running.',
    density: 'How close rows and fields stand.',
    textScale: 'Everything in the window grows with it.',
    motion: 'Whether things fade and slide when they appear.',
    startWithSystem:
      'When you log in to this computer, in the tray and without the window. The vault stays locked unless it opens by itself.',
    startHidden: 'With the tray icon alone, where there is a tray.',
    keepInTray: 'Closing the window leaves Latchkey in the tray. Otherwise it ends.',
    language: 'For everything Latchkey says, at once.',
    backups: 'Where they are kept, what opens them, and the way back.',
    audit: 'What was done with this vault.',
    auditKeep: 'Older records are let go by themselves, and that stays on record.',
    protection:
      'Screenshots, recordings and shared screens show an empty place. Windows and macOS only, and newer recorders of macOS may show it nevertheless.',
    breaches:
      'Only when you ask for it. The first five characters of a fingerprint of each password leave this computer, never the password.'
  },
  also: {
    masterPassword: 'unlock protection change remove set security',
    keychain: 'keyring credential manager wallet unlock security',
    keyFile: 'usb stick removable factor unlock security keyfile',
    confirmation: 'phone code otp 2fa totp two factor second factor backup codes security',
    recoveryPin: 'recovery keys backup codes reveal lock',
    kit: 'paper emergency recovery print lost',
    emergency: 'paper pdf print kit recovery lost laptop phone password heirs',
    autoLock: 'timeout idle minutes inactivity security automatic',
    seedsLock: 'timeout idle otp 2fa totp security',
    lockOnScreenLock: 'screensaver user switch away security automatic',
    lockOnSuspend: 'standby hibernate lid laptop close security automatic',
    lockOnClose: 'hide tray security automatic',
    lockOnMinimise: 'minimize hide iconify security automatic',
    lockShortcut: 'hotkey shortcut global key combination panic',
    unlockByItself: 'automatic auto unlock keyring login autostart',
    askPerson: 'fingerprint biometric macos mac finger',
    passwordReminder: 'remember forget rehearse practise repeat days reminder',
    clipboard: 'copy paste seconds timeout clear',
    clearPicture: 'image picture qr copy paste',
    quickShortcut: 'hotkey shortcut global key combination search popup spotlight',
    quickAfterCopy: 'hide stay close popup',
    quickCodeNext: 'otp 2fa totp then paste login',
    trayCodes: 'icon menu pinned otp 2fa totp status notifier number',
    notifications: 'message balloon toast bubble popup',
    grouping: 'digits spaces format otp 2fa totp',
    hideCodes: 'conceal dots privacy otp 2fa totp',
    showNext: 'upcoming otp 2fa totp',
    lateCopy: 'expire seconds otp 2fa totp wait',
    codeOrder: 'sort manual most used otp 2fa totp',
    clock: 'time synchronised drift',
    clockOffset: 'time drift difference',
    clockMeasure: 'time drift difference phone',
    listSort: 'sort name changed created used',
    versions: 'history undo limit',
    trashDays: 'bin delete erase days retention',
    oldPasswords: 'age expired health months rotate',
    theme: 'dark light mode night colour',
    accent: 'colour color brass blue green violet rose graphite',
    density: 'compact comfortable dense rows',
    textScale: 'font zoom large bigger smaller accessibility',
    motion: 'animation reduce accessibility',
    startWithSystem: 'autostart login boot automatic launch',
    startHidden: 'autostart minimised tray background window',
    keepInTray: 'close quit exit background icon',
    language: 'english german deutsch translation',
    backups: 'restore export copy folder',
    audit: 'log record history',
    auditKeep: 'log retention rotate old months years delete',
    protection: 'screenshot recording screen share capture privacy linux',
    breaches: 'leak pwned hibp internet online',
    clockCheck: 'internet online ntp synchronise'
  },
  weak: {
    autoLock: 'Whoever comes to this computer while you are away finds the vault open.',
    clipboard: 'What you copied stays there for every program to read, until you copy something else.',
    lockOnScreenLock: 'Whoever gets past the lock of the screen finds the vault open.',
    lockOnSuspend: 'The keys of the vault stay in the memory of the sleeping computer.',
    passwordReminder: 'Nobody can give you back a master password you have forgotten. Keep the recovery kit.',
    clearPicture:
      'The secret of the code stays there for every program to read, until you copy something else.',
    protection: 'Whoever you share your screen with, and every program that records it, sees what is shown.',
    breaches: 'The service learns the address of your internet connection, and that somebody asked.',
    trashDays: 'What you moved to the trash stays in the vault until you erase it yourself.',
    auditKeep: 'What happened before can then be seen in exports and older backups only.'
  },

  after: {
    minutes: (n: number) =>
      n === 60
        ? 'After 1 hour'
        : plural(n, { one: 'After 1 minute', other: `After ${numberText(n)} minutes` }),
    seconds: (n: number) =>
      n < 60
        ? plural(n, { one: 'After 1 second', other: `After ${numberText(n)} seconds` })
        : plural(n / 60, { one: 'After 1 minute', other: `After ${numberText(n / 60)} minutes` }),
    days: (n: number) => plural(n, { one: 'After 1 day', other: `After ${numberText(n)} days` }),
    months: (n: number) =>
      n % 12 === 0
        ? plural(n / 12, { one: 'After 1 year', other: `After ${numberText(n / 12)} years` })
        : plural(n, { one: 'After 1 month', other: `After ${numberText(n)} months` })
  },
  keeps: {
    all: 'For ever',
    months: (n: number) =>
      n % 12 === 0
        ? plural(n / 12, { one: 'For 1 year', other: `For ${numberText(n / 12)} years` })
        : plural(n, { one: 'For 1 month', other: `For ${numberText(n)} months` })
  },
  tray: {
    none: 'None',
    codes: (n: number) => plural(n, { one: '1 code', other: `${numberText(n)} codes` })
  },
  afterCopy: { hide: 'Goes away', stay: 'Stays' },
  pictures: { ask: 'Ask', always: 'Always', never: 'Never' },
  versions: (n: number) => plural(n, { one: '1 version', other: `${numberText(n)} versions` }),
  withVault: 'With the vault',
  sorts: { title: 'By name', changed: 'Changed last', created: 'Added last', used: 'Used last' },
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  accents: {
    brass: 'Brass',
    blue: 'Blue',
    green: 'Green',
    violet: 'Violet',
    rose: 'Rose',
    graphite: 'Graphite'
  },
  densities: { comfortable: 'Comfortable', compact: 'Compact' },
  percent: (n: number) => `${String(n)} %`,
  motions: { system: 'As the system', reduced: 'None' },
  languages: { system: 'As the system', en: 'English', de: 'Deutsch' },
  openBackups: 'Open backups',
  openAudit: 'Open the trail'
})
