import type { CredentialKind } from '../../shared/model/credential.ts'
import type { FolderId } from '../../shared/model/ids.ts'
import type { Folder, Places } from '../../shared/model/listing.ts'
import { credentialKinds } from '../../shared/rules/credential-kinds.ts'
import { foldText } from '../../shared/rules/fold-text.ts'
import type { FolderRow } from './folder-table.ts'
import { foldersWithin, folderTree } from './folder-tree.ts'
import { flags, type ListIndex } from './list-index.ts'

/** How many there are everywhere, out of the index; kinds and tags without any are left out, folders are not. */
export function countPlaces(index: ListIndex, order: Uint32Array, folders: readonly FolderRow[]): Places {
  const byKind = new Uint32Array(credentialKinds.length)
  const byTagSet = new Uint32Array(index.tagSets.count)
  const byFolder = new Map<number, number>()
  let favourites = 0
  for (const record of order) {
    count(byKind, index.kinds.at(record))
    count(byTagSet, index.tagSetOf.at(record))
    const folder = index.folders.at(record)
    if (folder !== 0) byFolder.set(folder, (byFolder.get(folder) ?? 0) + 1)
    if ((index.flags.at(record) & flags.favourite) !== 0) favourites++
  }
  return {
    all: order.length,
    favourites,
    kinds: credentialKinds.flatMap((kind: CredentialKind, n) => {
      const there = byKind[n] ?? 0
      return there === 0 ? [] : [{ kind, count: there }]
    }),
    tags: countTags(index, byTagSet),
    folders: countFolders(folders, (id) => byFolder.get(index.folderNumber(id)) ?? 0)
  }
}

function count(list: Uint32Array, at: number): void {
  list[at] = (list[at] ?? 0) + 1
}

/** Tags that differ only in case or accents are one, written as most of them are; in the order of the alphabet. */
function countTags(index: ListIndex, bySet: Uint32Array): Places['tags'] {
  const spellings = new Map<string, Map<string, number>>()
  for (const [set, there] of bySet.entries()) {
    const met = new Set<string>()
    for (const tag of there === 0 ? [] : (index.tagsOfSet[set] ?? [])) {
      const folded = foldText(tag)
      if (met.has(folded)) continue
      met.add(folded)
      const of = spellings.get(folded) ?? new Map<string, number>()
      spellings.set(folded, of.set(tag, (of.get(tag) ?? 0) + there))
    }
  }
  const { compare } = new Intl.Collator(undefined, { numeric: true })
  return [...spellings.values()]
    .map((of) => {
      const [most] = [...of].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      const all = [...of.values()].reduce((sum, one) => sum + one, 0)
      return { tag: most?.[0] ?? '', count: all }
    })
    .sort((a, b) => compare(a.tag, b.tag))
}

function countFolders(folders: readonly FolderRow[], own: (id: FolderId) => number): Folder[] {
  const tree = folderTree(folders)
  const { compare } = new Intl.Collator(undefined, { numeric: true })
  return folders
    .map((folder) => {
      let there = 0
      for (const id of foldersWithin(tree, folder.id)) there += own(id)
      return { ...folder, count: there }
    })
    .sort((a, b) => compare(a.name, b.name))
}
