import type { HandlersOf } from '../../shared/bridge/contract.ts'
import type { Listing } from './listing.ts'

type ListingCalls =
  | 'credentials.find'
  | 'credentials.findIds'
  | 'credentials.places'
  | 'credentials.organise'
  | 'credentials.trashMany'
  | 'credentials.duplicates'
  | 'credentials.merge'
  | 'credentials.exportChosen'

export const listingHandlers = (
  listing: Listing
): Pick<HandlersOf<'credentials'>, ListingCalls> & HandlersOf<'folders'> => ({
  'credentials.find': (asked) => listing.find(asked),
  'credentials.findIds': ({ query, scope }) => listing.findIds(query, scope),
  'credentials.places': () => listing.places(),
  'credentials.organise': (change) => listing.organise(change),
  'credentials.trashMany': ({ ids }) => listing.trashMany(ids),
  'credentials.duplicates': () => listing.duplicates(),
  'credentials.merge': (merged) => listing.merge(merged),
  'credentials.exportChosen': (chosen) => listing.exportChosen(chosen),
  'folders.save': (folder) => listing.saveFolder(folder),
  'folders.remove': ({ id }) => listing.removeFolder(id)
})
