import { LockKeyhole } from 'lucide-react'
import type { CodeSummary } from '../../../../shared/model/code.ts'
import type { CodeId } from '../../../../shared/model/ids.ts'
import { groupCode } from '../../../../shared/rules/code-digits.ts'
import { codesText } from '../../text/codes-text.ts'
import { safetyText } from '../../text/safety-text.ts'
import { useSecondsLeft } from '../../ui/use-seconds-left.ts'
import { useCodeSettings } from '../settings/use-code-settings.ts'
import { useCopying } from './copying.ts'
import { useLiveCodes } from './live-codes.ts'
import { useMadeCodes } from './made-codes.ts'
import { TimedCode } from './TimedCode.tsx'

/** A code as a list row shows it: ring and digits. One that runs on a counter is made by `onMake`, where it may be. */
export function RowCode(props: {
  code: Pick<CodeSummary, 'id' | 'kind'>
  more?: number
  onMake?: (id: CodeId) => void
}) {
  const { id, kind } = props.code
  const isLocked = useLiveCodes((state) => state.isLocked)
  const untilMs = useCopying((state) => (state.waiting?.id === id ? state.waiting.untilMs : undefined))
  if (isLocked) {
    return (
      <span className="row-code locked" role="img" aria-label={safetyText.seedsLocked}>
        <LockKeyhole />
      </span>
    )
  }
  return (
    <span className="row-code" dir="ltr">
      {untilMs !== undefined ? (
        <Waiting untilMs={untilMs} />
      ) : kind === 'hotp' ? (
        <Counted id={id} {...(props.onMake === undefined ? {} : { onMake: props.onMake })} />
      ) : (
        <TimedCode id={id} />
      )}
      {props.more !== undefined && props.more > 0 && (
        <small aria-label={codesText.moreSpoken(props.more)}>{codesText.more(props.more)}</small>
      )}
    </span>
  )
}

function Counted({ id, onMake }: { id: CodeId; onMake?: (id: CodeId) => void }) {
  const made = useMadeCodes((state) => state.byId.get(id))
  const { codeGrouping } = useCodeSettings()
  if (made !== undefined) return <code>{groupCode(made.code, codeGrouping)}</code>
  if (onMake === undefined) return null
  return (
    // For the mouse; on the keyboard Enter does the same, which is why this is no button of its own in the list.
    <span
      className="row-make"
      onClick={(event) => {
        event.stopPropagation()
        onMake(id)
      }}
    >
      {codesText.make}
    </span>
  )
}

function Waiting({ untilMs }: { untilMs: number }) {
  return <b className="row-waiting">{codesText.copiesIn(useSecondsLeft(untilMs))}</b>
}
