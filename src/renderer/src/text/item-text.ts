import { plural } from './plural.ts'
import { named } from './en.ts'
import { spoken } from './spoken.ts'

/** Words of one credential as it is looked at. Labels come as they stand in a sentence. */
export const itemText = spoken({
  copy: (label: string) => `Copy ${label}`,
  show: (label: string) => `Show ${label}`,
  hide: (label: string) => `Hide ${label}`,
  open: (label: string) => `Open ${label}`,
  large: (label: string) => `Show ${label} in large letters`,
  dragHint: 'Drag it into another window',
  favourite: 'Favourite',
  tags: 'Tags',

  expires: (moment: string, left: string) => `${moment} · ${left}`,
  expired: 'Expired',
  expiresSoon: 'Expires soon',

  notOpened: {
    scheme: 'Not opened: this is not a web address. Only http and https are opened.',
    'user-info': 'Not opened: a user name or password is hidden in this address.',
    'control-characters':
      'Not opened: this address has invisible characters, which can make it look like another.',
    'look-alike': 'Not opened: letters of this address are made to look like others. It may be a trap.',
    'not-an-address': 'Not opened: this is not a web address.'
  },

  largeTitle: (label: string) => `${label}, large`,
  largeLegendDigit: 'digit',
  largeLegendSymbol: 'symbol',
  largeLegendLetter: 'letter',
  space: 'space',

  notes: 'Notes',
  notesAsTyped: 'As typed',
  notesFormatted: 'Formatted',

  factors: 'Second factor',
  factorsMany: 'Second factors',
  noWhere: 'not said where it goes',

  former: (n: number) => plural(n, { one: '1 former password', other: `${String(n)} former passwords` }),
  formerLabel: 'Former passwords',
  formerSpan: (from: string, until: string) => `${from} to ${until}`,
  formerNone: 'No earlier version has another password.',
  formerOf: (span: string) => `Password of ${span}`,
  history: 'History',
  versions: (n: number) => plural(n, { one: '1 earlier version', other: `${String(n)} earlier versions` }),
  used: (moment: string) => `password last used ${moment}`,

  attachments: 'Files',
  attach: 'Attach files…',
  attachHint: 'Or drop them here. They are encrypted in the vault, up to 64 MiB each.',
  dropHere: 'Drop to attach',
  attaching: (name: string, percent: string) => `${name}: ${percent}`,
  stopAttaching: (name: string) => `Stop attaching ${name}`,
  attached: (name: string) => `${named(name)} attached.`,
  attachStopped: (name: string) => `${named(name)} was not attached. Nothing of it is left in the vault.`,
  attachTooLarge: (name: string) =>
    `${named(name)} is larger than 64 MiB. It was not read. Keep large files on an encrypted disk.`,
  attachTooMany: (max: number) => `More than ${String(max)} files do not fit. Nothing was attached.`,
  attachName: (name: string) => `${named(name)} has no name that can be kept. Rename the file and try again.`,
  fileMenu: (name: string) => `More for ${name}`,
  fileSave: 'Save as…',
  fileSaved: (name: string) => `${named(name)} saved. Outside the vault the file is not encrypted.`,
  fileRename: 'Rename…',
  fileRenameTitle: 'Rename the file',
  fileName: 'Name of the file',
  fileNameBad: 'A name has no slashes and no control characters, and is not empty.',
  fileRemove: 'Remove',
  fileRemoved: (name: string) => `${named(name)} removed.`,
  fileAdded: (moment: string) => `added ${moment}`
})
