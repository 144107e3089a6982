import { CircleCheck } from 'lucide-react'
import type { CodeSummary } from '../../../../shared/model/code.ts'
import { enrolmentText as text } from '../../text/enrolment-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Monogram } from '../../ui/Monogram.tsx'
import { useRun } from '../../ui/use-run.ts'
import { ViewHead } from '../../ui/ViewHead.tsx'
import { useCodes } from './codes-store.ts'
import { useEnrolment } from './enrolment-store.ts'
import { nameOfCode } from './filter-codes.ts'
import { missingOf } from './unfinished.ts'
import './codes.css'

/** Codes that were saved, but whose setting up was left before its end. */
export function UnfinishedView() {
  const list = useCodes((state) => state.list)
  const unfinished = list.flatMap((code) => {
    const missing = missingOf(code)
    return missing === undefined ? [] : [{ code, missing }]
  })
  return (
    <div className="page-content">
      <ViewHead title={text.title} lead={text.lead} />
      {unfinished.length === 0 ? (
        <Empty icon={<CircleCheck />} title={text.emptyTitle}>
          <p>{text.emptyText}</p>
        </Empty>
      ) : (
        <ul className="card unfinished">
          {unfinished.map(({ code, missing }) => (
            <Line key={code.id} code={code} missing={text.missing[missing]} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Line({ code, missing }: { code: CodeSummary; missing: string }) {
  const ask = useEnrolment((state) => state.ask)
  const run = useRun()
  const name = nameOfCode(code)
  return (
    <li>
      <Monogram name={name} />
      <span className="unfinished-name">
        <b dir="auto">{name}</b>
        {code.issuer !== '' && code.account !== '' && <small dir="auto">{code.account}</small>}
        <small>{missing}</small>
      </span>
      <Button
        aria-label={text.finishOne(name)}
        onPress={() => {
          run(() => ask([code.id]))
        }}
      >
        {text.finish}
      </Button>
    </li>
  )
}
