import type { FolderId } from '../../shared/model/ids.ts'
import type { FolderRow } from './folder-table.ts'

/** Folders by what they are in. */
export type FolderTree = ReadonlyMap<FolderId | null, readonly FolderId[]>

export function folderTree(folders: readonly FolderRow[]): FolderTree {
  const tree = new Map<FolderId | null, FolderId[]>()
  for (const { id, parentId } of folders) {
    const beside = tree.get(parentId)
    if (beside === undefined) tree.set(parentId, [id])
    else beside.push(id)
  }
  return tree
}

/** A folder and all folders in it. In a damaged vault folders can be in each other: each is met once. */
export function foldersWithin(tree: FolderTree, id: FolderId): Set<FolderId> {
  const within = new Set<FolderId>([id])
  // A Set that grows while it is gone through goes on with what was added.
  for (const one of within) for (const child of tree.get(one) ?? []) within.add(child)
  return within
}

/** A folder and those around it, from the inside out; ends where they go in a circle. */
export function foldersAround(folders: readonly FolderRow[], id: FolderId | null): FolderId[] {
  const parentOf = new Map(folders.map((folder) => [folder.id, folder.parentId]))
  const around = new Set<FolderId>()
  for (let at = id; at !== null && !around.has(at); at = parentOf.get(at) ?? null) around.add(at)
  return [...around]
}

/** How many folders deep it goes in one, itself counted. */
export function heightOf(tree: FolderTree, id: FolderId): number {
  const met = new Set<FolderId>()
  let height = 0
  for (let level: readonly FolderId[] = [id]; level.length > 0; height++) {
    for (const one of level) met.add(one)
    level = level.flatMap((one) => tree.get(one) ?? []).filter((one) => !met.has(one))
  }
  return height
}
