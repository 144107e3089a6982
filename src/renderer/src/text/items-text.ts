import type { FoundCredential, Sort } from '../../../shared/model/listing.ts'
import { numberText, quoted } from './numbers.ts'
import { plural } from './plural.ts'
import { spoken } from './spoken.ts'

/** Words of the list, its search line and what can be done with several items. */
export const itemsText = spoken({
  count: (n: number) => plural(n, { one: '1 item', other: `${numberText(n)} items` }),
  matches: (n: number, total: number) =>
    `${plural(n, { one: '1 match', other: `${numberText(n)} matches` })} in ${numberText(total)}`,
  loadingRow: 'Reading…',
  favourite: 'favourite',
  foundIn: (places: string) => `found in ${places}`,
  places: { address: 'website', tags: 'tags', notes: 'notes', fields: 'fields' } satisfies Record<
    FoundCredential['foundIn'][number],
    string
  >,
  newItem: 'New item',
  newOf: (kind: string) => `New item: ${kind}`,
  addCode: 'One-time code',
  sort: 'Order',
  sorts: {
    title: 'By name',
    changed: 'Changed last',
    created: 'Added last',
    used: 'Used last'
  } satisfies Record<Sort, string>,
  bestMatch: 'Best match',
  help: 'How to search',
  helpLead: 'All words must be there, in any order. Words in quotation marks are found as they stand.',
  operators: {
    minus: 'without this word',
    tag: 'with this tag',
    folder: 'in this folder',
    kind: 'login, note, card, identity, ssh-key, wifi, licence or document',
    host: 'with this website',
    user: 'with this user name',
    has: 'with a code; also recovery, attachment, password, notes',
    is: 'favourites',
    weak: 'with a weak password'
  },
  unknown: (operators: string) => `${operators} is no operator, so it is searched for as it stands.`,
  showUnknown: (operator: string) => quoted(operator),
  scopeOff: (place: string) => `Leave ${place}`,
  emptyTitle: {
    favourites: 'No favourites yet',
    tag: 'Nothing with this tag',
    folder: 'Nothing in this folder',
    kind: (many: string) => `Nothing under ${quoted(many)} yet`
  },
  emptyText: {
    favourites: 'Press the star of an item you need often.',
    tag: 'Add the tag to items in their editor, or choose several and press the tag.',
    folder: 'Drag items here, or choose several and move them.',
    kind: 'They stand here as soon as there is one.'
  },
  noMatchText: (query: string) => `Nothing here holds ${quoted(query)}. Fewer letters find more.`,
  searchAll: 'Search all items'
})
