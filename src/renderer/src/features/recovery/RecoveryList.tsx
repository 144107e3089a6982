import { ChevronDown, ChevronRight, LifeBuoy, SearchX, TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'
import type { RecoverySetSummary } from '../../../../shared/model/recovery.ts'
import { words } from '../../text/en.ts'
import { errorText } from '../../text/error-text.ts'
import { recoveryText as text } from '../../text/recovery-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { keyName } from '../../ui/key-name.ts'
import { AddButton, ListHead } from '../../ui/ListHead.tsx'
import { Monogram } from '../../ui/Monogram.tsx'
import { passKeyTo } from '../../ui/pass-key.ts'
import { RowList } from '../../ui/RowList.tsx'
import { orderSets } from './filter-sets.ts'
import { useRecovery } from './recovery-store.ts'
import { isLow, nameOfSet, stockWords } from './recovery-words.ts'
import { StockMeter } from './StockMeter.tsx'
import './recovery.css'

const listId = 'recovery-sets'

/** Every recovery set; those that are revoked stay folded away below. */
export function RecoveryList(props: { onOpen: () => void; onAdd: () => void }) {
  const { sets, query, showsRevoked, selectedId, search, select } = useRecovery((state) => state)
  const { counting, revoked } = useMemo(() => orderSets(sets, query), [sets, query])
  const rows = showsRevoked ? [...counting, ...revoked] : counting
  return (
    <>
      <ListHead
        query={query}
        onQuery={search}
        onKey={passKeyTo(listId)}
        listId={rows.length === 0 ? undefined : listId}
        shortcut={keyName('Mod+F')}
        add={<AddButton label={text.add} onPress={props.onAdd} />}
      />
      {sets.length > 0 && (
        <div className="list-meta">
          <span>{text.count(counting.length)}</span>
        </div>
      )}
      {rows.length === 0 ? (
        <Nothing onAdd={props.onAdd} hasRevoked={revoked.length > 0} />
      ) : (
        <RowList
          label={text.listLabel}
          listId={listId}
          rows={rows}
          chosenId={selectedId}
          onChoose={(row) => {
            select(row.id)
          }}
          onAct={props.onOpen}
          onOpen={props.onOpen}
          nameOf={spokenName}
        >
          {(row) => <Row set={row} />}
        </RowList>
      )}
      {revoked.length > 0 && <RevokedFold count={revoked.length} />}
    </>
  )
}

/** What is marked by a sign in the row is said in words. */
const spokenName = (set: RecoverySetSummary): string =>
  [nameOfSet(set), text.kinds[set.kind], stockWords(set), ...marksOf(set)].join(', ')

function marksOf(set: RecoverySetSummary): string[] {
  if (set.revokedAtMs !== null) return [text.revoked]
  return [
    ...(isLow(set) && set.unused > 0 ? [text.low] : []),
    ...(set.secondCopyAtMs === null ? [text.noCopy] : []),
    ...(set.isCredentialTrashed ? [text.inTrash] : [])
  ]
}

function Row({ set }: { set: RecoverySetSummary }) {
  const name = nameOfSet(set)
  const low = isLow(set)
  const hasCopy = set.secondCopyAtMs !== null || set.revokedAtMs !== null
  return (
    <>
      <Monogram name={set.credentialTitle || name} />
      <span className="row-text">
        <b dir="auto">{name}</b>
        <small>{hasCopy ? text.kinds[set.kind] : text.noCopy}</small>
      </span>
      <span className={low ? 'row-stock low' : 'row-stock'}>
        <span>
          {low && <TriangleAlert aria-hidden />}
          {stockWords(set)}
        </span>
        <StockMeter set={set} />
      </span>
    </>
  )
}

function RevokedFold({ count }: { count: number }) {
  const shown = useRecovery((state) => state.showsRevoked)
  const show = useRecovery((state) => state.showRevoked)
  return (
    <div className="revoked-fold">
      <Button
        kind="quiet"
        aria-expanded={shown}
        onPress={() => {
          show(!shown)
        }}
      >
        {shown ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
        {shown ? text.hideRevoked : text.showRevoked(count)}
      </Button>
    </div>
  )
}

function Nothing(props: { onAdd: () => void; hasRevoked: boolean }) {
  const status = useRecovery((state) => state.status)
  const query = useRecovery((state) => state.query)
  const refresh = useRecovery((state) => state.refresh)
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
        <p>{text.noMatch(query.trim())}</p>
      </Empty>
    )
  }
  return (
    <Empty
      icon={<LifeBuoy />}
      title={props.hasRevoked ? text.onlyRevokedTitle : text.emptyTitle}
      actions={
        <Button kind="primary" onPress={props.onAdd}>
          {text.addDots}
        </Button>
      }
    >
      <p>{text.emptyText}</p>
    </Empty>
  )
}
