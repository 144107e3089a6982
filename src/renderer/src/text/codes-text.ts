import { named } from './en.ts'
import { spoken } from './spoken.ts'

/** Words about codes that are saved: the list, the card, changing, taking elsewhere, removing. */
export const codesText = spoken({
  orderLabel: 'Order of the codes',
  orders: { name: 'By name', use: 'Most used first', manual: 'My own order' },
  listMenu: 'More for the codes',
  nothingChosen: 'A click on a code copies it.',
  noMatchText: (query: string) => `No site, account or login contains “${query}”.`,
  addAnother: 'Add another code',
  details: 'Details',
  moved: (name: string, place: number, count: number) =>
    `${named(name)} is now number ${String(place)} of ${String(count)}.`,
  moveUp: 'Move the chosen code up',
  moveDown: 'Move the chosen code down',
  arrangeHint: (keys: string) => `Drag, or press ${keys}.`,
  more: (n: number) => `+${String(n)}`,
  moreSpoken: (n: number) => (n === 1 ? 'and 1 more code' : `and ${String(n)} more codes`),

  hidden: 'Hidden code',
  show: 'Show the code',
  copiesIn: (seconds: number) => `Copies in ${String(seconds)} s`,
  willCopy: 'The next code is copied as soon as it begins.',
  stopCopying: 'Do not copy',
  copiedNext: (seconds: number) => `Copied the next code. It starts in ${String(seconds)} s.`,

  make: 'Make code',
  makeNext: 'Make the next code',
  makeAndCopy: 'Make and copy',
  notMade: 'Each code is made once, when you ask for it.',
  madeAs: (counter: number) => `Code no. ${String(counter)} of its counter. Use it once.`,
  refusedIt: 'The site refused it',
  takenBack: 'Taken back. The next code you make is the same one again.',
  notTakenBack: 'It is too late to take it back, or another code was made since.',
  doNotFit: 'Codes do not fit?',
  findTitle: 'Find the place of the counter',
  findLead:
    'Type the code that your other device shows. Latchkey looks among the next 100 and goes on behind it.',
  findField: 'Code on the other device',
  findEmpty: 'Type the code first.',
  find: 'Find',
  found: 'Found. The codes fit again from the next one on.',
  notFound: 'It is not among the next 100 codes. Nothing was changed. Check what was typed.',

  menu: (name: string) => `More for the code of ${name}`,
  menuEdit: 'Edit…',
  menuPin: 'Pin to the tray',
  menuUnpin: 'Unpin',
  pinned: 'pinned to the tray',
  saidPinned: (name: string) => `${name} stands first in the tray.`,
  saidUnpinned: (name: string) => `${name} is no longer pinned.`,
  menuQr: 'Show QR code…',
  menuUri: 'Copy address…',
  menuSecret: 'Copy secret…',
  menuPrint: 'Print…',
  menuExport: 'Export codes…',
  menuFind: 'Codes do not fit…',
  menuMeasure: 'Measure the clock…',
  menuRemove: 'Remove…',

  editTitle: 'Edit code',
  issuer: 'Site or app',
  account: 'Account',
  login: 'Belongs to',
  noLogin: 'No login: a code of its own',
  nameMissing: 'Give it a site or an account to find it again.',
  saved: (name: string) => `${named(name)} saved.`,

  take: {
    qr: {
      title: (name: string) => `Show the QR code of ${named(name)}`,
      lead: 'Another app can scan it and then makes the same codes.',
      exposed: 'Anyone who sees or photographs this can make your codes. It goes on record.',
      confirm: 'Show QR code'
    },
    uri: {
      title: (name: string) => `Copy the address of ${named(name)}`,
      lead: 'The otpauth:// address holds the secret, the site and the account.',
      exposed:
        'Any program that reads the clipboard, and anyone you paste it to, can make your codes. It goes on record.',
      confirm: 'Copy address'
    },
    secret: {
      title: (name: string) => `Copy the secret of ${named(name)}`,
      lead: 'The letters that a site shows beside its QR code, for apps that take them typed.',
      exposed:
        'Any program that reads the clipboard, and anyone you paste it to, can make your codes. It goes on record.',
      confirm: 'Copy secret'
    },
    print: {
      title: (name: string) => `Print the code of ${named(name)}`,
      lead: 'One page with its QR code, site, account and secret, to keep in a safe place.',
      exposed:
        'Anyone who finds the page can make your codes, and printers may keep what they print. It goes on record.',
      confirm: 'Print'
    }
  },
  qrLabel: (name: string) => `QR code of ${name}`,
  qrHides: (seconds: number) => `Hides in ${String(seconds)} s.`,
  qrHidden: 'The QR code is hidden again.',
  hide: 'Hide',
  printed: 'Sent to the printer.',
  notPrinted: 'Nothing was printed.',

  exportTitle: 'Export codes',
  exportLead:
    'Shows QR codes that Google Authenticator and many other apps import, ten codes in each. Nothing is written to a file.',
  exportExposed: 'Anyone who sees or photographs them can make all of these codes. Each code goes on record.',
  exportChoose: 'Codes to export',
  exportAll: 'All',
  exportNone: 'None',
  exportCount: (n: number) => (n === 1 ? '1 code chosen' : `${String(n)} codes chosen`),
  exportConfirm: (n: number) => (n === 1 ? 'Show 1 code' : `Show ${String(n)} codes`),
  exportPart: (n: number, total: number) => `QR code ${String(n)} of ${String(total)}`,
  exportNext: 'Next',
  exportBack: 'Back',
  exportDone: 'Done',
  exportNothing: 'None of these codes fits into such a QR code. Take them elsewhere one by one.',
  leftOut: (n: number) =>
    n === 1
      ? '1 code is not in it, because this kind of QR code cannot carry its settings. Take it elsewhere by its own QR code:'
      : `${String(n)} codes are not in it, because this kind of QR code cannot carry their settings. Take them elsewhere by their own QR codes:`,

  history: 'History',
  cameFrom: {
    unknown: (day: string) => `Added ${day}.`,
    'pasted-picture': (day: string) => `Came in by a pasted picture ${day}.`,
    'dropped-picture': (day: string) => `Came in by a dropped picture ${day}.`,
    'chosen-picture': (day: string) => `Came in by a chosen picture ${day}.`,
    screen: (day: string) => `Came in by a scan of the screen ${day}.`,
    camera: (day: string) => `Came in by the camera ${day}.`,
    'typed-text': (day: string) => `Came in as typed or pasted text ${day}.`
  },
  neverTaken: 'It was never shown, copied or printed with its secret.',
  exposure: {
    qr: (times: string, last: string) => `Shown as QR code ${times}, last ${last}.`,
    uri: (times: string, last: string) => `Address copied ${times}, last ${last}.`,
    secret: (times: string, last: string) => `Secret copied ${times}, last ${last}.`,
    print: (times: string, last: string) => `Printed ${times}, last ${last}.`,
    batch: (times: string, last: string) => `Exported with others ${times}, last ${last}.`
  },
  times: (n: number) => (n === 1 ? 'once' : n === 2 ? 'twice' : `${String(n)} times`),
  uses: (times: string, last: string) => `Used ${times}, last ${last}.`,
  extra: 'Also in its address:',
  counterAt: (counter: number) => `Its counter stands at ${String(counter)}.`,
  ownOffset: (seconds: number) =>
    `Computed ${String(Math.abs(seconds))} s ${seconds < 0 ? 'behind' : 'ahead of'} this computer’s clock, for this code alone.`,
  ownOffsetBack: 'Use the vault’s clock',

  removeTitle: (name: string) => `Remove the code of ${named(name)}`,
  removeFirst: (name: string) =>
    `Turn off two-factor authentication at ${named(name)} first. Without this code you may not get in there again.`,
  removeLogin: (title: string) => `The code is the second step of your login ${named(title)}.`,
  removeOwn: 'The code belongs to no login in this vault.',
  removeDays: 'In the trash it can be put back, as long as it is not erased there.',
  toTrash: 'Move to trash',
  eraseTitle: (name: string) => `Erase the code of ${named(name)}`,
  eraseMeans:
    'Its secret is taken out of the vault. Nothing brings it back, except a backup made before now.',
  erase: 'Erase for ever',
  erased: (name: string) => `The code of ${named(name)} is erased.`
})
