import {
  ChevronRight,
  Folder as FolderIcon,
  FolderInput,
  FolderMinus,
  FolderPlus,
  PencilLine,
  Plus
} from 'lucide-react'
import { useMemo, type CSSProperties } from 'react'
import { useCredentials } from '../features/credentials/credentials-store.ts'
import { useList } from '../features/credentials/list-store.ts'
import { isSameScope } from '../features/credentials/scope-name.ts'
import { folderTree, type FolderNode } from '../features/listing/folder-tree.ts'
import { useOrganise } from '../features/listing/organise-store.ts'
import { useOrganiseSeveral } from '../features/listing/use-organise-several.ts'
import { placesText as text } from '../text/places-text.ts'
import { IconButton } from '../ui/Button.tsx'
import { MenuButton } from '../ui/MenuButton.tsx'
import { PlaceButton } from './PlaceButton.tsx'
import { PlacesSection } from './PlacesSection.tsx'
import { useGoTo } from './use-go-to.ts'
import { useView } from './view-store.ts'

/** Folders as they lie in each other. */
export function FolderPlaces() {
  const folders = useList((state) => state.places?.folders)
  const ask = useOrganise((state) => state.ask)
  const tree = useMemo(() => folderTree(folders ?? []), [folders])
  return (
    <PlacesSection
      id="folders"
      title={text.folders}
      action={
        <IconButton
          label={text.newFolder}
          icon={<Plus />}
          onPress={() => {
            ask({ kind: 'new-folder', parentId: null })
          }}
        />
      }
    >
      <Level nodes={tree} />
    </PlacesSection>
  )
}

function Level({ nodes }: { nodes: readonly FolderNode[] }) {
  return (
    <ul className="places-level">
      {nodes.map((node) => (
        <FolderPlace key={node.folder.id} node={node} />
      ))}
    </ul>
  )
}

function FolderPlace({ node }: { node: FolderNode }) {
  const { folder, depth, inside } = node
  const { id, name, count } = folder
  const isOpen = useView((state) => !state.closed.has(id))
  const toggle = useView((state) => state.toggle)
  const view = useView((state) => state.view)
  const scope = useList((state) => state.scope)
  const dragged = useOrganise((state) => state.dragged)
  const { move } = useOrganiseSeveral()
  const goTo = useGoTo()
  const here = { kind: 'folder', folderId: id } as const
  return (
    <li style={{ '--depth': depth } as CSSProperties}>
      <div className="folder-line">
        {inside.length > 0 && (
          <button
            type="button"
            className="folder-toggle"
            aria-expanded={isOpen}
            aria-label={isOpen ? text.fold(name) : text.unfold(name)}
            onClick={() => {
              toggle(id)
            }}
          >
            <ChevronRight aria-hidden />
          </button>
        )}
        <PlaceButton
          icon={<FolderIcon />}
          label={name}
          count={count}
          isHere={view === 'items' && isSameScope(scope, here)}
          onPress={() => {
            goTo(here)
          }}
          onDropItems={() => {
            move(dragged, id)
          }}
        />
        <FolderMenu node={node} />
      </div>
      {isOpen && inside.length > 0 && <Level nodes={inside} />}
    </li>
  )
}

function FolderMenu({ node: { folder } }: { node: FolderNode }) {
  const ask = useOrganise((state) => state.ask)
  const edit = useCredentials((state) => state.edit)
  const go = useView((state) => state.go)
  return (
    <MenuButton
      small
      label={text.folderMenu(folder.name)}
      choices={[
        { key: 'new-item', label: text.newItemHere, icon: <Plus /> },
        { key: 'new-inside', label: text.newInside, icon: <FolderPlus /> },
        { key: 'rename', label: text.rename, icon: <PencilLine /> },
        { key: 'move', label: text.move, icon: <FolderInput /> },
        { key: 'remove', label: text.remove, icon: <FolderMinus />, isGrave: true }
      ]}
      onChoose={(key) => {
        if (key === 'new-item') {
          go('items')
          edit({ new: 'login', folderId: folder.id })
        } else if (key === 'new-inside') ask({ kind: 'new-folder', parentId: folder.id })
        else ask({ kind: `${key}-folder`, folder })
      }}
    />
  )
}
