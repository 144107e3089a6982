import { named } from './en.ts'
import { listText, numberText } from './numbers.ts'
import { plural } from './plural.ts'
import { spoken } from './spoken.ts'

const keys = (n: number) => plural(n, { one: '1 recovery key', other: `${numberText(n)} recovery keys` })

/** Words of the recovery keys that are kept: the place, one set, and their part of a login's page. */
export const recoveryText = spoken({
  nav: 'Recovery keys',
  listLabel: 'Recovery keys',
  kinds: {
    keys: 'List of keys',
    key: 'One key',
    phrase: 'Recovery phrase',
    questions: 'Security questions'
  },
  own: 'Stands alone',
  unnamed: 'Recovery keys',
  count: (n: number) => plural(n, { one: '1 set', other: `${numberText(n)} sets` }),
  left: (unused: number, total: number) => `${numberText(unused)} of ${numberText(total)} left`,
  noneLeft: 'None left',
  keyUnused: 'Unused',
  keyUsed: 'Used',
  phraseKept: 'Kept here',
  answers: (n: number) => plural(n, { one: '1 answer', other: `${numberText(n)} answers` }),
  low: 'Few left',
  noCopy: 'No second copy',
  revoked: 'Revoked',
  inTrash: 'Its item is in the trash',
  showRevoked: (n: number) =>
    plural(n, { one: 'Show 1 revoked set', other: `Show ${numberText(n)} revoked sets` }),
  hideRevoked: 'Hide revoked sets',
  add: 'Add recovery keys',
  addDots: 'Add recovery keys…',
  emptyTitle: 'No recovery keys yet',
  emptyText:
    'When you switch on two-factor, a site hands out keys that let you in when your phone is gone. Keep them here.',
  onlyRevokedTitle: 'Only revoked sets are left',
  noMatch: (query: string) => `No site or name contains ${named(query)}.`,
  nothingChosen: 'Choose a set on the left.',

  head: (kind: string, moment: string) => `${kind} · added ${moment}`,
  openItem: (title: string) => `Open ${named(title)}`,
  more: 'More for these keys',
  menu: {
    ways: 'How to get back in…',
    addKeys: 'Add more keys…',
    replace: 'Replace set…',
    move: 'Move to another item…',
    rename: 'Rename…',
    revoke: 'Mark as revoked…',
    unrevoke: 'Count them again',
    erase: 'Erase…'
  },

  use: 'Use a key',
  useOnly: 'Use the key',
  nextKey: (place: number) => `Key ${numberText(place)} is next.`,
  useMeans: 'It is copied, marked as used, and written on record.',
  showMeans: 'Reading it asks who you are, and is written on record.',
  allUsed: 'Every key was used. Fetch new ones at the site while you can still get in.',
  lowTitle: (n: number) =>
    n === 0
      ? 'No key is left'
      : plural(n, { one: 'Only 1 key is left', other: `Only ${numberText(n)} keys are left` }),
  lowText: 'Fetch new ones at the site while you can still get in, and put them in the place of these.',
  replace: 'Replace set…',
  revokedTitle: (moment: string) => `Revoked ${moment}`,
  revokedBy: 'Newer keys took their place. These are kept until you erase them.',
  revokedText: 'The site no longer takes these. They are kept until you erase them.',

  copyTitle: 'Store a second copy elsewhere',
  copyText:
    'If this computer is lost, so are these keys, unless you have a backup. A sheet of paper in another place is enough.',
  print: 'Print a second copy…',
  saveFile: 'Save as text file…',
  haveCopy: 'I have one',
  copyNoted: 'Second copy noted.',
  copySince: (moment: string) => `Second copy kept elsewhere, noted ${moment}.`,

  keysTitle: 'Keys',
  answersTitle: 'Questions',
  place: (n: number) => `Key ${numberText(n)}`,
  phrase: 'The phrase',
  state: { unused: 'unused', used: 'used', revoked: 'revoked' },
  usedOn: (moment: string) => `used ${moment}`,
  usedBefore: 'used before it was added',
  because: (reason: string) => `because ${named(reason)}`,
  undoFor: (minutes: number) =>
    minutes <= 1 ? 'Undo (1 minute left)' : `Undo (${numberText(minutes)} minutes left)`,
  showKey: (name: string) => `Show ${name}`,
  copyKey: (name: string) => `Copy ${name}`,
  keyMenu: (name: string) => `More for ${name}`,
  mark: 'Mark as used…',
  takeBack: 'Mark as unused',
  who: 'Who looked at it?',
  showAll: 'Show all…',

  markTitle: (name: string) => `Mark ${name} as used`,
  markLead: 'The key is not opened. Nothing needs to be typed but what it was used for.',
  markNote: 'What for',
  markNow: 'Mark as used',
  marked: (name: string) => `${name} is marked as used.`,
  unmarked: (name: string) => `${name} counts as unused again.`,
  tooLate: 'It was used more than ten minutes ago. That stays on record and cannot be taken back.',
  gone: 'It is not there any more.',

  waysTitle: 'How to get back in',
  waysNone: 'Not written down: support address, and which mail or phone the site knows.',
  waysEdit: 'Edit how to get back in',
  waysAdd: 'Write it down…',
  support: 'Support',
  supportHint: 'Web address, mail or phone of the site’s support',
  mail: 'Mail it knows',
  phone: 'Phone it knows',
  notes: 'Notes',
  waysOpen: 'This is no secret: it is shown without asking who you are.',

  looksTitle: 'Who looked at these keys?',
  looksNone: 'Nobody has opened one yet.',
  looks: {
    shown: (key: string) => `${key} shown`,
    allShown: 'All keys shown at once',
    copied: (key: string) => `${key} copied`,
    used: (key: string) => `${key} used`,
    damaged: (key: string) => `${key} not shown: it is damaged`,
    printed: 'All keys printed',
    saved: 'All keys saved as a text file'
  },
  stock: 'What is left',
  whyApart: [
    'Kept apart from your passwords: adding needs nothing, reading always asks for a PIN or your master password.',
    'Each key is used once: what is left is counted, and you are told when there are few.',
    'Every look at one is written down before it opens, with the reason.'
  ],
  looksFailed: 'The trail could not be read.',
  looksAll: 'Whole trail of this item',
  looksDevice: 'On this computer. Every look is written down before a key opens.',

  moveTitle: 'Move to another item',
  moveLead: 'The keys stay as they are; only where they belong changes.',
  moveNow: 'Move here',
  moveAlone: 'Let them stand alone',
  moved: (title: string) => `Moved to ${named(title)}.`,
  movedAlone: 'They stand alone now.',
  name: 'Name',
  nameHint: 'The site or account they are for',
  nameMissing: 'A name is needed to find them again.',
  renameTitle: 'Rename',
  renamed: 'Renamed.',

  revokeTitle: 'Mark as revoked?',
  revokeMeans: (unused: number) =>
    unused === 0
      ? 'Say this when the site no longer takes these keys. They are kept until you erase them.'
      : `${keys(unused)} not used yet will not count any more. Say this when the site has made new ones. They are kept until you erase them.`,
  revokeNow: 'Mark as revoked',
  revokedNow: 'Marked as revoked. They are kept until you erase them.',
  unrevoked: 'They count again.',
  eraseTitle: (name: string) => `Erase the keys of ${named(name)} for good?`,
  eraseMeans: (total: number, unused: number) =>
    unused === 0
      ? `${keys(total)} leave the vault. Nothing brings them back but a backup made before. The trail of who looked at them stays.`
      : `${keys(total)} leave the vault, ${numberText(unused)} of them never used. Nothing brings them back but a backup made before. The trail of who looked at them stays.`,
  eraseNow: 'Erase',
  erased: (name: string) => `Recovery keys of ${named(name)} erased.`,

  cardTitle: 'Recovery keys',
  cardApart: 'kept apart',
  lastOpened: (moment: string, reason: string) =>
    reason === '' ? `last opened ${moment}` : `last opened ${moment}, ${reason}`,
  neverOpened: 'never opened',
  open: 'Open…',
  openOf: (name: string) => `Open the recovery keys of ${named(name)}`,
  cardNone: 'No recovery keys yet',
  cardNoneText: 'Did the site show a list of backup codes when you switched on two-factor? Keep them here.',
  addedNow: (n: number, name: string) => `${keys(n)} of ${named(name)} added.`,
  replacedNow: (n: number, old: number) =>
    `${keys(n)} added. ${plural(old, { one: '1 old unused key is', other: `${numberText(old)} old unused keys are` })} marked as revoked and kept.`,
  spokenRow: (parts: readonly string[]) => listText(parts)
})
