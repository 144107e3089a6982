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
    codes: 'One-time codes',
    items: 'Items',
    appearance: 'Appearance',
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
    clipboard: 'Clear the clipboard',
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
    clipboard: 'What you copied leaves the clipboard, unless something else was copied since.',
    listSort: 'In the list, as long as nothing is searched for.',
    versions: 'Each change of an item keeps the version from before, up to this many.',
    trashDays: 'What is in the trash is erased for ever after this time.',
    oldPasswords: 'Health then suggests a new one.',
    theme: 'Light, dark, or as the system is.',
    accent: 'The colour of what is chosen, of the main button, and of time running.',
    density: 'How close rows and fields stand.',
    textScale: 'Everything in the window grows with it.',
    motion: 'Whether things fade and slide when they appear.',
    language: 'For everything Latchkey says, at once.',
    backups: 'Where they are kept, what opens them, and the way back.',
    audit: 'What was done with this vault.',
    auditKeep: 'Older records are let go by themselves, and that stays on record.',
    protection: 'Windows and macOS only. On Linux the system does not offer this.',
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
    clipboard: 'copy paste seconds timeout clear',
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
    language: 'english german deutsch translation',
    backups: 'restore export copy folder',
    audit: 'log record history',
    auditKeep: 'log retention rotate old months years delete',
    protection: 'screenshot recording screen share privacy',
    breaches: 'leak pwned hibp internet online',
    clockCheck: 'internet online ntp synchronise'
  },
  weak: {
    autoLock: 'Whoever comes to this computer while you are away finds the vault open.',
    clipboard: 'What you copied stays there for every program to read, until you copy something else.',
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
