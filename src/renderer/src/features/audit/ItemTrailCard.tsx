import { useEffect, useState } from 'react'
import { auditActionText, auditOriginText } from '../../text/audit-text.ts'
import { trailText } from '../../text/trail-text.ts'
import { Button } from '../../ui/Button.tsx'
import { shownLine } from '../../ui/shown-text.ts'
import { momentOf } from '../../ui/when.ts'
import { useItemTrail } from './item-trail-store.ts'
import { noteWords } from './note-words.ts'
import { isRefusal } from './refusals.ts'
import './item-trail.css'

const text = trailText.item

/**
 * Who looked at something last, and the way to all records of it. For a credential, or a code or recovery set that
 * stands alone; `title` is what the thing is called, so that a record of a part of it says which.
 */
export function ItemTrailCard(props: { item: string; title: string; onAll: () => void }) {
  const { item } = props
  const look = useItemTrail((state) => state.look)
  const records = useItemTrail((state) => (state.item === item ? state.records : undefined))
  const hasFailed = useItemTrail((state) => state.failure !== undefined)
  const [now] = useState(() => Date.now())
  useEffect(() => {
    void look(item)
    return () => void look(undefined)
  }, [look, item])
  return (
    <section className="card item-trail" aria-label={text.title}>
      <div className="item-trail-head">
        <span className="label">{text.title}</span>
        <Button onPress={props.onAll}>{text.all}</Button>
      </div>
      {hasFailed && <p className="quiet">{text.failed}</p>}
      {records?.length === 0 && <p className="quiet">{text.none}</p>}
      {records !== undefined && records.length > 0 && (
        <ol className="item-timeline">
          {records.map((record) => {
            const note = noteWords(record)
            return (
              <li key={record.n} className={isRefusal(record.action) ? 'bad' : undefined}>
                <span>
                  <b>{auditActionText[record.action]}</b>
                  {record.subject !== '' && record.subject !== props.title && (
                    <bdi> · {shownLine(record.subject, 80)}</bdi>
                  )}
                  {note !== '' && <bdi> · {note}</bdi>}
                </span>
                <small>
                  {momentOf(record.atMs, now)} · {auditOriginText[record.origin]} ·{' '}
                  {trailText.number(record.n)}
                </small>
              </li>
            )
          })}
        </ol>
      )}
    </section>
  )
}
