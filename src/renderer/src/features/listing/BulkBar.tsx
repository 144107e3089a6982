import { Download, FolderInput, Star, StarOff, Tag, Trash2, X } from 'lucide-react'
import { organiseText as text } from '../../text/organise-text.ts'
import { IconButton } from '../../ui/Button.tsx'
import { useChosen } from '../credentials/chosen-store.ts'
import { useOrganise } from './organise-store.ts'
import { useOrganiseSeveral } from './use-organise-several.ts'
import './listing.css'

/** What can be done with the several that are chosen, below the list. */
export function BulkBar() {
  const ids = useChosen((state) => state.ids)
  const clear = useChosen((state) => state.clear)
  const ask = useOrganise((state) => state.ask)
  const { star, trash } = useOrganiseSeveral()
  const all = [...ids]
  return (
    <div className="bulk-bar" role="toolbar" aria-label={text.bar}>
      <span className="bulk-count">
        <b role="status">{text.chosen(ids.size)}</b>
        <IconButton label={text.clear} icon={<X />} onPress={clear} />
      </span>
      <IconButton
        label={text.favourite}
        icon={<Star />}
        onPress={() => {
          star(all, true)
        }}
      />
      <IconButton
        label={text.unfavourite}
        icon={<StarOff />}
        onPress={() => {
          star(all, false)
        }}
      />
      <IconButton
        label={text.tags}
        icon={<Tag />}
        onPress={() => {
          ask({ kind: 'tags', ids: all })
        }}
      />
      <IconButton
        label={text.move}
        icon={<FolderInput />}
        onPress={() => {
          ask({ kind: 'move', ids: all })
        }}
      />
      <IconButton
        label={text.export}
        icon={<Download />}
        onPress={() => {
          ask({ kind: 'export', ids: all })
        }}
      />
      <IconButton
        label={text.trash}
        icon={<Trash2 />}
        onPress={() => {
          trash(all)
        }}
      />
    </div>
  )
}
