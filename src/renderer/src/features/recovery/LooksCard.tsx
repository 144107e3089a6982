import { ArrowRight } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { AuditRecord } from '../../../../shared/model/audit.ts'
import type { RecoverySetDetail } from '../../../../shared/model/recovery.ts'
import { auditActionText } from '../../text/audit-text.ts'
import { quoted } from '../../text/numbers.ts'
import { recoveryText as text } from '../../text/recovery-text.ts'
import { Button } from '../../ui/Button.tsx'
import { shownLine } from '../../ui/shown-text.ts'
import { momentOf } from '../../ui/when.ts'
import { nameOfSet } from './recovery-words.ts'
import { useRecovery } from './recovery-store.ts'

/** Goes to the whole trail of one item. */
export type GoToTrail = (of: { item: string; title: string }) => void

const newest = 6

/** Who looked at these keys and when: the newest lines of the trail, and the way to all of them. */
export function LooksCard(props: { set: RecoverySetDetail; nowMs: number; onTrail: GoToTrail }) {
  const { set, nowMs } = props
  const item = set.credentialId ?? set.id
  const looks = useRecovery((state) => state.looks)
  const [records, setRecords] = useState<readonly AuditRecord[]>()
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    let isLate = false
    looks(item, newest).then(
      (found) => {
        if (isLate) return
        setFailed(false)
        setRecords(found)
      },
      () => {
        if (!isLate) setFailed(true)
      }
    )
    return () => {
      isLate = true
    }
    // The set is another object whenever something was done with it.
  }, [looks, item, set])
  return (
    <section className="card looks" aria-label={text.looksTitle}>
      <div className="ways-head">
        <span className="label">{text.looksTitle}</span>
        <Button
          kind="quiet"
          onPress={() => {
            props.onTrail({ item, title: nameOfSet(set) })
          }}
        >
          {text.looksAll} <ArrowRight aria-hidden />
        </Button>
      </div>
      {hasFailed && <p className="quiet">{text.looksFailed}</p>}
      {records?.length === 0 && <p className="quiet">{text.looksNone}</p>}
      {records !== undefined && records.length > 0 && (
        <ol className="timeline">
          {records.map((record) => (
            <Look key={record.n} record={record} nowMs={nowMs} />
          ))}
        </ol>
      )}
      <p className="quiet">{text.looksDevice}</p>
    </section>
  )
}

const bad: readonly AuditRecord['action'][] = ['recovery-refused', 'recovery-damaged', 'recovery-not-shown']

function Look({ record, nowMs }: { record: AuditRecord; nowMs: number }) {
  return (
    <li data-bad={bad.includes(record.action) || undefined}>
      <b>{auditActionText[record.action]}</b>
      {record.note !== '' && (
        <>
          {' · '}
          <bdi>{quoted(shownLine(record.note, 200))}</bdi>
        </>
      )}
      <small>
        <time dateTime={new Date(record.atMs).toISOString()}>{momentOf(record.atMs, nowMs)}</time>
      </small>
    </li>
  )
}
