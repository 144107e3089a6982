import type { DuplicateGroup } from '../../../shared/model/listing.ts'
import { named } from './en.ts'
import { numberText } from './numbers.ts'
import { plural } from './plural.ts'
import { spoken } from './spoken.ts'

/** Words of finding and merging duplicates. */
export const duplicatesText = spoken({
  title: 'Duplicates',
  lead: 'Items that seem to be one and the same. Nothing is merged unless you say so.',
  loading: 'Comparing your items…',
  failed: 'The items could not be compared.',
  emptyTitle: 'No duplicates',
  emptyText: 'No two items have the same website and user name. Look again after an import.',
  why: {
    same: 'Everything is the same',
    'same-login': 'Same website, user name and password',
    'same-site-and-user': 'Same website and user name'
  } satisfies Record<DuplicateGroup['why'], string>,
  found: (n: number) => plural(n, { one: '1 group', other: `${numberText(n)} groups` }),
  merge: 'Merge…',
  mergeOne: (title: string) => `Merge the items like ${title}`,
  mergeTitle: (n: number) => `Merge ${numberText(n)} items into one`,
  keep: 'Keep this one',
  means:
    'Nothing is lost. What only the others have is added to the one you keep: another password as a hidden field, and notes, fields, codes, tags and files. The others go to the trash as they were.',
  changed: (moment: string) => `changed ${moment}`,
  mergeNow: 'Merge',
  merged: (title: string) => `Merged into ${named(title)}.`,
  open: (title: string) => `Open ${title}`
})
