import type { FolderId } from '../../../../shared/model/ids.ts'
import type { Folder } from '../../../../shared/model/listing.ts'

/** A folder with what is in it, by name. */
export interface FolderNode {
  folder: Folder
  /** 0 at the top. */
  depth: number
  inside: readonly FolderNode[]
}

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })

/** Folders as they lie in each other. One whose outer folder is not there stands at the top: nothing is out of sight. */
export function folderTree(folders: readonly Folder[]): FolderNode[] {
  const known = new Set(folders.map(({ id }) => id))
  const inside = new Map<FolderId | null, Folder[]>()
  for (const folder of folders) {
    const around = folder.parentId !== null && known.has(folder.parentId) ? folder.parentId : null
    inside.set(around, [...(inside.get(around) ?? []), folder])
  }
  const nodesOf = (parentId: FolderId | null, depth: number): FolderNode[] =>
    (inside.get(parentId) ?? [])
      .sort((a, b) => collator.compare(a.name, b.name))
      .map((folder) => ({ folder, depth, inside: nodesOf(folder.id, depth + 1) }))
  return nodesOf(null, 0)
}

/** All of a tree one under the other, outer before inner. */
export const flatTree = (nodes: readonly FolderNode[]): FolderNode[] =>
  nodes.flatMap((node) => [node, ...flatTree(node.inside)])

/** Folders that a folder can be moved into: all but itself and those in it. */
export function possibleParents(folders: readonly Folder[], moved: FolderId | undefined): FolderNode[] {
  const without = (nodes: readonly FolderNode[]): FolderNode[] =>
    nodes.flatMap((node) => (node.folder.id === moved ? [] : [node, ...without(node.inside)]))
  return without(folderTree(folders))
}

/** "Work / Servers": a folder with those around it. */
export function folderPath(folders: readonly Folder[], id: FolderId): string {
  const names: string[] = []
  let at: FolderId | null = id
  for (let step = 0; at !== null && step < folders.length; step += 1) {
    const folder: Folder | undefined = folders.find((one) => one.id === at)
    if (folder === undefined) break
    names.unshift(folder.name)
    at = folder.parentId
  }
  return names.join(' / ')
}
