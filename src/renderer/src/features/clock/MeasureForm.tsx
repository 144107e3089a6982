import { useRef, useState, type SyntheticEvent } from 'react'
import type { MeasuredClock } from '../../../../shared/model/clock.ts'
import type { CodeSummary } from '../../../../shared/model/code.ts'
import type { CodeId } from '../../../../shared/model/ids.ts'
import { clockText as text } from '../../text/clock-text.ts'
import { words } from '../../text/en.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useRun } from '../../ui/use-run.ts'
import { nameOfCode } from '../codes/filter-codes.ts'
import { useClock } from './clock-store.ts'

const failures = (): Record<Exclude<MeasuredClock['kind'], 'found'>, string> => ({
  'not-found': text.notFound,
  'no-clock': text.noClock
})

/** Which code, and what the other device shows: one code and the one after it. */
export function MeasureForm(props: {
  codes: readonly CodeSummary[]
  firstId: CodeId
  failure: MeasuredClock['kind'] | undefined
  onMeasured: (id: CodeId, measured: MeasuredClock) => void
  onChange: () => void
  onClose: () => void
}) {
  const measure = useClock((state) => state.measure)
  const run = useRun()
  const firstRef = useRef<HTMLInputElement>(null)
  const secondRef = useRef<HTMLInputElement>(null)
  const [id, setId] = useState<CodeId>(props.firstId)
  const [isMissing, setIsMissing] = useState(false)
  const [busy, setBusy] = useState(false)
  const { failure } = props
  const complaint = isMissing
    ? text.bothNeeded
    : failure === undefined || failure === 'found'
      ? undefined
      : failures()[failure]

  function submit(event: SyntheticEvent) {
    event.preventDefault()
    const [first, second] = [firstRef, secondRef].map((ref) => ref.current?.value.replace(/\s/g, '') ?? '')
    const missing = first === '' ? firstRef : second === '' ? secondRef : undefined
    setIsMissing(missing !== undefined)
    if (missing !== undefined || first === undefined || second === undefined) {
      missing?.current?.focus()
      return
    }
    setBusy(true)
    run(async () => {
      try {
        props.onMeasured(id, await measure({ id, codes: [first, second] }))
      } finally {
        setBusy(false)
      }
    })
  }
  const changed = () => {
    setIsMissing(false)
    props.onChange()
  }
  return (
    <form onSubmit={submit}>
      <p className="dialog-lead">{text.measureLead}</p>
      <SelectField<CodeId>
        label={text.measureCode}
        choices={props.codes.map((code) => ({
          key: code.id,
          label: [nameOfCode(code), code.issuer === '' ? '' : code.account].filter(Boolean).join(' · ')
        }))}
        chosen={id}
        onChoose={(key) => {
          setId(key)
          changed()
        }}
      />
      <TextField
        label={text.first}
        inputRef={firstRef}
        maxLength={16}
        mono
        autoFocus
        error={complaint}
        onText={changed}
      />
      <TextField label={text.second} inputRef={secondRef} maxLength={16} mono onText={changed} />
      <div className="dialog-actions">
        <Button onPress={props.onClose}>{words.common.cancel}</Button>
        <Button type="submit" kind="primary" isPending={busy}>
          {text.compare}
        </Button>
      </div>
    </form>
  )
}
