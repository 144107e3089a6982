import { LockKeyhole } from 'lucide-react'
import type { CodeSummary } from '../../../../shared/model/code.ts'
import { words } from '../../text/en.ts'
import { safetyText } from '../../text/safety-text.ts'
import { settingsLine } from '../../text/settings-line.ts'
import { Button } from '../../ui/Button.tsx'
import { shownLine } from '../../ui/shown-text.ts'
import { useRun } from '../../ui/use-run.ts'
import { useSecondsLeft } from '../../ui/use-seconds-left.ts'
import { BigDigits } from './CodeDigits.tsx'
import { CodeMenu } from './CodeMenu.tsx'
import { CopyButton } from './CopyButton.tsx'
import { CountedCode } from './CountedCode.tsx'
import { nameOfCode } from './filter-codes.ts'
import { useLiveCodes } from './live-codes.ts'
import { NextCode, useNextCode } from './NextCode.tsx'
import { Ring } from './Ring.tsx'
import { useSeedsLock } from './seeds-lock-store.ts'
import { useLiveCode } from './use-live-code.ts'
import './codes.css'

/** One code, large: the digits, the time left, the next digits, the way to the clipboard, and all else in the menu. */
export function CodeCard(props: { code: CodeSummary; showLabel: boolean; onDetails?: () => void }) {
  const { code } = props
  const isLocked = useLiveCodes((state) => state.isLocked)
  const label = props.showLabel ? labelOf(code) : words.code.label
  const menu = (
    <CodeMenu code={code} {...(props.onDetails === undefined ? {} : { onDetails: props.onDetails })} />
  )
  return (
    <section className="card code-card" aria-label={words.code.region(nameOfCode(code))}>
      {isLocked ? (
        <>
          <div className="code-main">
            <span className="label">{label}</span>
            <UnlockCodes id={code.id} />
            <small>{settingsLine(code)}</small>
          </div>
          <div className="code-actions">{menu}</div>
        </>
      ) : code.kind === 'hotp' ? (
        <CountedCode code={code} label={label} menu={menu} />
      ) : (
        <>
          <TimedCode code={code} label={label} />
          <div className="code-actions">
            {menu}
            <CopyButton id={code.id} />
          </div>
        </>
      )}
    </section>
  )
}

/** The digits of a code that runs on the clock, with the time they have. */
export function TimedCode({ code, label }: { code: CodeSummary; label?: string }) {
  const live = useLiveCode(code.id)
  const next = useNextCode(code.id, live)
  return (
    <>
      <div className="code-main">
        {label !== undefined && <span className="label">{label}</span>}
        <BigDigits id={code.id} live={live} />
        <small>{next === undefined ? settingsLine(code) : <NextCode code={next} />}</small>
      </div>
      {live?.validFromMs != null && live.validUntilMs != null && (
        <TimeLeft validFromMs={live.validFromMs} validUntilMs={live.validUntilMs} />
      )}
    </>
  )
}

/** In the place of the digits while the codes are under their own lock. */
function UnlockCodes({ id }: { id: CodeSummary['id'] }) {
  const open = useSeedsLock((state) => state.open)
  const run = useRun()
  // Watched also while it is locked: what is asked for in vain is how the page learns that it no longer is.
  useLiveCode(id)
  return (
    <span className="unlock-codes">
      <Button
        onPress={() => {
          run(open)
        }}
      >
        <LockKeyhole aria-hidden /> {safetyText.unlockSeeds}
      </Button>
    </span>
  )
}

function TimeLeft(props: { validFromMs: number; validUntilMs: number }) {
  const seconds = useSecondsLeft(props.validUntilMs)
  return (
    <div className="time-left" role="img" aria-label={words.code.seconds(seconds)}>
      <Ring size="big" {...props} />
      <b>{seconds}</b>
    </div>
  )
}

function labelOf(code: CodeSummary): string {
  return shownLine([code.issuer, code.account].filter(Boolean).join(' · ')) || words.code.label
}
