import type { Folder } from '../../../../shared/model/listing.ts'
import type { FolderId } from '../../../../shared/model/ids.ts'
import { shownLine } from '../../ui/shown-text.ts'

/** Names of the folders a credential lies in, the outermost first; none where it lies in no folder. */
export function folderPath(folders: readonly Folder[], id: FolderId | null): string[] {
  const path: string[] = []
  const seen = new Set<FolderId>()
  for (let at = id; at !== null && !seen.has(at);) {
    const folder = folders.find((one) => one.id === at)
    if (folder === undefined) break
    seen.add(at)
    path.unshift(folder.name)
    at = folder.parentId
  }
  return path
}

/** Folders as a list to choose from: each with its whole path, in the order of these. */
export const folderChoices = (folders: readonly Folder[]): { id: FolderId; path: string }[] =>
  folders
    .map(({ id }) => ({ id, path: shownLine(folderPath(folders, id).join(' › ')) }))
    .sort((a, b) => a.path.localeCompare(b.path))
