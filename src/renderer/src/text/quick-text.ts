import { quoted } from './numbers.ts'
import { plural } from './plural.ts'
import { spoken } from './spoken.ts'

/** Words of quick access, the small window over everything. */
export const quickText = spoken({
  title: 'Quick access',
  search: 'Search',
  placeholder: 'Search for an account',
  results: 'Found',
  found: (n: number) => plural(n, { one: '1 found', other: `${String(n)} found` }),
  nothingTitle: (query: string) => `Nothing found for ${quoted(query)}`,
  nothingText: 'Try a part of the title, the user name or the website.',
  emptyText: 'What you save in Latchkey is found here.',
  open: 'Open Latchkey',

  /** What Enter does with the chosen row, by the places of `kindPlaces`. */
  enter: {
    password: 'Enter copies the password',
    cardNumber: 'Enter copies the card number',
    privateKey: 'Enter copies the private key',
    licenceKey: 'Enter copies the licence key',
    userName: 'Enter copies the user name',
    cardHolder: 'Enter copies the name on the card',
    fullName: 'Enter copies the full name',
    keyUser: 'Enter copies the user on the server',
    networkName: 'Enter copies the network name',
    licensedTo: 'Enter copies who it is licensed to',
    code: 'Enter copies the code',
    counter: 'Enter makes and copies a code',
    open: 'Enter shows it in Latchkey'
  },
  /** The same beside the keys at the foot. */
  keys: {
    code: 'code',
    counter: 'make a code',
    open: 'show in Latchkey',
    more: 'more',
    choose: 'choose',
    back: 'back',
    close: 'close'
  },
  /** `place` as it stands inside a sentence. */
  copy: (place: string) => `Copy ${place}`,
  copyCode: 'Copy code',
  copyCodeOf: (name: string) => `Copy the code of ${quoted(name)}`,
  makeCode: 'Make and copy a code',
  makeCodeOf: (name: string) => `Make and copy a code of ${quoted(name)}`,
  show: 'Show in Latchkey',
  clear: 'Clear the clipboard now',
  actions: (title: string) => `What to do with ${quoted(title)}`,

  clearsIn: (seconds: number) => `Clears in ${String(seconds)} s.`,
  copiedNext: (seconds: number) => `The next code was copied. It starts in ${String(seconds)} s.`,
  holdsNow: 'The copied code is valid now.',
  codeIsNext: 'Enter copies the code.',
  codeFirst: 'Password copied. Enter copies its code.',
  nothing: {
    password: 'There is no password here. Nothing was copied.',
    code: 'There is no code here. Nothing was copied.',
    'user-name': 'There is no user name here. Nothing was copied.'
  },
  codesLocked: 'Codes are locked. Passwords work.',

  /** Where quick access cannot go on by itself. */
  elsewhere: {
    missing: { title: 'No vault yet', text: 'Make one in Latchkey; then it can be searched from here.' },
    'to-confirm': {
      title: 'One more code',
      text: 'The vault was opened and asks for the code that your phone shows. Type it in Latchkey.'
    },
    'in-doubt': {
      title: 'Something needs a look',
      text: 'Something in the vault is not as it should be. Latchkey says what, and asks whether to go on.'
    },
    unusable: {
      title: 'The vault could not be opened',
      text: 'Its files were left as they are. Latchkey says what happened and what to do.'
    }
  },
  otherWays: 'Another way in? Open Latchkey'
})
