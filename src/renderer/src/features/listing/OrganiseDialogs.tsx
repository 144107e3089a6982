import { ExportChosenDialog } from './ExportChosenDialog.tsx'
import { FolderDialog } from './FolderDialog.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { useOrganise } from './organise-store.ts'
import { RemoveFolderDialog } from './RemoveFolderDialog.tsx'
import { TagsDialog } from './TagsDialog.tsx'
import './listing.css'

/** The question that is open, about folders or about several items. */
export function OrganiseDialogs() {
  const dialog = useOrganise((state) => state.dialog)
  switch (dialog?.kind) {
    case undefined:
      return null
    case 'new-folder':
      return <FolderDialog parentId={dialog.parentId} />
    case 'rename-folder':
      return <FolderDialog folder={dialog.folder} parentId={dialog.folder.parentId} />
    case 'move-folder':
      return <FolderDialog folder={dialog.folder} parentId={dialog.folder.parentId} isMove />
    case 'remove-folder':
      return <RemoveFolderDialog folder={dialog.folder} />
    case 'tags':
      return <TagsDialog ids={dialog.ids} />
    case 'move':
      return <MoveDialog ids={dialog.ids} />
    case 'export':
      return <ExportChosenDialog ids={dialog.ids} />
  }
}
