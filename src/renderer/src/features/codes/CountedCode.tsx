import type { ReactNode } from 'react'
import type { CodeSummary } from '../../../../shared/model/code.ts'
import { groupCode } from '../../../../shared/rules/code-digits.ts'
import { codesText as text } from '../../text/codes-text.ts'
import { settingsLine } from '../../text/settings-line.ts'
import { Button } from '../../ui/Button.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { useRun } from '../../ui/use-run.ts'
import { useCodeSettings } from '../settings/use-code-settings.ts'
import { useCodeDialogs } from './code-dialogs.ts'
import { useMadeCodes } from './made-codes.ts'
import { useCopyCode } from './use-copy-code.ts'

/** A code that runs on a counter (RFC 4226): made when it is asked for, and taken back when the site refused it. */
export function CountedCode(props: { code: CodeSummary; label?: string; menu?: ReactNode }) {
  const { id } = props.code
  const made = useMadeCodes((state) => state.byId.get(id))
  const make = useMadeCodes((state) => state.make)
  const open = useCodeDialogs((state) => state.open)
  const copy = useCopyCode()
  const { codeGrouping } = useCodeSettings()
  const run = useRun()
  const makeNow = () => {
    run(() => make(id))
  }
  return (
    <>
      <div className="code-main" role="status">
        {props.label !== undefined && <span className="label">{props.label}</span>}
        {made === undefined ? (
          <span className="not-made">{text.notMade}</span>
        ) : (
          <span className="big-code" dir="ltr" data-testid="code">
            {groupCode(made.code, codeGrouping)}
          </span>
        )}
        <small>{made === undefined ? settingsLine(props.code) : text.madeAs(made.counter)}</small>
      </div>
      <div className="code-actions">
        {props.menu}
        {made === undefined ? (
          <>
            <Button
              onPress={() => {
                copy(id)
              }}
            >
              {text.makeAndCopy}
            </Button>
            <Button kind="primary" onPress={makeNow}>
              {text.make}
            </Button>
          </>
        ) : (
          <>
            <RefusedButton id={id} />
            <Button onPress={makeNow}>{text.makeNext}</Button>
          </>
        )}
      </div>
      <div className="code-foot">
        <Button
          kind="quiet"
          onPress={() => {
            open({ kind: 'find-counter', id })
          }}
        >
          {text.doNotFit}
        </Button>
      </div>
    </>
  )
}

function RefusedButton({ id }: { id: CodeSummary['id'] }) {
  const takeBack = useMadeCodes((state) => state.takeBack)
  const say = useNotice((state) => state.say)
  const run = useRun()
  return (
    <Button
      onPress={() => {
        run(async () => {
          const done = await takeBack(id)
          say({ text: done ? text.takenBack : text.notTakenBack, tone: done ? 'plain' : 'bad' })
        })
      }}
    >
      {text.refusedIt}
    </Button>
  )
}
