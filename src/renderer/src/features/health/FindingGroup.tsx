import { ChevronRight, CircleAlert, CircleCheck } from 'lucide-react'
import { useId, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { HealthFinding, HealthReport } from '../../../../shared/model/health.ts'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import { healthText as text } from '../../text/health-text.ts'
import { Button } from '../../ui/Button.tsx'
import { shownLine } from '../../ui/shown-text.ts'
import { useRun } from '../../ui/use-run.ts'
import { ExcludeDialog } from './ExcludeDialog.tsx'
import { useHealth } from './health-store.ts'

/** Others that are named with one; the rest is counted. */
const namedOthers = 3

/** One kind of finding: how many there are, what to do, and which items they are. */
export function FindingGroup(props: {
  counted: HealthReport['counts'][number]
  findings: readonly HealthFinding[]
  onOpen: (id: CredentialId) => void
}) {
  const { kind, count, excluded } = props.counted
  const [isOpen, setOpen] = useState(false)
  const listId = useId()
  const open = props.findings.filter((one) => one.excluded === null)
  const left = props.findings.filter((one) => one.excluded !== null)
  return (
    <section className="finding-group">
      <AriaButton
        className="finding-head"
        aria-expanded={isOpen}
        aria-controls={listId}
        onPress={() => {
          setOpen(!isOpen)
        }}
      >
        {count > 0 ? (
          <CircleAlert className="to-mend" aria-hidden />
        ) : (
          <CircleCheck className="mended" aria-hidden />
        )}
        <span className="finding-kind">{text.kinds[kind]}</span>
        <span className="finding-count">
          {count > 0 && text.count(count)}
          {excluded > 0 && <small>{text.excludedCount(excluded)}</small>}
        </span>
        <ChevronRight className={isOpen ? 'turned' : ''} aria-hidden />
      </AriaButton>
      <div id={listId} hidden={!isOpen} className="finding-list">
        {isOpen && (
          <>
            {count > 0 && <p className="quiet">{text.advice[kind]}</p>}
            <ul>
              {[...open, ...left].map((finding) => (
                <FindingRow key={finding.credentialId} finding={finding} onOpen={props.onOpen} />
              ))}
            </ul>
            {count > open.length && <p className="quiet">{text.listed(open.length)}</p>}
          </>
        )}
      </div>
    </section>
  )
}

function FindingRow({ finding, onOpen }: { finding: HealthFinding; onOpen: (id: CredentialId) => void }) {
  const { kind, credentialId, title, userName, excluded } = finding
  const exclude = useHealth((store) => store.exclude)
  const [isAsking, setAsking] = useState(false)
  const run = useRun()
  return (
    <li>
      <AriaButton
        className="finding-item"
        onPress={() => {
          onOpen(credentialId)
        }}
      >
        <bdi className="finding-title">{shownLine(title)}</bdi>{' '}
        <bdi className="quiet">
          {shownLine([userName, about(finding)].filter((part) => part !== '').join(' · '), 600)}
        </bdi>
      </AriaButton>
      {excluded === null ? (
        <Button
          kind="quiet"
          aria-label={text.excludeOne(title)}
          onPress={() => {
            setAsking(true)
          }}
        >
          {text.exclude}
        </Button>
      ) : (
        <span className="finding-excluded">
          <small>
            <bdi>{shownLine(text.excludedBecause(excluded))}</bdi>
          </small>
          <Button
            kind="quiet"
            aria-label={text.includeOne(title)}
            onPress={() => {
              run(() => exclude({ credentialId, kind, reason: null }))
            }}
          >
            {text.include}
          </Button>
        </span>
      )}
      {isAsking && (
        <ExcludeDialog
          title={title}
          onExclude={(reason) => {
            run(() => exclude({ credentialId, kind, reason }))
          }}
          onClose={() => {
            setAsking(false)
          }}
        />
      )}
    </li>
  )
}

function about({ kind, amount, others }: HealthFinding): string {
  const say = (text.amounts as Partial<Record<typeof kind, (n: number) => string>>)[kind]
  const said = say === undefined || amount === null ? [] : [say(amount)]
  const named = others.slice(0, namedOthers).map(({ title }) => title)
  return [...said, ...(named.length === 0 ? [] : [text.others(named, others.length - named.length)])].join(
    ' · '
  )
}
