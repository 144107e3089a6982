import { LifeBuoy, TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { CredentialDetail } from '../../../../shared/model/credential.ts'
import type { CredentialId, RecoverySetId } from '../../../../shared/model/ids.ts'
import type { RecoverySetSummary } from '../../../../shared/model/recovery.ts'
import { recoveryText as text } from '../../text/recovery-text.ts'
import { Button } from '../../ui/Button.tsx'
import { shownLine } from '../../ui/shown-text.ts'
import { momentOf } from '../../ui/when.ts'
import { lookReason } from './look-words.ts'
import { isSight, looksOf, type Look } from './looks-of.ts'
import { isLow, nameOfSet, stockWords } from './recovery-words.ts'
import { useRecovery } from './recovery-store.ts'
import { StockMeter } from './StockMeter.tsx'
import './recovery.css'

type Item = Pick<CredentialDetail, 'id' | 'title' | 'kind' | 'codes'>

/** The recovery keys of a credential as a part of its page: how many are left, and who opened one last. */
export function RecoveryCard({ item, onOpen }: { item: Item; onOpen: (id: RecoverySetId) => void }) {
  const all = useRecovery((state) => state.sets)
  const open = useRecovery((state) => state.open)
  const sets = all.filter(({ credentialId, revokedAtMs }) => credentialId === item.id && revokedAtMs === null)
  const add = () => {
    open({ kind: 'add', credentialId: item.id, title: item.title })
  }
  if (sets.length > 0) {
    return (
      <section className="card recovery-card" aria-label={text.cardTitle}>
        {sets.map((set) => (
          <SetLine key={set.id} set={set} isOnly={sets.length === 1} onOpen={onOpen} />
        ))}
        <LastOpened id={item.id} sets={sets} />
      </section>
    )
  }
  if (item.codes.length > 0) {
    return (
      <section className="card no-recovery" aria-label={text.cardTitle}>
        <div>
          <span className="label">{text.cardTitle}</span>
          <b>{text.cardNone}</b>
          <small>{text.cardNoneText}</small>
        </div>
        <Button onPress={add}>{text.add}</Button>
      </section>
    )
  }
  if (item.kind !== 'login') return null
  return (
    <div className="add-recovery">
      <Button kind="quiet" onPress={add}>
        <LifeBuoy aria-hidden /> {text.addDots}
      </Button>
    </div>
  )
}

function SetLine(props: { set: RecoverySetSummary; isOnly: boolean; onOpen: (id: RecoverySetId) => void }) {
  const { set, isOnly } = props
  const low = isLow(set)
  return (
    <div className="recovery-line">
      <span className="label">{text.cardTitle}</span>
      <div className={low ? 'recovery-left low' : 'recovery-left'}>
        <b>
          {low && <TriangleAlert aria-hidden />}
          {stockWords(set)}
        </b>
        <StockMeter set={set} />
        <small>
          {[
            ...(isOnly || set.name === '' ? [] : [shownLine(set.name, 120)]),
            ...(set.kind === 'keys' ? [] : [text.kinds[set.kind]]),
            ...(set.secondCopyAtMs === null ? [text.noCopy] : [text.cardApart])
          ].join(' · ')}
        </small>
      </div>
      <Button
        aria-label={text.openOf(nameOfSet(set))}
        onPress={() => {
          props.onOpen(set.id)
        }}
      >
        {text.open}
      </Button>
    </div>
  )
}

const asked = 20

/** When one of them was opened last, and why: what somebody who comes back wants to see at once. */
function LastOpened({ id, sets }: { id: CredentialId; sets: readonly RecoverySetSummary[] }) {
  const looks = useRecovery((state) => state.looks)
  const [last, setLast] = useState<Look | null>()
  const [nowMs] = useState(() => Date.now())
  // Whatever is done with a set is seen in what is left of it, or was a look that brought the list anew.
  const state = sets.map((set) => `${set.id} ${String(set.unused)}`).join()
  useEffect(() => {
    let isLate = false
    looks(id, asked).then(
      (records) => {
        if (!isLate) setLast(looksOf(records).find(isSight) ?? null)
      },
      () => undefined
    )
    return () => {
      isLate = true
    }
  }, [looks, id, state])
  if (last === undefined) return null
  return (
    <p className="last-opened quiet">
      <bdi>
        {last === null ? text.neverOpened : text.lastOpened(momentOf(last.atMs, nowMs), lookReason(last))}
      </bdi>
    </p>
  )
}
