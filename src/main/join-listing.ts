import { writeFile } from './attachments/write-file.ts'
import type { Codes } from './codes/codes.ts'
import type { Credentials } from './credentials/credentials.ts'
import { parseDetails } from './credentials/details.ts'
import { contentOfVersion } from './credentials/history.ts'
import { openSecrets } from './credentials/secret-document.ts'
import { Duplicates } from './listing/duplicates.ts'
import { ExportChosen, type ExportChosenOptions } from './listing/export-chosen.ts'
import { listFolders } from './listing/folder-table.ts'
import { Folders, type FoldersOptions } from './listing/folders.ts'
import { listingHandlers } from './listing/handlers.ts'
import { Listing } from './listing/listing.ts'
import { Merging, type MergingOptions } from './listing/merging.ts'
import type { Outside } from './listing/narrow.ts'
import { Organising } from './listing/organising.ts'
import { idsWith } from './listing/outside-table.ts'
import { CredentialSearch, type SearchOptions } from './listing/search.ts'
import { trashedBefore } from './listing/trashed-before.ts'
import { listSetsOf, moveSet } from './recovery/set-table.ts'

/** The search over credentials; what stands in other tables, and what is known of findings, is asked for as needed. */
export function makeSearch({
  nowMs,
  monotonicMs,
  idsWithFinding,
  onMore
}: Pick<SearchOptions, 'nowMs' | 'monotonicMs' | 'onMore'> &
  Pick<Outside, 'idsWithFinding'>): CredentialSearch {
  return new CredentialSearch({
    nowMs,
    monotonicMs,
    parseDetails,
    openNotes: (session, row) => openSecrets(session, row).notes,
    outside: (session) => ({
      folders: () => session.read('vault', listFolders),
      idsWith: (what) => session.read('vault', (db) => idsWith(db, what)),
      idsWithFinding
    }),
    onMore
  })
}

type Around = Pick<
  ExportChosenOptions,
  'vault' | 'nowMs' | 'newId' | 'pause' | 'record' | 'chooseFileToWrite'
> &
  Pick<FoldersOptions, 'monotonicMs' | 'search' | 'noteUndo' | 'onChange'> & {
    credentials: Credentials
    codes: Codes
  }

/** Makes everything that is about many credentials at a time. A list: no rule is decided here. */
export function joinListing(around: Around) {
  const { vault, credentials, codes } = around
  const summariesOf: Credentials['listWithId'] = (ids) => credentials.listWithId(ids)
  const openMany = (ids: Parameters<Credentials['openMany']>[0]) => credentials.openMany(ids)
  const listing = new Listing({ ...around, summariesOf })
  const organising = new Organising(around)
  const folders = new Folders(around)
  const duplicates = new Duplicates({
    ...around,
    summariesOf,
    openThoseThatOpen: (ids) => credentials.openThoseThatOpen(ids)
  })
  const change: MergingOptions['change'] = (id, revision, content, organisation) => {
    const { after } = credentials.change(id, {
      content: () => content,
      ...{ organisation, revision },
      action: 'credential-changed'
    })
    return { from: revision, to: after.revision }
  }
  const takeBack: MergingOptions['takeBack'] = (id, { from, to }, organisation) => {
    const { session } = vault
    const before = session.read('vault', (db) =>
      from === to ? undefined : contentOfVersion(session, db, id, from)
    )
    credentials.change(id, {
      content: (now) => before ?? now,
      ...{ organisation, revision: to },
      action: 'version-restored'
    })
  }
  const merging = new Merging({
    ...around,
    ...{ openMany, change, takeBack },
    codesOf: (id) => codes.listOf(id),
    moveCode: (id, credentialId) => codes.move(id, credentialId),
    recoverySetsOf: (db, id) => listSetsOf(db, id).map((set) => set.id),
    moveRecoverySet: moveSet,
    getCredential: (id) => credentials.get(id)
  })
  const exporting = new ExportChosen({ ...around, openMany, writeFile })
  const parts = { listing, organising, folders, duplicates, merging, exporting }
  return {
    ...parts,
    search: around.search,
    handlers: listingHandlers(parts),
    trashedBefore: () => trashedBefore(vault, around.search, organising, around.nowMs())
  }
}
