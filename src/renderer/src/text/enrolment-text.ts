import { named } from './en.ts'
import { spoken } from './spoken.ts'

/** Words of setting up two-factor authentication to its end. */
export const enrolmentText = spoken({
  verifyTitle: 'Did the site accept the code?',
  verifyLead: (name: string) =>
    `Type this code at ${named(name)} now. Two-factor authentication is on only once the site has taken one.`,
  yes: 'Yes, it did',
  no: 'No',
  later: 'Later',
  laterMeans: 'Later keeps it under “Unfinished”.',
  allLater: 'All later',
  left: (n: number) => (n === 1 ? '1 more code after this.' : `${String(n)} more codes after this.`),

  refusedTitle: 'The site refused the code',
  refusedLead: 'Until a code is taken, do not leave the page of the site. Most often it is one of these:',
  reasons: [
    'The clock of this computer is wrong. Codes depend on it to within half a minute.',
    'The QR code was of another account, or the site has made a new one since. Remove this code and add the one the site shows now.',
    'The code ran out while it was typed. Wait for a fresh one and type it at once.'
  ],
  counterReason:
    'The counter is not where the site expects it. Make the next code, or let Latchkey find the place of the counter.',
  measure: 'Measure the clock…',
  tryAgain: 'Try another code',

  recoveryTitle: 'Did the site give you recovery keys?',
  recoveryLead: (name: string) =>
    `Many sites show a list of keys that open the account when your codes are lost. Look for it at ${named(name)} now: it is often shown only once.`,
  recoveryTruth:
    'Latchkey keeps them apart from your passwords: each is used once, and reading one always asks who you are.',
  addKeys: 'Add them now…',
  stored: 'Kept elsewhere',
  none: 'It gave none',

  nav: (n: number) => `Unfinished (${String(n)})`,
  title: 'Unfinished',
  lead: 'Codes that are saved, but not yet known to work or without an answer about recovery keys.',
  missing: {
    verify: 'Not known whether the site accepted the code.',
    refused: 'The site refused the code.',
    recovery: 'Not known whether there are recovery keys.'
  },
  finish: 'Finish',
  finishOne: (name: string) => `Finish ${name}`,
  emptyTitle: 'All finished',
  emptyText: 'Every code was tried at its site.',
  accepted: (moment: string) => `The site accepted it ${moment}.`,
  keysStored: 'Its recovery keys are put away.',
  keysNone: 'The site gave no recovery keys.'
})
