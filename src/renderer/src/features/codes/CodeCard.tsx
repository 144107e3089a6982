import { LockKeyhole, Trash2 } from 'lucide-react'
import type { CodeSummary } from '../../../../shared/model/code.ts'
import { groupCode } from '../../../../shared/rules/code-digits.ts'
import { words } from '../../text/en.ts'
import { safetyText } from '../../text/safety-text.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { useRun } from '../../ui/use-run.ts'
import { useSecondsLeft } from '../../ui/use-seconds-left.ts'
import { nameOfCode } from './filter-codes.ts'
import { settingsLine } from '../../text/settings-line.ts'
import { Ring } from './Ring.tsx'
import { useLiveCodes } from './live-codes.ts'
import { useSeedsLock } from './seeds-lock-store.ts'
import { useCodes } from './codes-store.ts'
import { useTrashCode } from './use-trash-code.ts'
import { useLiveCode } from './use-live-code.ts'
import './codes.css'

/** One code, large: the digits, the time left, the next digits, and the way to the clipboard. */
export function CodeCard(props: { code: CodeSummary; showLabel: boolean }) {
  const live = useLiveCode(props.code.id)
  const copy = useCodes((state) => state.copy)
  const run = useRun()
  const trash = useTrashCode()
  const isLocked = useLiveCodes((state) => state.isLocked)
  const label = props.showLabel ? labelOf(props.code) : words.code.label
  return (
    <section className="card code-card" aria-label={words.code.region(nameOfCode(props.code))}>
      <div className="code-main">
        <span className="label">{label}</span>
        {isLocked ? (
          <UnlockCodes />
        ) : (
          <span className="big-code" data-testid="code">
            {live === undefined ? words.code.notYet : groupCode(live.code)}
          </span>
        )}
        <small>
          {live?.nextCode == null ? (
            settingsLine(props.code)
          ) : (
            <>
              {words.code.next} <code>{groupCode(live.nextCode)}</code>
            </>
          )}
        </small>
      </div>
      {live?.validFromMs != null && live.validUntilMs != null && (
        <TimeLeft validFromMs={live.validFromMs} validUntilMs={live.validUntilMs} />
      )}
      <div className="code-actions">
        <IconButton
          label={words.code.trash}
          icon={<Trash2 />}
          onPress={() => {
            trash(props.code)
          }}
        />
        {!isLocked && (
          <Button
            kind="primary"
            onPress={() => {
              run(() => copy(props.code.id))
            }}
          >
            {words.code.copy}
          </Button>
        )}
      </div>
    </section>
  )
}

/** In the place of the digits while the codes are under their own lock. */
function UnlockCodes() {
  const open = useSeedsLock((state) => state.open)
  const run = useRun()
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
  return [code.issuer, code.account].filter(Boolean).join(' · ') || words.code.label
}
