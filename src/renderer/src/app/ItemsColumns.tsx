import { useEffect, type DragEvent } from 'react'
import type { CredentialId } from '../../../shared/model/ids.ts'
import type { FoundCredential } from '../../../shared/model/listing.ts'
import { RowCode } from '../features/codes/RowCode.tsx'
import { useChosen } from '../features/credentials/chosen-store.ts'
import { CredentialList } from '../features/credentials/CredentialList.tsx'
import { useCredentials } from '../features/credentials/credentials-store.ts'
import { newIn } from '../features/credentials/EmptyList.tsx'
import { useList } from '../features/credentials/list-store.ts'
import { useRowAfter } from '../features/credentials/use-row-after.ts'
import { useTrashCredential } from '../features/credentials/use-trash-credential.ts'
import { useIntake } from '../features/intake/intake-store.ts'
import { BulkBar } from '../features/listing/BulkBar.tsx'
import { NewItemMenu } from '../features/listing/NewItemMenu.tsx'
import { useOrganise } from '../features/listing/organise-store.ts'
import { useOrganiseSeveral } from '../features/listing/use-organise-several.ts'
import { organiseText } from '../text/organise-text.ts'
import { words } from '../text/en.ts'
import { Button } from '../ui/Button.tsx'
import { KeyMark } from '../ui/KeyMark.tsx'
import { BackButton } from './BackButton.tsx'
import { ItemPane } from './ItemPane.tsx'
import { NothingChosen } from './NothingChosen.tsx'
import { focusPane, focusPaneIfLost } from './focus-pane.ts'
import { itemsType } from './PlaceButton.tsx'
import { useView } from './view-store.ts'

const codeOf = ({ codes: [first, ...more] }: FoundCredential) =>
  first !== undefined && <RowCode code={first} more={more.length} />

/** List of items and the chosen one; its codes come from their own feature. */
export function ItemsColumns() {
  const scope = useList((state) => state.scope)
  const edit = useCredentials((state) => state.edit)
  const ask = useIntake((state) => state.ask)
  const show = useView((state) => state.show)
  const trash = useTrashChosen()
  const drag = useDragItems()
  return (
    <>
      <section className="list-column" aria-label={words.nav.items}>
        <CredentialList
          codeOf={codeOf}
          onOpen={() => {
            show('pane')
            focusPane()
          }}
          onTrash={trash}
          onDragStart={drag}
          add={
            <NewItemMenu
              onNew={(kind) => {
                edit({ ...newIn(scope), new: kind })
              }}
              onAddCode={() => {
                ask()
              }}
            />
          }
          several={<BulkBar />}
        />
      </section>
      <main className="pane" aria-label={words.pane.label}>
        <BackButton />
        <Inside />
      </main>
    </>
  )
}

function Inside() {
  const detail = useCredentials((state) => state.detail)
  const isChosen = useCredentials((state) => state.selectedId !== undefined)
  const isEmpty = useList((state) => state.status.kind === 'ready' && state.places?.all === 0)
  const several = useChosen((state) => state.ids.size)
  const hasDetail = detail !== undefined
  // Whoever was in the details goes on beside them.
  useEffect(() => {
    if (hasDetail) return focusPaneIfLost
  }, [hasDetail])
  if (several > 1) return <SeveralChosen count={several} />
  if (detail === undefined) {
    // One that is chosen is about to be there: saying that none is would flash by.
    return isChosen ? null : <NothingChosen isEmpty={isEmpty} />
  }
  return <ItemPane key={detail.id} item={detail} />
}

function SeveralChosen({ count }: { count: number }) {
  const clear = useChosen((state) => state.clear)
  return (
    <div className="nothing-chosen">
      <KeyMark />
      <h2>{organiseText.paneTitle(count)}</h2>
      <p>{organiseText.paneText}</p>
      <Button onPress={clear}>{organiseText.clear}</Button>
    </div>
  )
}

/** The several that are chosen, or else the one that is looked at. */
function useTrashChosen(): () => void {
  const ids = useChosen((state) => state.ids)
  const detail = useCredentials((state) => state.detail)
  const trashOne = useTrashCredential()
  const next = useRowAfter()
  const { trash } = useOrganiseSeveral()
  return () => {
    if (ids.size > 0) trash([...ids])
    else if (detail !== undefined) trashOne(detail, next)
  }
}

/** Items are dragged by name only: what is dropped is asked of the page itself, so that nothing leaves the window. */
function useDragItems(): (event: DragEvent, row: FoundCredential) => void {
  const ids = useChosen((state) => state.ids)
  const drag = useOrganise((state) => state.drag)
  return (event, row) => {
    const dragged: CredentialId[] = ids.has(row.id) ? [...ids] : [row.id]
    event.dataTransfer.setData(itemsType, '')
    event.dataTransfer.effectAllowed = 'move'
    drag(dragged)
  }
}
