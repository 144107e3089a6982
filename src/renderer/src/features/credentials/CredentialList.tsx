import { useCallback, useRef, type DragEvent, type ReactNode } from 'react'
import type { FoundCredential } from '../../../../shared/model/listing.ts'
import { words } from '../../text/en.ts'
import { itemsText as text } from '../../text/items-text.ts'
import { keyName } from '../../ui/key-name.ts'
import { ListHead } from '../../ui/ListHead.tsx'
import { PagedList, type Picking } from '../../ui/PagedList.tsx'
import { passKeyTo } from '../../ui/pass-key.ts'
import { useChosen } from './chosen-store.ts'
import { CredentialRow } from './CredentialRow.tsx'
import { EmptyList } from './EmptyList.tsx'
import { ListMeta } from './ListMeta.tsx'
import { rowAt } from './list-window.ts'
import { useList } from './list-store.ts'
import { loginsListId as listId } from './logins-list.ts'
import { SearchHelp } from './SearchHelp.tsx'

export interface CredentialListProps {
  codeOf: (credential: FoundCredential) => ReactNode
  onOpen: (by: 'click' | 'key') => void
  onTrash: () => void
  onDragStart: (event: DragEvent, credential: FoundCredential) => void
  /** The button that adds, with the kinds that can be added. */
  add: ReactNode
  /** What can be done with the several that are chosen. */
  several: ReactNode
}

/** The part of the vault that is listed, narrowed by the search line. */
export function CredentialList(props: CredentialListProps) {
  const query = useList((state) => state.query)
  const search = useList((state) => state.search)
  const answers = useList((state) => state.answers)
  const isEmpty = useList((state) => state.status.kind !== 'ready' || state.total === 0)
  const hasSeveral = useChosen((state) => state.ids.size > 0)
  return (
    <>
      <ListHead
        query={query}
        onQuery={search}
        onKey={passKeyTo(listId)}
        listId={isEmpty ? undefined : listId}
        maxLength={1024}
        shortcut={keyName('Mod+F')}
        help={<SearchHelp />}
        add={props.add}
      />
      <ListMeta />
      {isEmpty ? (
        <div data-answers={answers}>
          <EmptyList />
        </div>
      ) : (
        <Rows {...props} />
      )}
      {hasSeveral && props.several}
    </>
  )
}

function Rows({ codeOf, onOpen, onTrash, onDragStart }: CredentialListProps) {
  const total = useList((state) => state.total)
  const window = useList((state) => state.window)
  const cursor = useList((state) => state.cursor)
  const marks = useList((state) => state.marks)
  const answers = useList((state) => state.answers)
  const lists = useList((state) => state.lists)
  const see = useList((state) => state.see)
  const settle = useList((state) => state.settle)
  const picked = useChosen((state) => state.ids)
  const pickAll = useChosen((state) => state.all)
  const pickNone = useChosen((state) => state.clear)
  const pick = usePick()
  const draw = useCallback(
    (row: FoundCredential) => <CredentialRow credential={row} marks={marks} code={codeOf(row)} />,
    [marks, codeOf]
  )
  return (
    <PagedList
      label={words.list.label}
      listId={listId}
      total={total}
      rowAt={(index) => rowAt(window, index)}
      cursor={cursor}
      hasPicked={picked.size > 0}
      isPicked={(row) => picked.has(row.id)}
      answers={answers}
      listNumber={lists}
      onSee={see}
      onPick={pick}
      onPickAll={() => void pickAll()}
      onPickNone={pickNone}
      onAct={(by) => {
        settle()
        onOpen(by)
      }}
      onTrash={onTrash}
      onType={() => document.querySelector<HTMLInputElement>('input[data-search]')?.focus()}
      onDragStart={onDragStart}
      nameOf={nameOf}
      loading={text.loadingRow}
    >
      {draw}
    </PagedList>
  )
}

/** One is looked at; several are chosen for one change of all of them. A range begins where the last choice was. */
function usePick(): (index: number, how: Picking) => void {
  const window = useList((state) => state.window)
  const cursor = useList((state) => state.cursor)
  const moveTo = useList((state) => state.moveTo)
  const toggle = useChosen((state) => state.toggle)
  const range = useChosen((state) => state.range)
  const clear = useChosen((state) => state.clear)
  const anchor = useRef<number>(undefined)
  return (index, how) => {
    const row = rowAt(window, index)
    if (how === 'range') {
      anchor.current ??= cursor ?? index
      void range(anchor.current, index)
      moveTo(index)
      return
    }
    anchor.current = index
    if (how === 'one') {
      clear()
      moveTo(index)
    } else if (row !== undefined) {
      const before = cursor === undefined ? undefined : rowAt(window, cursor)
      toggle(row.id, before?.id)
    }
  }
}

const nameOf = (row: FoundCredential): string =>
  [row.title, row.userName, row.isFavourite ? text.favourite : ''].filter(Boolean).join(', ')
