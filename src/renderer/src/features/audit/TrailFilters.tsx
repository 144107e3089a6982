import { ListFilter, X } from 'lucide-react'
import { trailText } from '../../text/trail-text.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { shownLine } from '../../ui/shown-text.ts'
import { auditGroupChoices, auditRanges } from './audit-filter.ts'
import { useAudit } from './audit-store.ts'

const text = trailText.filter

/** Which records are looked at: of one item or all, of one kind, of some days. */
export function TrailFilters({ onAll }: { onAll: () => void }) {
  const filter = useAudit((state) => state.filter)
  const choose = useAudit((state) => state.choose)
  const status = useAudit((state) => state.status)
  const { of, group, range } = filter
  return (
    <section className="trail-filters" aria-label={text.label}>
      {of !== undefined && (
        <p className="trail-of">
          <ListFilter aria-hidden />
          <b dir="auto">{text.of(shownLine(of.title, 80))}</b>
          <Button kind="quiet" onPress={onAll}>
            <X aria-hidden /> {text.all}
          </Button>
        </p>
      )}
      <SelectField
        label={text.kind}
        choices={auditGroupChoices.map((key) => ({ key, label: text.groups[key] }))}
        chosen={group}
        onChoose={(chosen) => void choose({ group: chosen })}
      />
      <SelectField
        label={text.days}
        choices={auditRanges.map((key) => ({ key, label: text.ranges[key] }))}
        chosen={range}
        onChoose={(chosen) => void choose({ range: chosen })}
      />
      {range === 'chosen' && (
        <>
          <DayField label={text.from} day={filter.from} onDay={(from) => void choose({ from })} />
          <DayField label={text.to} day={filter.to} onDay={(to) => void choose({ to })} />
        </>
      )}
      <small className="trail-matching" role="status">
        {status.kind === 'ready' && text.matching(status.matching, status.total)}
      </small>
    </section>
  )
}

/** The system's own field for a day: it is empty or a day that there is. */
function DayField(props: { label: string; day: string; onDay: (day: string) => void }) {
  return (
    <label className="day-field">
      <span className="label">{props.label}</span>
      <input
        type="date"
        className="input"
        value={props.day}
        max="9999-12-31"
        onChange={({ target }) => {
          props.onDay(target.value)
        }}
      />
    </label>
  )
}
