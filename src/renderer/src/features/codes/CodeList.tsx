import { SearchX, TimerReset } from 'lucide-react'
import { useMemo } from 'react'
import { words } from '../../text/en.ts'
import { errorText } from '../../text/error-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { ListHead } from '../../ui/ListHead.tsx'
import { Monogram } from '../../ui/Monogram.tsx'
import { passKeyTo } from '../../ui/pass-key.ts'
import { RowList } from '../../ui/RowList.tsx'
import { useRun } from '../../ui/use-run.ts'
import { codesListId as listId } from './codes-list.ts'
import { useCodes } from './codes-store.ts'
import { filterCodes, nameOfCode } from './filter-codes.ts'
import { RowCode } from './RowCode.tsx'
import './codes.css'

/** Every one-time code; a click or Enter copies it. */
export function CodeList(props: { onAdd: () => void }) {
  const list = useCodes((state) => state.list)
  const query = useCodes((state) => state.query)
  const selectedId = useCodes((state) => state.selectedId)
  const search = useCodes((state) => state.search)
  const select = useCodes((state) => state.select)
  const copy = useCodes((state) => state.copy)
  const run = useRun()
  const rows = useMemo(() => filterCodes(list, query), [list, query])
  return (
    <>
      <ListHead
        query={query}
        onQuery={search}
        onKey={passKeyTo(listId)}
        listId={listId}
        addLabel={words.list.addCode}
        onAdd={props.onAdd}
      />
      {list.length > 0 && (
        <div className="list-meta" role="status">
          <span>
            {query.trim() === ''
              ? words.list.codeCount(list.length)
              : words.list.matches(rows.length, list.length)}
          </span>
          <span>{words.code.copiesOnClick}</span>
        </div>
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
          onAct={(row) => {
            run(() => copy(row.id))
          }}
          nameOf={(row) => [row.issuer, row.account].filter(Boolean).join(', ') || nameOfCode(row)}
        >
          {(row) => (
            <>
              <Monogram name={nameOfCode(row)} />
              <span className="row-text">
                <b>{nameOfCode(row)}</b>
                {row.issuer !== '' && row.account !== '' && <small>{row.account}</small>}
              </span>
              <RowCode id={row.id} />
            </>
          )}
        </RowList>
      )}
    </>
  )
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
        <p>{words.list.noCodeMatchText(query.trim())}</p>
      </Empty>
    )
  }
  return (
    <Empty
      icon={<TimerReset />}
      title={words.list.noCodesTitle}
      actions={<Button onPress={props.onAdd}>{words.intake.choose}</Button>}
    >
      <p>{words.list.noCodesText}</p>
    </Empty>
  )
}
