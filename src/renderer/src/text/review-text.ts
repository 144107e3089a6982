import type { IntakeSource } from '../../../shared/model/intake.ts'
import { listText } from './numbers.ts'
import { spoken } from './spoken.ts'

const nothingYet = 'Nothing is saved until you say so.'

/** Where the codes of a review came from. */
export const sourceText = spoken<Record<IntakeSource, string>>({
  'pasted-picture': `From the clipboard. ${nothingYet}`,
  'dropped-picture': `From what you dropped. ${nothingYet}`,
  'chosen-picture': `From what you chose. ${nothingYet}`,
  screen: `From the screen. ${nothingYet}`,
  camera: `From the camera. ${nothingYet}`,
  'typed-text': `From what you typed. ${nothingYet}`
})

/** Where the secret still lies open after saving. */
export const leftOverText = spoken<Record<IntakeSource, string>>({
  'pasted-picture': 'The screenshot leaves the clipboard when you save.',
  'dropped-picture': 'The picture file stays where it is. It still shows the secret.',
  'chosen-picture': 'The picture file stays where it is. It still shows the secret.',
  screen: 'The picture of the screen is forgotten already.',
  camera: 'Nothing of what the camera saw is kept.',
  'typed-text': ''
})

/** Words of the list of everything that was found, before anything is saved. */
export const reviewText = spoken({
  title: 'Codes found',
  heading: (n: number) => (n === 1 ? '1 code' : `${String(n)} codes`),
  headingInPicture: (n: number) => `${n === 1 ? '1 code' : `${String(n)} codes`} in this picture`,
  severalSources: `From several places. ${nothingYet}`,
  list: 'What was found',
  pictureAsked: 'When you save, you are asked whether the screenshot leaves the clipboard.',
  pictureStays: 'The screenshot stays in the clipboard until you copy something else.',
  stillLooking: 'Still looking for more…',
  takeAll: 'All',
  takeNone: 'None',
  takenOf: (taken: number, all: number) => `${String(taken)} of ${String(all)} chosen`,
  take: (name: string) => `Save the code of ${name}`,
  keepText: (name: string) => `Keep the text of ${name}`,
  change: (name: string) => `Change name and place of ${name}`,
  done: 'Done',
  issuer: 'Site or app',
  account: 'Account',
  target: 'Where it goes',
  own: 'Keep as a code of its own',
  makeLogin: 'Make a login for it',
  join: (title: string) => `Joins “${title}”`,
  findLogin: 'Another login…',
  searchLogin: 'Find a login',
  loginMatches: 'Logins found',
  noLogin: 'No login has these words.',
  isNew: 'new',
  joins: (title: string) => `new · joins “${title}”`,
  makesLogin: 'new · makes a login',
  alreadyThere: 'already there',
  inTrash: 'in the trash',
  differs: 'differs',
  sameAs: (name: string) => `The same as ${name}, which is in your vault.`,
  sameInTrash: (name: string) =>
    `The same as ${name}, which is in the trash. Bring it back there, or save it anew.`,
  differsFrom: (name: string) =>
    `${name} is in your vault with another key or other settings. Saving keeps both.`,
  differsFromTrashed: (name: string) => `${name} is in the trash with another key or other settings.`,
  ownVault:
    'This looks like the code for Latchkey itself. Kept only here, it would be locked in with what it opens: keep it in a second place too.',
  otherKind: 'another kind',
  otherKindMeans: (type: string) =>
    `We cannot compute this kind (${type}). It can be kept as text in a login’s notes.`,
  keepInNewLogin: 'In the notes of a new login',
  keepIn: (title: string) => `In the notes of “${title}”`,
  batch: 'Export in several pictures',
  batchComplete: (size: number) => (size === 1 ? 'Complete.' : `All ${String(size)} pictures read.`),
  batchMissing: (present: number, size: number, missing: readonly number[]) =>
    `${String(present)} of ${String(size)} pictures read. Still missing: ${listText(missing)}. Paste or drop ${missing.length === 1 ? 'it' : 'them'} too.`,
  batchWhole: 'complete',
  batchParts: 'parts missing',
  notTaken: 'not a code',
  notRead: 'not read',
  line: (n: number) => `Line ${String(n)}`,
  lastLine: (verdict: string) => `The last line of the list: ${verdict}.`,
  dismiss: 'Take this line away',
  shows: 'It says:',
  badLetter: (letter: string) =>
    `The key has “${letter}” in it, which no key has. Keys use the letters A to Z and the digits 2 to 7; check it.`,
  more: (n: number) => (n === 1 ? 'Show 1 more' : `Show ${String(n)} more`),
  addMore: 'Add more…',
  save: (n: number) => (n === 1 ? 'Save code' : `Save ${String(n)} codes`),
  saveNone: 'Save',
  saved: (n: number) => (n === 1 ? 'Code saved.' : `${String(n)} codes saved.`),
  takenBack: 'Taken back. What was saved is in the trash.',
  notTakenBack: 'This can no longer be taken back here. Move what you do not want to the trash.',
  counter: (n: number) => `counter ${String(n)}`,
  unnamed: 'Unnamed code'
})
