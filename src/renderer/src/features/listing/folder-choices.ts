import type { FolderId } from '../../../../shared/model/ids.ts'
import type { FolderNode } from './folder-tree.ts'
import type { Choice } from '../../ui/SelectField.tsx'
import { shownLine } from '../../ui/shown-text.ts'

/** Folders as the system's list shows them: inner ones stand further in. */
export const folderChoices = (nodes: readonly FolderNode[], none: string): Choice<FolderId | 'none'>[] => [
  { key: 'none', label: none },
  ...nodes.map(({ folder, depth }) => ({
    key: folder.id,
    label: '\u2003'.repeat(depth) + shownLine(folder.name)
  }))
]
