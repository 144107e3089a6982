import { useState } from 'react'
import type { CodeDetail } from '../../../../shared/model/code.ts'
import { codesText as text } from '../../text/codes-text.ts'
import { enrolmentText } from '../../text/enrolment-text.ts'
import { Button } from '../../ui/Button.tsx'
import { useRun } from '../../ui/use-run.ts'
import { dayOf } from '../../ui/when.ts'
import { useCodes } from './codes-store.ts'

/** "on 3 March", "today": a day inside a sentence. */
function dayWords(atMs: number, nowMs: number): string {
  const day = dayOf(atMs, nowMs)
  return /^\d/.test(day) ? `on ${day}` : day
}

/** The ledger of a code: how it came in, whether the site took it, and every way its secret left the vault. */
export function CodeHistory({ detail }: { detail: CodeDetail }) {
  const [now] = useState(() => Date.now())
  const change = useCodes((state) => state.change)
  const run = useRun()
  return (
    <section className="card code-history" aria-label={text.history}>
      <h2 className="label">{text.history}</h2>
      <ul>
        {historyLines(detail, now).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {detail.extraParameters.length > 0 && (
        <p>
          {text.extra}{' '}
          <code dir="auto">
            {detail.extraParameters.map(({ name, value }) => `${name}=${value}`).join(' · ')}
          </code>
        </p>
      )}
      {detail.offsetSeconds !== null && (
        <p className="own-offset">
          <span>{text.ownOffset(detail.offsetSeconds)}</span>
          <Button
            onPress={() => {
              run(() => change({ id: detail.id, offsetSeconds: null }))
            }}
          >
            {text.ownOffsetBack}
          </Button>
        </p>
      )}
    </section>
  )
}

/** One sentence for each thing that is known, in the order in which it matters. */
export function historyLines(detail: CodeDetail, nowMs: number): string[] {
  const day = (atMs: number) => dayWords(atMs, nowMs)
  const lines = [text.cameFrom[detail.cameFrom](day(detail.createdAtMs))]
  if (detail.verification === 'accepted' && detail.verifiedAtMs !== null) {
    lines.push(enrolmentText.accepted(day(detail.verifiedAtMs)))
  }
  if (detail.recovery === 'stored') lines.push(enrolmentText.keysStored)
  if (detail.recovery === 'none') lines.push(enrolmentText.keysNone)
  if (detail.uses > 0 && detail.lastUsedAtMs !== null) {
    lines.push(text.uses(text.times(detail.uses), day(detail.lastUsedAtMs)))
  }
  if (detail.kind === 'hotp') lines.push(text.counterAt(detail.counter))
  const exposures = detail.exposures.map(({ way, times, lastAtMs }) =>
    text.exposure[way](text.times(times), day(lastAtMs))
  )
  return [...lines, ...(exposures.length > 0 ? exposures : [text.neverTaken])]
}
