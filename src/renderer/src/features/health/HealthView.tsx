import { useEffect, useState } from 'react'
import type { HealthReport } from '../../../../shared/model/health.ts'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import { words } from '../../text/en.ts'
import { errorText } from '../../text/error-text.ts'
import { healthText as text } from '../../text/health-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { ViewHead } from '../../ui/ViewHead.tsx'
import { momentOf } from '../../ui/when.ts'
import { BreachSection } from './BreachSection.tsx'
import { FindingGroup } from './FindingGroup.tsx'
import { useHealth } from './health-store.ts'
import { LossSection } from './LossSection.tsx'
import './health.css'

type HealthKind = HealthReport['counts'][number]['kind']

export interface HealthLinks {
  onOpen: (id: CredentialId) => void
  /** Goes to the recovery keys of an item. */
  onOpenRecovery: (id: CredentialId) => void
}

/** What could be better about the items, and what could still be entered without this or that. */
export function HealthView(props: HealthLinks) {
  const report = useHealth((store) => store.report)
  const failure = useHealth((store) => store.failure)
  const load = useHealth((store) => store.load)
  useEffect(() => void load(), [load])
  return (
    <div className="page-content settings health">
      <ViewHead title={text.title} lead={text.lead} />
      {report !== undefined ? (
        <>
          <Progress report={report} />
          <Findings report={report} {...props} />
          <BreachSection report={report} />
          <LossSection onOpen={props.onOpen} />
        </>
      ) : failure !== undefined ? (
        <Empty
          title={text.failed}
          actions={<Button onPress={() => void load()}>{words.common.tryAgain}</Button>}
        >
          <p>{errorText[failure]}</p>
        </Empty>
      ) : (
        <p className="quiet">{text.loading}</p>
      )}
    </div>
  )
}

function Progress({ report: { done, total, checkedAtMs } }: { report: HealthReport }) {
  const [nowMs] = useState(Date.now)
  if (checkedAtMs === null) {
    const said = text.looking(done, total)
    return (
      <div className="health-progress">
        <progress max={Math.max(1, total)} value={done} aria-label={said} />
        <small>{said}</small>
      </div>
    )
  }
  return total === 0 ? null : <p className="quiet">{text.looked(total, momentOf(checkedAtMs, nowMs))}</p>
}

function Findings({ report, onOpen, onOpenRecovery }: { report: HealthReport } & HealthLinks) {
  const groups = report.counts.filter(({ count, excluded }) => count + excluded > 0)
  const isClear = report.counts.every(({ count }) => count === 0)
  return (
    <>
      {isClear && report.checkedAtMs !== null && (
        <Empty title={text.noneTitle}>
          <p>{report.total === 0 ? text.nothingYet : text.noneText}</p>
        </Empty>
      )}
      {groups.length > 0 && (
        <div className="card finding-groups">
          {[...groups]
            .sort((a, b) => urgency.indexOf(a.kind) - urgency.indexOf(b.kind))
            .map((counted) => (
              <FindingGroup
                key={counted.kind}
                counted={counted}
                findings={report.findings.filter(({ kind }) => kind === counted.kind)}
                onOpen={isOfRecovery(counted.kind) ? onOpenRecovery : onOpen}
              />
            ))}
        </div>
      )}
    </>
  )
}

const isOfRecovery = (kind: HealthKind) => kind === 'recovery-low' || kind === 'no-second-copy'

/** What should be done first stands first. */
const urgency: HealthKind[] = [
  ...(['breached', 'reused', 'weak', 'expired', 'http-only', 'circular', 'code-not-verified'] as const),
  ...(['enrolment-unfinished', 'expiring', 'recovery-low', 'similar', 'no-recovery-keys'] as const),
  ...(['no-second-copy', 'sms-only', 'no-second-factor', 'old'] as const)
]
