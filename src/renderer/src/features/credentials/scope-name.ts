import type { Places, Scope } from '../../../../shared/model/listing.ts'
import { kindsText } from '../../text/kinds-text.ts'
import { words } from '../../text/en.ts'
import { placesText } from '../../text/places-text.ts'
import { shownLine } from '../../ui/shown-text.ts'

/** What a part of the vault is called. */
export function scopeName(scope: Scope, places: Places | undefined): string {
  switch (scope.kind) {
    case 'all':
      return words.nav.items
    case 'favourites':
      return placesText.favourites
    case 'kind':
      return kindsText.many[scope.of]
    case 'tag':
      return shownLine(scope.tag)
    case 'folder':
      return shownLine(places?.folders.find(({ id }) => id === scope.folderId)?.name ?? placesText.folder)
  }
}

export function isSameScope(a: Scope, b: Scope): boolean {
  if (a.kind === 'folder' && b.kind === 'folder') return a.folderId === b.folderId
  if (a.kind === 'tag' && b.kind === 'tag') return a.tag === b.tag
  if (a.kind === 'kind' && b.kind === 'kind') return a.of === b.of
  return a.kind === b.kind
}
