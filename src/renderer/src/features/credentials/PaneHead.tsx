import { History, Star, Trash2 } from 'lucide-react'
import type { CredentialDetail } from '../../../../shared/model/credential.ts'
import { words } from '../../text/en.ts'
import { itemText as text } from '../../text/item-text.ts'
import { kindsText } from '../../text/kinds-text.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Monogram } from '../../ui/Monogram.tsx'
import { shownLine } from '../../ui/shown-text.ts'
import { useRun } from '../../ui/use-run.ts'
import { momentOf } from '../../ui/when.ts'
import { useCredentials } from './credentials-store.ts'
import { folderPath } from './folder-path.ts'
import { useItemCalls } from './item-calls.ts'
import { useList } from './list-store.ts'
import { useTrashCredential } from './use-trash-credential.ts'

/** Name and kind of a credential, where it lies, and what can be done with all of it. */
export function PaneHead(props: { item: CredentialDetail; nowMs: number; onHistory: () => void }) {
  const { item, nowMs } = props
  const edit = useCredentials((state) => state.edit)
  const setFavourite = useItemCalls((calls) => calls.setFavourite)
  const folders = useList((state) => state.places?.folders)
  const trash = useTrashCredential()
  const run = useRun()
  const path = folderPath(folders ?? [], item.folderId)
  return (
    <header className="pane-head">
      <Monogram name={item.title} big />
      <div className="pane-names">
        <h1 id="pane-title" tabIndex={-1} dir="auto">
          {shownLine(item.title)}
        </h1>
        <p>
          {kindsText.one[item.kind]}
          {path.length > 0 && (
            <>
              {' · '}
              <span dir="auto">{shownLine(path.join(' › '), 120)}</span>
            </>
          )}
          {' · '}
          {words.credential.changed(momentOf(item.updatedAtMs, nowMs))}
        </p>
        {item.tags.length > 0 && (
          <ul className="tags" aria-label={text.tags}>
            {item.tags.map((tag) => (
              <li key={tag} className="chip plain" dir="auto">
                {shownLine(tag, 64)}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="pane-acts">
        <IconButton
          bordered
          label={text.favourite}
          icon={<Star className={item.isFavourite ? 'filled' : undefined} />}
          isPressed={item.isFavourite}
          onPress={() => {
            run(() => setFavourite(item.id, !item.isFavourite))
          }}
        />
        <Button
          onPress={() => {
            edit('selected')
          }}
        >
          {words.common.edit}
        </Button>
        <IconButton bordered label={text.history} icon={<History />} onPress={props.onHistory} />
        <IconButton
          bordered
          label={words.common.trash}
          icon={<Trash2 />}
          onPress={() => {
            trash(item)
          }}
        />
      </div>
    </header>
  )
}
