import { ChevronRight, Pin, SearchX, TimerReset } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import type { CodeSummary } from '../../../../shared/model/code.ts'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import { codesText } from '../../text/codes-text.ts'
import { words } from '../../text/en.ts'
import { errorText } from '../../text/error-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { keyName } from '../../ui/key-name.ts'
import { AddButton, ListHead } from '../../ui/ListHead.tsx'
import { Monogram } from '../../ui/Monogram.tsx'
import { passKeyTo } from '../../ui/pass-key.ts'
import { RowList } from '../../ui/RowList.tsx'
import { shownLine } from '../../ui/shown-text.ts'
import { useRun } from '../../ui/use-run.ts'
import { useCodeSettings } from '../settings/use-code-settings.ts'
import { CodeListMeta } from './CodeListMeta.tsx'
import { codesListId as listId } from './codes-list.ts'
import { useCodes } from './codes-store.ts'
import { filterCodes, nameOfCode } from './filter-codes.ts'
import { useLiveCodes } from './live-codes.ts'
import { useMadeCodes } from './made-codes.ts'
import { orderCodes } from './order-codes.ts'
import { RowCode } from './RowCode.tsx'
import { useShownCodes } from './shown-codes.ts'
import { useCopyCode } from './use-copy-code.ts'
import { useMoveCode } from './use-move-code.ts'
import './codes.css'

/** Every one-time code; a click or Enter copies it. */
export function CodeList(props: {
  onAdd: () => void
  onOpen: () => void
  titleOf: (id: CredentialId) => string | undefined
}) {
  const { titleOf } = props
  const list = useCodes((state) => state.list)
  const query = useCodes((state) => state.query)
  const selectedId = useCodes((state) => state.selectedId)
  const search = useCodes((state) => state.search)
  const select = useCodes((state) => state.select)
  const refresh = useCodes((state) => state.refresh)
  const { codeOrder } = useCodeSettings()
  // Copying counts a use and tells nobody, so that no row jumps under the pointer: the order is made when it is looked at.
  useEffect(() => void refresh(), [refresh, codeOrder])
  const act = useAct()
  const make = useMake()
  const ordered = useMemo(() => orderCodes(list, codeOrder), [list, codeOrder])
  const rows = useMemo(() => filterCodes(ordered, query, titleOf), [ordered, query, titleOf])
  const move = useMoveCode(ordered)
  const canMove = codeOrder === 'manual' && query.trim() === ''
  return (
    <>
      <ListHead
        query={query}
        onQuery={search}
        onKey={passKeyTo(listId)}
        listId={rows.length === 0 ? undefined : listId}
        shortcut={keyName('Mod+F')}
        add={<AddButton label={words.list.addCode} onPress={props.onAdd} />}
      />
      {list.length > 0 && (
        <CodeListMeta
          shown={rows.length}
          total={list.length}
          query={query}
          canMove={canMove}
          onMove={(by) => {
            const at = ordered.findIndex((one) => one.id === selectedId)
            if (at >= 0 && ordered[at + by] !== undefined) move(at, at + by)
          }}
        />
      )}
      {rows.length === 0 ? (
        <Nothing onAdd={props.onAdd} />
      ) : (
        <RowList
          label={words.list.codesLabel}
          listId={listId}
          rows={rows}
          chosenId={selectedId}
          onChoose={(row) => {
            select(row.id)
          }}
          onAct={act}
          onOpen={props.onOpen}
          onMove={canMove ? move : undefined}
          nameOf={spokenName}
        >
          {(row) => (
            <>
              <Row code={row} title={loginOf(row, titleOf)} onMake={make} />
              <RowOpen
                onOpen={() => {
                  select(row.id)
                  props.onOpen()
                }}
              />
            </>
          )}
        </RowList>
      )}
    </>
  )
}

/** A row that runs on a counter does something else than the others at Enter: it says so. */
const spokenName = (code: CodeSummary) =>
  [
    nameOfCode(code),
    code.issuer === '' ? '' : shownLine(code.account),
    code.kind === 'hotp' ? words.code.kind.hotp : '',
    code.isPinned ? codesText.pinned : ''
  ]
    .filter(Boolean)
    .join(', ')

const loginOf = (code: CodeSummary, titleOf: (id: CredentialId) => string | undefined) =>
  code.credentialId === null ? undefined : titleOf(code.credentialId)

function Row(props: {
  code: CodeSummary
  title: string | undefined
  onMake: (id: CodeSummary['id']) => void
}) {
  const { code, title } = props
  const name = nameOfCode(code)
  const second = [code.issuer === '' ? '' : code.account, title === name ? '' : (title ?? '')]
  return (
    <>
      <Monogram name={name} />
      <span className="row-text">
        <b dir="auto">
          {name}
          {code.isPinned && <Pin className="row-pin" aria-hidden />}
        </b>
        {second.some(Boolean) && <small dir="auto">{shownLine(second.filter(Boolean).join(' · '))}</small>}
      </span>
      <RowCode code={code} onMake={props.onMake} />
    </>
  )
}

/** Where list and details take turns: the way to the details for the mouse. On the keyboard it is the right arrow. */
function RowOpen({ onOpen }: { onOpen: () => void }) {
  return (
    <span
      className="row-open"
      title={codesText.details}
      aria-hidden
      onClick={(event) => {
        event.stopPropagation()
        onOpen()
      }}
    >
      <ChevronRight />
    </span>
  )
}

function useMake(): (id: CodeSummary['id']) => void {
  const make = useMadeCodes((state) => state.make)
  const select = useCodes((state) => state.select)
  const run = useRun()
  return (id) => {
    select(id)
    run(() => make(id))
  }
}

/**
 * What a row does: the code of the moment is copied, and shown where codes are hidden. One that runs on a counter is
 * made by Enter or its own button: a click that only looks must not use one up.
 */
function useAct(): (code: CodeSummary, by: 'click' | 'key') => void {
  const copy = useCopyCode()
  const show = useShownCodes((state) => state.show)
  const live = useLiveCodes((state) => state.byId)
  const hasMade = useMadeCodes((state) => state.byId)
  const make = useMake()
  return (code, by) => {
    if (code.kind === 'hotp') {
      if (by === 'key' && !hasMade.has(code.id)) make(code.id)
      return
    }
    const now = live.get(code.id)
    if (now !== undefined) show(code.id, now)
    copy(code.id)
  }
}

function Nothing(props: { onAdd: () => void }) {
  const status = useCodes((state) => state.status)
  const query = useCodes((state) => state.query)
  const refresh = useCodes((state) => state.refresh)
  if (status.kind === 'loading') return <p className="list-loading">{words.list.loading}</p>
  if (status.kind === 'failed') {
    return (
      <Empty
        title={words.list.failed}
        actions={<Button onPress={() => void refresh()}>{words.common.tryAgain}</Button>}
      >
        <p>{errorText[status.code]}</p>
      </Empty>
    )
  }
  if (query.trim() !== '') {
    return (
      <Empty icon={<SearchX />} title={words.list.noMatchTitle}>
        <p>{codesText.noMatchText(query.trim())}</p>
      </Empty>
    )
  }
  return (
    <Empty
      icon={<TimerReset />}
      title={words.list.noCodesTitle}
      actions={<Button onPress={props.onAdd}>{words.list.addCode}</Button>}
    >
      <p>{words.list.noCodesText}</p>
    </Empty>
  )
}
