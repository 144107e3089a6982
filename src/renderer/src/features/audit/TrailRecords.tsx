import { memo, useMemo, useRef, useState } from 'react'
import type { AuditRecord } from '../../../../shared/model/audit.ts'
import { auditActionText, auditOriginText } from '../../text/audit-text.ts'
import { trailText as text } from '../../text/trail-text.ts'
import { Button } from '../../ui/Button.tsx'
import { useRun } from '../../ui/use-run.ts'
import { dayOf, timeOf } from '../../ui/when.ts'
import { auditDays, setBackAt } from './audit-days.ts'
import { useAudit, type AuditParts } from './audit-store.ts'
import { noteWords, subjectWords } from './note-words.ts'
import { isRefusal } from './refusals.ts'
import { useFarAway } from './use-far-away.ts'

/** The records by their days. A part is drawn once, however many come after it, and not while it is far out of sight. */
export function TrailRecords({ status }: { status: AuditParts }) {
  const [now] = useState(() => Date.now())
  const more = useAudit((state) => state.more)
  const isLoadingMore = useAudit((state) => state.isLoadingMore)
  const run = useRun()
  return (
    <>
      {status.parts.map((part, index) => {
        const above = status.parts[index - 1]?.at(-1)
        const below = status.parts[index + 1]?.[0]
        return (
          <Part
            key={part[0]?.n}
            records={part}
            below={below}
            dayAbove={above === undefined ? undefined : dayOf(above.atMs, now)}
            now={now}
          />
        )
      })}
      {status.hasMore && (
        <p className="trail-more">
          <Button
            isPending={isLoadingMore}
            onPress={() => {
              run(more)
            }}
          >
            {text.earlier}
          </Button>
        </p>
      )}
    </>
  )
}

const Part = memo(function Part(props: {
  records: readonly AuditRecord[]
  /** The next older one, of the part that follows. */
  below: AuditRecord | undefined
  /** The day that ends above: it has its heading already. */
  dayAbove: string | undefined
  now: number
}) {
  const { records, below } = props
  const days = useMemo(() => auditDays(records, props.now), [records, props.now])
  const setBack = useMemo(
    () => setBackAt(below === undefined ? records : [...records, below]),
    [records, below]
  )
  const ref = useRef<HTMLDivElement>(null)
  const farHeight = useFarAway(ref)
  const drawn = days.map(({ day, records: ofDay }, index) => (
    <div key={ofDay[0]?.n} className="day">
      {(index > 0 || day !== props.dayAbove) && <h2>{day}</h2>}
      <ol className="card records">
        {ofDay.map((record) => (
          <Line key={record.n} record={record} isSetBack={setBack.has(record.n)} />
        ))}
      </ol>
    </div>
  ))
  return (
    <div ref={ref} style={farHeight === undefined ? undefined : { height: farHeight }}>
      {farHeight === undefined && drawn}
    </div>
  )
})

function Line({ record, isSetBack }: { record: AuditRecord; isSetBack: boolean }) {
  const note = noteWords(record)
  return (
    <li className={isRefusal(record.action) ? 'record bad' : 'record'}>
      <time dateTime={new Date(record.atMs).toISOString()}>{timeOf(record.atMs)}</time>
      <span className="record-text">
        <b>{auditActionText[record.action]}</b>
        {record.subject !== '' && <bdi> · {subjectWords(record)}</bdi>}
        {note !== '' && <bdi className="record-note"> · {note}</bdi>}
        {isSetBack && <small className="record-set-back">{text.setBackHere}</small>}
      </span>
      <small>{auditOriginText[record.origin]}</small>
      <small className="number">{text.number(record.n)}</small>
    </li>
  )
}
