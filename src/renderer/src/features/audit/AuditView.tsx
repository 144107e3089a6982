import { useEffect, useState } from 'react'
import { words } from '../../text/en.ts'
import { errorText } from '../../text/error-text.ts'
import { trailText as text } from '../../text/trail-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { ViewHead } from '../../ui/ViewHead.tsx'
import { everyRecord, type AuditFilter } from './audit-filter.ts'
import { useAudit } from './audit-store.ts'
import { ExportTrailDialog } from './ExportTrailDialog.tsx'
import { LetGoDialog } from './LetGoDialog.tsx'
import { TrailFilters } from './TrailFilters.tsx'
import { TrailRecords } from './TrailRecords.tsx'
import { TrailState } from './TrailState.tsx'
import './audit.css'

/** What was done with the vault, or with one item, and whether the list of it is whole. */
export function AuditView({ of, onAll }: { of: AuditFilter['of']; onAll: () => void }) {
  const status = useAudit((state) => state.status)
  const open = useAudit((state) => state.open)
  const load = useAudit((state) => state.load)
  const choose = useAudit((state) => state.choose)
  const isAll = useAudit((state) => state.filter.group === 'all' && state.filter.range === 'any')
  useEffect(() => void open(of), [open, of])
  return (
    <div className="page-content audit">
      <ViewHead title={text.title} lead={text.lead}>
        <TrailActions />
      </ViewHead>
      <TrailState />
      <TrailFilters onAll={onAll} />
      {status.kind === 'loading' && <p className="quiet">{text.loading}</p>}
      {status.kind === 'failed' && (
        <Empty
          title={text.failed}
          actions={<Button onPress={() => void load()}>{words.common.tryAgain}</Button>}
        >
          <p>{errorText[status.code]}</p>
        </Empty>
      )}
      {status.kind === 'ready' && status.matching === 0 && status.total === 0 && (
        <Empty title={text.emptyTitle} />
      )}
      {status.kind === 'ready' && status.matching === 0 && status.total > 0 && (
        <Empty
          title={text.noneTitle}
          actions={
            <Button
              onPress={() => {
                if (!isAll) void choose({ ...everyRecord, of })
                else onAll()
              }}
            >
              {text.showAll}
            </Button>
          }
        >
          <p>{text.noneText}</p>
        </Empty>
      )}
      {status.kind === 'ready' && <TrailRecords status={status} />}
    </div>
  )
}

/** What can be done with the trail as a whole. */
function TrailActions() {
  const [asks, setAsks] = useState<'export' | 'let-go'>()
  const isReady = useAudit((state) => state.status.kind === 'ready')
  const close = () => {
    setAsks(undefined)
  }
  return (
    <div className="trail-actions">
      <Button
        isDisabled={!isReady}
        onPress={() => {
          setAsks('export')
        }}
      >
        {text.take.button}
      </Button>
      <Button
        isDisabled={!isReady}
        onPress={() => {
          setAsks('let-go')
        }}
      >
        {text.letGo.button}
      </Button>
      {asks === 'export' && <ExportTrailDialog onClose={close} />}
      {asks === 'let-go' && <LetGoDialog onClose={close} />}
    </div>
  )
}
