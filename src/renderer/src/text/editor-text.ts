import { named } from './en.ts'
import { spoken } from './spoken.ts'

/** Words of the editor of a credential, and of what was typed and not saved. */
export const editorText = spoken({
  unchanged: 'unchanged',
  typedBefore: 'typed before, kept',
  typeAnew: 'Type them anew',
  kind: 'Kind',
  notesHint: 'Headings with #, lists with -, **bold** and `code` are shown as such.',
  removed: 'will be removed',
  keptNow: 'What you type is kept in the vault until you save.',
  notKept: 'What you type could not be kept. Save before you lock or quit.',

  remove: (label: string) => `Remove: ${label}`,
  keepAfterAll: (label: string) => `Keep after all: ${label}`,

  weakness: {
    common: 'One of the most used passwords.',
    'name-or-word': 'It is a name or a word.',
    'keyboard-row': 'Keys in a row are tried first.',
    repeats: 'It repeats itself.',
    sequence: 'Letters or digits in a row are tried first.',
    date: 'Dates are tried first.',
    short: 'It is short.',
    leaked: 'It is in lists of stolen passwords.'
  },

  fields: 'More fields',
  addField: 'Add a field',
  addCode: 'One-time code…',
  codeWanted: 'After saving you are asked for the one-time code.',
  codeNotWanted: 'Do not ask',
  fieldName: 'Name of the field',
  moveUp: (label: string) => `Move up: ${label}`,
  moveDown: (label: string) => `Move down: ${label}`,
  moved: (label: string, place: number, count: number) =>
    `${label} is now number ${String(place)} of ${String(count)}.`,
  tooManyFields: (max: number) => `More than ${String(max)} fields do not fit.`,

  factors: 'Second factors',
  factorsHint: 'What the site asks for besides the password, and where it goes.',
  factorKind: 'Second factor',
  addFactor: 'Add a second factor',
  removeFactor: 'Remove this second factor',

  tags: 'Tags',
  tagsHint: 'Enter or a comma ends a tag.',
  removeTag: (tag: string) => `Remove the tag ${tag}`,
  tagAdded: (tag: string) => `Tag ${tag} added.`,
  tagRemoved: (tag: string) => `Tag ${tag} removed.`,
  tagsFull: (max: number) => `More than ${String(max)} tags do not fit.`,
  folder: 'Folder',
  noFolder: 'No folder',
  favourite: 'Favourite',

  dateHint: 'Such as 2027-03-31, or 2027-03 for a month.',
  dateOdd: 'This is not a date. Write it as 2027-03-31, or 2027-03 for a month.',
  addressOdd: {
    scheme: 'This is not a web address: only http and https are opened. It is kept, but never opened.',
    'user-info': 'A user name or password is in this address. It is kept, but never opened.',
    'control-characters':
      'Invisible characters are in this address, which can make it look like another. It is kept, but never opened.',
    'look-alike':
      'Letters in this address are made to look like others: it may be a trap. It is kept, but never opened.',
    'not-an-address': 'This does not look like a web address. It is kept, but cannot be opened.'
  },

  conflictTitle: 'This was changed elsewhere',
  conflict:
    'It was saved in the meantime, from another place in Latchkey. Nothing was overwritten, and what you typed is kept.',
  conflictMine: 'Save mine over it',
  conflictTheirs: 'Drop mine',
  conflictHistory: 'The other one stays in the history.',
  gone: 'It is in the trash or erased. What you typed is kept, and can be saved as a new one.',
  saveAsNew: 'Save as a new one',

  later: 'Keep for later',

  unsaved: (title: string) => `Not saved yet: ${named(title)}`,
  untitled: 'without a title',
  unsavedAt: (moment: string) => `typed ${moment}`,
  goOn: 'Continue',
  drop: 'Drop',
  dropQuestion: (title: string) => `Drop what was typed for ${named(title)}? It cannot be brought back.`,
  dropped: 'Dropped.',
  goesOn: (moment: string) => `Goes on with what was typed ${moment} and not saved.`,
  startOver: 'Start over'
})
