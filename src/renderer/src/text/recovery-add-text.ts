import { listText, numberText } from './numbers.ts'
import { plural } from './plural.ts'
import { spoken } from './spoken.ts'

const keys = (n: number) => plural(n, { one: '1 key', other: `${numberText(n)} keys` })

/** Words of adding recovery keys: setting up once, the text, what was read of it, and saving. */
export const recoveryAddText = spoken({
  title: 'Add recovery keys',
  titleFor: (name: string) => `Add recovery keys: ${name}`,
  replaceTitle: (name: string) => `Replace the keys: ${name}`,
  moreTitle: (name: string) => `Add more keys: ${name}`,

  setUpTitle: 'Keep recovery keys apart',
  setUpLead:
    'Recovery keys open accounts without your phone, so they have a lock of their own inside the vault. Adding needs nothing; reading one always asks for what you choose here, and is written on record first.',
  setUpWay: 'What opens them',
  pinTitle: 'A recovery PIN',
  pinMeans: 'For recovery keys alone. Whoever sits at your unlocked computer cannot read them without it.',
  passwordTitle: 'Your master password',
  passwordMeans: 'The one that unlocks the vault. Nothing new to remember.',
  setUpForget: 'Nobody can open them without it, not even with the recovery kit.',
  setUpWrite: 'Write the PIN down, and keep it apart from this computer.',
  continue: 'Continue',

  kind: 'What is it?',
  kinds: {
    keys: 'List of keys',
    key: 'One key',
    phrase: 'Phrase',
    questions: 'Questions'
  },
  lead: {
    keys: 'Paste the whole text, just as the site shows it. Numbers, dashes and the words around the keys are told apart from them.',
    key: 'One long key, such as a recovery code for an encrypted disk or a mailbox.',
    phrase: 'Twelve to twenty-four words in their order. They are checked for slips of the pen.',
    questions: 'Each question as the site asks it, with your answer.'
  },
  field: { keys: 'Text with the keys', key: 'The key', phrase: 'The words' },
  placeholder: {
    keys: 'Paste, type, or drop a text file here',
    key: 'Paste or type the key',
    phrase: 'word word word …'
  },
  choose: 'Choose a file…',
  read: 'Read the keys',
  fileRead: (name: string) => `${name} was read. Nothing of the file is kept but the keys you save.`,
  fileLarge:
    'That file is larger than 64 KiB, which no list of keys is. It was not read. Paste the part with the keys.',
  filePdf: 'PDF files are not read. Open it, choose all of its text, copy it, and paste it here.',
  fileOther: 'That is no text file, so it was not read. Open it, copy its text, and paste it here.',
  fileFailed: 'The file could not be read. Open it, copy its text, and paste it here.',
  picture: 'The picture is shown for typing it off. It is not saved, and goes when this closes.',
  pictureLabel: 'The picture to type off',
  pictureAway: 'Take the picture away',
  pictureFailed: 'The picture could not be opened. Type the keys off where you see them.',
  emptyField: 'Paste or type the keys first.',
  tooLong: 'That is longer than any list of keys. Check what was pasted.',

  found: (n: number) => `${keys(n)} found`,
  foundNone: 'No key was found in this text',
  foundNoneText: 'Make keys of the lines below, or go back and paste another part.',
  usedMarked: (n: number) => plural(n, { one: '1 marked as used', other: `${numberText(n)} marked as used` }),
  check: 'Compare them with the site before you leave its page: it may show them only once.',
  hint: 'Enter splits at the cursor, Backspace at the beginning joins with the one above, Alt and the arrow keys move.',
  rowsLabel: 'Keys that were read',
  rowKey: (n: number) => `Key ${numberText(n)}`,
  rowUsed: 'used',
  rowUsedSpoken: (n: number) => `Key ${numberText(n)} was used already`,
  rowMenu: (n: number) => `More for key ${numberText(n)}`,
  rowUp: 'Move up',
  rowDown: 'Move down',
  rowSplit: 'Split at the cursor',
  rowJoin: 'Join with the next',
  rowRemove: 'Remove',
  rowAdd: 'Add a key',
  said: {
    moved: (place: number, count: number) => `Now number ${numberText(place)} of ${numberText(count)}.`,
    split: 'Split into two.',
    joined: 'Joined.',
    removed: 'Removed.'
  },
  leftOut: (n: number) =>
    plural(n, { one: '1 line was left out', other: `${numberText(n)} lines were left out` }),
  leftOutMeans: 'Taken for the words around the keys.',
  makeKey: 'Make it a key',
  makeKeyOf: (n: number) => `Make left-out line ${numberText(n)} a key`,
  emptyKey: 'A key is empty. Type it, or remove it.',
  longKey: (max: number) => `A key has at most ${numberText(max)} characters.`,
  noKeys: 'There is no key to add yet.',
  tooMany: (max: number) => `At most ${numberText(max)} keys fit into one set.`,
  cutOff: (max: number) =>
    `Only the first ${numberText(max)} keys are here: more do not fit into one set. Add the others as a second one.`,

  isPhrase: (words: number) => `This looks like a phrase of ${numberText(words)} words.`,
  asPhrase: 'Keep it as a phrase',
  verdict: {
    valid: (words: number) => `All ${numberText(words)} words are right.`,
    'wrong-checksum': (words: number) =>
      `All ${numberText(words)} words are in the list, but they do not fit together. One is wrong or two have changed places.`,
    'unknown-words': (places: readonly number[]) =>
      places.length === 1
        ? `Word ${numberText(places[0] ?? 0)} is not in the list.`
        : `Words ${listText(places.map((place) => numberText(place)))} are not in the list.`,
    'wrong-length': (words: number) =>
      plural(words, {
        one: '1 word. Phrases have 12, 15, 18, 21 or 24.',
        other: `${numberText(words)} words. Phrases have 12, 15, 18, 21 or 24.`
      })
  },
  verdictMeans: 'Checked by BIP-39, as wallets do. A phrase of another kind can be saved all the same.',
  phraseWords: 'The words',

  question: 'Question',
  answer: 'Answer',
  questionOf: (n: number) => `Question ${numberText(n)}`,
  answerOf: (n: number) => `Answer ${numberText(n)}`,
  addQuestion: 'Add a question',
  removeQuestion: (n: number) => `Remove question ${numberText(n)}`,
  answerMissing: 'Each question needs an answer.',
  questionsMeans:
    'An answer needs not be true. The questions are shown without asking; the answers are sealed.',

  belongs: 'Belongs to',
  belongsNone: 'No item',
  change: 'Change…',
  findItem: 'Find an item',
  standAlone: 'It stands alone',
  name: 'Name',
  nameHint: 'The site or account they are for. It is no secret.',
  waysMore: 'How to get back in (support, mail, phone)',

  replaces: (n: number) =>
    n === 0
      ? 'The old set is marked as revoked and kept until you erase it.'
      : plural(n, {
          one: 'The old unused key is marked as revoked and kept until you erase it.',
          other: `The old ${numberText(n)} unused keys are marked as revoked and kept until you erase them.`
        }),
  back: 'Back',
  save: (n: number) => `Add ${keys(n)}`,
  savePhrase: 'Add the phrase',
  saveQuestions: 'Add the answers',
  replaceNow: 'Replace',
  sealed: 'Adding seals them at once. Nothing is kept of what stands here until then.',
  discard: 'Close without adding? What stands here is not kept.',
  discardNow: 'Close without adding',
  keepOn: 'Go on'
})
