import { named } from './en.ts'
import { numberText, quoted } from './numbers.ts'
import { plural } from './plural.ts'
import { spoken } from './spoken.ts'

const records = (n: number): string => plural(n, { one: '1 record', other: `${numberText(n)} records` })

/** Words of the audit trail: its state, what of it is looked at, taking it out, letting go of old records. */
export const trailText = spoken({
  title: 'Audit trail',
  lead: 'What was done with this vault, newest first. Written inside the encrypted vault.',
  loading: 'Reading the trail…',
  failed: 'The trail could not be read.',
  emptyTitle: 'Nothing recorded yet',
  noneTitle: 'No record fits',
  noneText: 'Choose other days or another kind, or look at all records.',
  showAll: 'Show all records',
  earlier: 'Show earlier',
  number: (n: number) => `no. ${numberText(n)}`,
  setBackHere: 'The clock was set back before this record.',
  reason: (note: string) => quoted(note),
  exportedNote: (format: string, n: number) => `${records(n)}, ${format === 'csv' ? 'CSV' : 'JSON Lines'}`,
  weakened: (setting: string, from: string, to: string) => `${setting}: ${from} → ${to}`,
  values: { on: 'on', off: 'off' },
  openedBy: 'Needed to open the vault',
  ways: { keychain: 'keychain', password: 'master password', 'key-file': 'key file' },
  withOthers: (n: number) => plural(n, { one: 'with 1 other', other: `with ${numberText(n)} others` }),
  rotatedNote: (count: number, throughN: number) => `${records(count)}, up to no. ${numberText(throughN)}`,

  state: {
    checking: 'Following the chain from its first record…',
    failed: 'The chain could not be followed.',
    again: 'Check again',
    unbroken: (day: string) => (/^\d/.test(day) ? `Unbroken since ${day}` : `Unbroken, begun ${day}`),
    empty: 'Unbroken: nothing is recorded yet',
    sum: (total: number, head: string) => `${records(total)}, head ${head}`,
    broken: (n: number) => `Broken at record no. ${numberText(n)}`,
    accepted: (n: number) => `Broken at record no. ${numberText(n)}, and accepted`,
    says: (moment: string) => `The record says: ${moment}.`,
    why: {
      altered: 'This record is not as it was written, or another program put it there.',
      'missing-before': 'Between it and the one before it, records are gone.',
      'start-missing':
        'The records before it are gone, and none of the later ones says that they were let go.',
      'end-missing': 'The records after it are gone: the trail had gone on.'
    },
    means:
      'What stands before it is still proven. From there on the trail does not prove what happened. Your passwords, codes and recovery keys are not changed by this.',
    next: 'Keep a copy of the vault folder and of your backups as they are now. If you did not do this, somebody could write to the files of this vault: look who can use this computer, and change the master password.',
    acceptedMeans: 'You chose to go on with it, and that is on record. Later records are proven again.',
    setBack: (n: number) =>
      `${plural(n, { one: '1 record has', other: `${numberText(n)} records have` })} an earlier time than one before: the clock was set back. Their order is the one in which they were written.`,
    rotated: (throughN: number, day: string) =>
      `Records up to no. ${numberText(throughN)} were let go ${/^\d/.test(day) ? `on ${day}` : day}. That is on record.`,
    head: 'Head code',
    headMeans: 'Stands for every record so far. Noted on paper, it shows later whether records are missing.',
    signingKey: 'Signing key',
    signingMeans: 'Signs exported trails. Noted elsewhere, it shows that an export is from this vault.',
    copyHead: 'Copy head code',
    copyKey: 'Copy signing key',
    copied: 'Copied.',
    proves: 'What this proves, and what it cannot',
    provesLines: [
      'Each record is sealed to the one before it with a key that opens with this vault. Without that key nobody can change, add or take out a record and keep the chain whole.',
      'Who can open this vault, or runs a program as you while it is open, has that key too. The trail is a memory for you, not a witness against you.',
      'If the newest records and everything that remembers them were put back to an earlier state, the chain alone looks whole. A head code on paper shows it.',
      'It knows what Latchkey did. What is looked at over your shoulder, or read from a copy of the files, is in no record.'
    ]
  },

  filter: {
    label: 'Which records',
    of: (title: string) => `Records of ${named(title)}`,
    all: 'All records',
    kind: 'Kind',
    groups: {
      all: 'Everything',
      'ways-in': 'Ways in',
      shown: 'Shown and copied',
      changes: 'Changes',
      recovery: 'Recovery keys',
      backups: 'Backups',
      settings: 'Settings',
      trail: 'The trail itself'
    },
    days: 'Days',
    ranges: {
      any: 'Any day',
      today: 'Today',
      week: 'Last 7 days',
      month: 'Last 30 days',
      year: 'Last 12 months',
      chosen: 'From … to …'
    },
    from: 'From',
    to: 'To',
    matching: (n: number, total: number) =>
      n === total ? records(total) : `${numberText(n)} of ${records(total)}`
  },

  take: {
    button: 'Export…',
    title: 'Export the audit trail',
    lead: (n: number) => `${records(n)}, as they are chosen on the page.`,
    format: 'As',
    jsonl: 'Signed JSON Lines',
    jsonlMeans: 'For proof: “npm run vault -- verify-audit” checks it without the vault.',
    csv: 'CSV table',
    csvMeans: 'For a spreadsheet. It is not signed: anybody can change it.',
    part: 'Only a part is chosen: an export of a part cannot prove that nothing was left out.',
    leaves:
      'The file leaves the vault and is not encrypted. It names your items and says when they were used; it has no passwords, codes or keys. That you exported it is recorded.',
    export: 'Export',
    done: (n: number) => `Exported: ${records(n)}.`
  },

  letGo: {
    button: 'Let go of old records…',
    title: 'Let go of old records',
    lead: 'For a trail that has grown too long, or that should not remember for ever. The last three months always stay.',
    broken: 'The chain is broken, so nothing can be let go of: what shows where it is broken must stay.',
    before: 'From before',
    ages: (months: number) =>
      months % 12 === 0
        ? plural(months / 12, { one: '1 year ago', other: `${numberText(months / 12)} years ago` })
        : plural(months, { one: '1 month ago', other: `${numberText(months)} months ago` }),
    counting: 'Counting…',
    count: (n: number, total: number, day: string) =>
      `${numberText(n)} of ${records(total)} ${n === 1 ? 'is' : 'are'} from before ${day}.`,
    none: (day: string) => `No record is from before ${day}. There is nothing to let go of.`,
    warning:
      'They are gone from this vault for good: there is no undo. Backups made until now still have them. That records were let go, how many, and up to which one, stays on record; export them first if you may need them.',
    now: (n: number) => plural(n, { one: 'Let go of 1 record', other: `Let go of ${numberText(n)} records` }),
    done: (n: number) =>
      `${plural(n, { one: '1 record was', other: `${numberText(n)} records were` })} let go.`
  },

  item: {
    title: 'Who looked at this',
    all: 'All records of this item',
    none: 'Not shown and not copied yet, as far as the trail goes back.',
    failed: 'The trail could not be read.'
  }
})
