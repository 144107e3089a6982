import { FolderOpen, KeyRound, SearchX, Star, Tag } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Scope } from '../../../../shared/model/listing.ts'
import { words } from '../../text/en.ts'
import { errorText } from '../../text/error-text.ts'
import { itemsText as text } from '../../text/items-text.ts'
import { kindsText } from '../../text/kinds-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { useCredentials, type NewCredential } from './credentials-store.ts'
import { allItems, useList } from './list-store.ts'

/** What stands in place of the rows: why there are none, and the next step. */
export function EmptyList() {
  const status = useList((state) => state.status)
  const query = useList((state) => state.query)
  const scope = useList((state) => state.scope)
  const refresh = useList((state) => state.refresh)
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
  return query.trim() === '' ? <EmptyScope scope={scope} /> : <NoMatch query={query.trim()} scope={scope} />
}

function NoMatch({ query, scope }: { query: string; scope: Scope }) {
  const go = useList((state) => state.go)
  const search = useList((state) => state.search)
  return (
    <Empty
      icon={<SearchX />}
      title={words.list.noMatchTitle}
      actions={
        scope.kind !== 'all' && (
          <Button
            onPress={() => {
              go(allItems)
              search(query)
            }}
          >
            {text.searchAll}
          </Button>
        )
      }
    >
      <p>{text.noMatchText(query)}</p>
    </Empty>
  )
}

const icons: Record<Scope['kind'], ReactNode> = {
  all: <KeyRound />,
  favourites: <Star />,
  folder: <FolderOpen />,
  tag: <Tag />,
  kind: <KeyRound />
}

function EmptyScope({ scope }: { scope: Scope }) {
  const edit = useCredentials((state) => state.edit)
  const addsHere = scope.kind !== 'favourites'
  return (
    <Empty
      icon={icons[scope.kind]}
      title={titleOf(scope)}
      actions={
        addsHere && (
          <Button
            onPress={() => {
              edit(newIn(scope))
            }}
          >
            {scope.kind === 'kind' || scope.kind === 'all'
              ? text.newOf(kindsText.one[scope.kind === 'kind' ? scope.of : 'login'])
              : text.newItem}
          </Button>
        )
      }
    >
      <p>{scope.kind === 'all' ? words.list.emptyText : text.emptyText[scope.kind]}</p>
    </Empty>
  )
}

function titleOf(scope: Scope): string {
  if (scope.kind === 'all') return words.list.emptyTitle
  if (scope.kind === 'kind') return text.emptyTitle.kind(kindsText.many[scope.of])
  return text.emptyTitle[scope.kind]
}

/** A new one that will be where one is looking. */
export function newIn(scope: Scope): NewCredential {
  if (scope.kind === 'kind') return { new: scope.of }
  if (scope.kind === 'folder') return { new: 'login', folderId: scope.folderId }
  return scope.kind === 'tag' ? { new: 'login', tag: scope.tag } : { new: 'login' }
}
