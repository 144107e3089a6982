import { useState } from 'react'
import type { ClockState } from '../../../../shared/model/clock.ts'
import { clockText as text } from '../../text/clock-text.ts'
import { Button } from '../../ui/Button.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { SettingRow } from '../../ui/SettingRow.tsx'
import { useRun } from '../../ui/use-run.ts'
import { momentOf } from '../../ui/when.ts'
import { useSettings } from '../settings/settings-store.ts'
import { useCodeSettings } from '../settings/use-code-settings.ts'
import { useClock } from './clock-store.ts'

/** What is known of the clock that codes run on. */
export function ClockStateRow() {
  const state = useClock((store) => store.state)
  return (
    <SettingRow anchor="clock" name={text.state} means={<StateWords state={state} />}>
      {null}
    </SettingRow>
  )
}

/** How far from this computer's clock codes are computed. */
export function ClockOffsetRow() {
  const { clockOffsetSeconds } = useCodeSettings()
  const change = useSettings((store) => store.change)
  const say = useNotice((store) => store.say)
  const run = useRun()
  return (
    <SettingRow
      anchor="clockOffset"
      name={text.offset}
      means={<small>{clockOffsetSeconds === 0 ? text.noOffset : text.offsetIs(clockOffsetSeconds)}</small>}
    >
      {clockOffsetSeconds !== 0 && (
        <Button
          onPress={() => {
            run(async () => {
              await change({ clockOffsetSeconds: 0 })
              say({ text: text.isSetBack, tone: 'plain' })
            })
          }}
        >
          {text.setBack}
        </Button>
      )}
    </SettingRow>
  )
}

/** The way to measure the clock that needs nobody else. */
export function ClockMeasureRow() {
  const open = useClock((store) => store.open)
  return (
    <SettingRow anchor="clockMeasure" name={text.measure} means={<small>{text.measureMeans}</small>}>
      <Button
        aria-label={`${text.measure}: ${text.measureButton}`}
        onPress={() => {
          open({ kind: 'measure', id: undefined })
        }}
      >
        {text.measureButton}
      </Button>
    </SettingRow>
  )
}

/** The way to measure the clock that goes to the network. */
export function ClockCheckRow() {
  const open = useClock((store) => store.open)
  return (
    <SettingRow anchor="clockCheck" name={text.check} means={<small>{text.checkMeans}</small>}>
      <Button
        aria-label={`${text.check}: ${text.checkButton}`}
        onPress={() => {
          open({ kind: 'check' })
        }}
      >
        {text.checkButton}
      </Button>
    </SettingRow>
  )
}

function StateWords({ state }: { state: ClockState | undefined }) {
  const [now] = useState(() => Date.now())
  if (state === undefined) return <small>{text.synchronised.unknown}</small>
  const jump = state.jump
  return (
    <small>
      {text.synchronised[state.synchronised]}
      {jump !== null && ` ${text.jumped(jump.byMs, momentOf(jump.atMs, now))}`}
    </small>
  )
}
