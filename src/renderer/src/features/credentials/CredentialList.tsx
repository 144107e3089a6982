import { KeyRound, SearchX } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import type { CredentialSummary } from '../../../../shared/model/credential.ts'
import { words } from '../../text/en.ts'
import { errorText } from '../../text/error-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { ListHead } from '../../ui/ListHead.tsx'
import { RowList } from '../../ui/RowList.tsx'
import { passKeyTo } from '../../ui/pass-key.ts'
import { CredentialRow } from './CredentialRow.tsx'
import { useCredentials } from './credentials-store.ts'
import { filterCredentials } from './filter-credentials.ts'
import { loginsListId as listId } from './logins-list.ts'

/** All logins, narrowed by the search line. */
export function CredentialList(props: {
  codeOf: (credential: CredentialSummary) => ReactNode
  onOpen: () => void
}) {
  const list = useCredentials((state) => state.list)
  const query = useCredentials((state) => state.query)
  const selectedId = useCredentials((state) => state.selectedId)
  const select = useCredentials((state) => state.select)
  const search = useCredentials((state) => state.search)
  const edit = useCredentials((state) => state.edit)
  const rows = useMemo(() => filterCredentials(list, query), [list, query])
  const searching = query.trim() !== ''
  return (
    <>
      <ListHead
        query={query}
        onQuery={search}
        onKey={passKeyTo(listId)}
        listId={listId}
        addLabel={words.list.newLogin}
        onAdd={() => {
          edit('new')
        }}
      />
      {list.length > 0 && (
        <div className="list-meta" role="status">
          <span>
            {searching ? words.list.matches(rows.length, list.length) : words.list.count(list.length)}
          </span>
          <span>{searching ? words.list.bestMatch : words.list.byTitle}</span>
        </div>
      )}
      {rows.length === 0 ? (
        <Nothing />
      ) : (
        <RowList
          label={words.list.label}
          listId={listId}
          rows={rows}
          chosenId={selectedId}
          onChoose={(row) => {
            select(row.id)
          }}
          onAct={props.onOpen}
          nameOf={(row) => [row.title, row.userName].filter(Boolean).join(', ')}
        >
          {(row) => <CredentialRow credential={row} query={query} code={props.codeOf(row)} />}
        </RowList>
      )}
    </>
  )
}

function Nothing() {
  const status = useCredentials((state) => state.status)
  const query = useCredentials((state) => state.query)
  const refresh = useCredentials((state) => state.refresh)
  const edit = useCredentials((state) => state.edit)
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
        <p>{words.list.noMatchText(query.trim())}</p>
      </Empty>
    )
  }
  return (
    <Empty
      icon={<KeyRound />}
      title={words.list.emptyTitle}
      actions={
        <Button
          onPress={() => {
            edit('new')
          }}
        >
          {words.list.newLogin}
        </Button>
      }
    >
      <p>{words.list.emptyText}</p>
    </Empty>
  )
}
