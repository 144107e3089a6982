import { plural } from './plural.ts'
import { spoken } from './spoken.ts'

/** Words of the earlier versions of a credential. */
export const historyText = spoken({
  title: 'History',
  lead: 'Earlier versions are kept in the vault. Putting something back makes a new version: nothing is lost by it.',
  versions: 'Earlier versions',
  loading: 'Reading the history…',
  none: 'There is no earlier version yet. It begins with the first change.',
  until: (moment: string) => `until ${moment}`,
  changed: (names: string) => `then changed: ${names}`,
  beside: 'This version beside the present one',
  before: 'Then',
  now: 'Now',
  part: 'Part',
  state: {
    changed: 'changed',
    added: 'added since',
    removed: 'removed since',
    same: 'same'
  },
  empty: 'empty',
  onlyChanged: 'Only what differs',
  nothingDiffers: 'Nothing differs from the present version.',
  differences: (n: number) => plural(n, { one: '1 difference', other: `${String(n)} differences` }),
  restore: (label: string) => `Put back: ${label}`,
  restoreOne: 'Put back',
  restoreAll: 'Put all of it back',
  restored: (label: string) => `${label} is as it was.`,
  restoredAll: 'All of it is as it was.',
  showThen: (label: string) => `Show as it was: ${label}`,
  showNow: (label: string) => `Show as it is: ${label}`,
  kind: 'Kind',
  factors: 'Second factors'
})
