import type { HandlersOf } from '../../shared/bridge/contract.ts'
import type { Duplicates } from './duplicates.ts'
import type { ExportChosen } from './export-chosen.ts'
import type { Folders } from './folders.ts'
import type { Listing } from './listing.ts'
import type { Merging } from './merging.ts'
import type { Organising } from './organising.ts'

type Own =
  | 'credentials.find'
  | 'credentials.findIds'
  | 'credentials.places'
  | 'credentials.organise'
  | 'credentials.trashMany'
  | 'credentials.duplicates'
  | 'credentials.merge'
  | 'credentials.exportChosen'

export interface ListingParts {
  listing: Listing
  organising: Organising
  folders: Folders
  duplicates: Duplicates
  merging: Merging
  exporting: ExportChosen
}

/** Everything that is about many credentials at a time, and the folders they are in. */
export const listingHandlers = ({
  listing,
  organising,
  folders,
  duplicates,
  merging,
  exporting
}: ListingParts): Pick<HandlersOf<'credentials'>, Own> & HandlersOf<'folders'> => ({
  'credentials.find': (asked) => listing.find(asked),
  'credentials.findIds': (asked) => listing.findIds(asked),
  'credentials.places': () => listing.places(),
  'credentials.organise': (change) => organising.organise(change),
  'credentials.trashMany': ({ ids }) => organising.trashMany(ids),
  'credentials.duplicates': () => duplicates.find(),
  'credentials.merge': ({ keep, others }) => merging.merge(keep, others),
  'credentials.exportChosen': (chosen) => exporting.export(chosen),
  'folders.save': (folder) => folders.save(folder),
  'folders.remove': ({ id }) => folders.remove(id)
})
