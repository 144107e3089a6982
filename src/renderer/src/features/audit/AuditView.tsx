import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import type { AuditPage, AuditRecord } from '../../../../shared/model/audit.ts'
import { auditActionText, auditOriginText } from '../../text/audit-text.ts'
import { words } from '../../text/en.ts'
import { errorText } from '../../text/error-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { shownLine } from '../../ui/shown-text.ts'
import { timeOf } from '../../ui/when.ts'
import { ViewHead } from '../../ui/ViewHead.tsx'
import { auditDays } from './audit-days.ts'
import { useAudit } from './audit-store.ts'
import './audit.css'

const text = words.audit

/** What was done with the vault, and whether the list of it is whole. */
export function AuditView() {
  const status = useAudit((state) => state.status)
  const load = useAudit((state) => state.load)
  useEffect(() => void load(), [load])
  return (
    <div className="page-content audit">
      <ViewHead title={text.title} lead={text.lead} />
      {status.kind === 'loading' && <p className="quiet">{text.loading}</p>}
      {status.kind === 'failed' && (
        <Empty
          title={text.failed}
          actions={<Button onPress={() => void load()}>{words.common.tryAgain}</Button>}
        >
          <p>{errorText[status.code]}</p>
        </Empty>
      )}
      {status.kind === 'ready' && <Trail page={status.page} />}
    </div>
  )
}

function Trail({ page }: { page: AuditPage }) {
  const [now] = useState(() => Date.now())
  const days = useMemo(() => auditDays(page.records, now), [page, now])
  return (
    <>
      {page.unbroken ? (
        <p className="trail-state ok">
          <ShieldCheck aria-hidden />
          <b>{text.unbroken}</b>
          <span>{text.records(page.total)}</span>
        </p>
      ) : (
        <div className="trail-state bad" role="alert">
          <ShieldAlert aria-hidden />
          <b>{text.broken}</b>
          <span>{text.brokenMeans}</span>
        </div>
      )}
      {days.length === 0 && <Empty title={text.emptyTitle} />}
      {days.map(({ day, records }) => (
        <section key={day} className="day">
          <h2>{day}</h2>
          <ol className="card records">
            {records.map((record) => (
              <Line key={record.n} record={record} />
            ))}
          </ol>
        </section>
      ))}
      {page.records.length < page.total && <p className="quiet">{text.newest(page.records.length)}</p>}
    </>
  )
}

function Line({ record }: { record: AuditRecord }) {
  const isWarning = record.action === 'unlock-refused'
  return (
    <li className={isWarning ? 'record bad' : 'record'}>
      <time dateTime={new Date(record.atMs).toISOString()}>{timeOf(record.atMs)}</time>
      <span className="record-text">
        <b>{auditActionText[record.action]}</b>
        {record.subject !== '' && <> · {shownLine(record.subject)}</>}
      </span>
      <small>{auditOriginText[record.origin]}</small>
      <small className="number">{text.number(record.n)}</small>
    </li>
  )
}
