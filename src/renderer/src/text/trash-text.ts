import { named } from './en.ts'
import { numberText } from './numbers.ts'
import { plural } from './plural.ts'
import { spoken } from './spoken.ts'

const things = (n: number) => plural(n, { one: '1 thing', other: `${numberText(n)} things` })

/** Words of the trash. */
export const trashText = spoken({
  title: 'Trash',
  lead: 'Out of your lists, but still in the vault. Put back what you still need.',
  logins: 'Items',
  codes: 'One-time codes',
  withLogin: 'Codes, files and recovery keys come back with their item.',
  movedHere: (moment: string) => `moved here ${moment}`,
  erasedIn: (days: number) =>
    days <= 0
      ? 'erased by itself today'
      : plural(days, {
          one: 'erased by itself tomorrow',
          other: `erased by itself in ${numberText(days)} days`
        }),
  restore: 'Put back',
  erase: 'Erase…',
  eraseOne: (name: string) => `Erase ${name}`,
  restoreOne: (name: string) => `Put back ${name}`,
  eraseTitle: (name: string) => `Erase ${named(name)} for good?`,
  eraseMeans:
    'Its passwords, notes, files, codes, recovery keys and all earlier versions leave the vault. Nothing brings them back but a backup made before.',
  eraseNow: 'Erase',
  erased: (name: string) => `${named(name)} erased.`,
  empty: 'Empty trash…',
  emptyAskTitle: 'Empty the trash?',
  emptyAskMeans: (n: number) =>
    `${things(n)} will be erased, with their passwords, notes, files, codes, recovery keys and earlier versions. Nothing brings them back but a backup made before.`,
  emptyCodesFirst:
    'Remove a code at its site first: a site that still asks for it lets nobody in without it.',
  emptyNow: 'Empty trash',
  emptied: (n: number) => `${things(n)} erased.`,
  unnamed: 'Unnamed code',
  emptyTitle: 'The trash is empty',
  emptyText: 'What you move to the trash can be put back from here.',
  emptyDays: (days: number) =>
    plural(days, { one: 'It is kept for 1 day.', other: `It is kept for ${numberText(days)} days.` }),
  emptyNever: 'It is kept until you erase it.',
  loading: 'Looking into the trash…',
  failed: 'The trash could not be read.'
})
