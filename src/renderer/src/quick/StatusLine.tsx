import { useState } from 'react'
import type { ClipboardState } from '../../../shared/model/clipboard.ts'
import { useClipboard } from '../features/clipboard/clipboard-store.ts'
import { clipboardWords } from '../features/clipboard/clipboard-words.ts'
import { useLiveCodes } from '../features/codes/live-codes.ts'
import { useCodeSettings } from '../features/settings/use-code-settings.ts'
import { codesText } from '../text/codes-text.ts'
import { words } from '../text/en.ts'
import { quickText as text } from '../text/quick-text.ts'
import { useSecondsLeft } from '../ui/use-seconds-left.ts'
import { QuickButton } from './QuickButton.tsx'
import { useQuick } from './quick-store.ts'
import { saidText, type Said } from './said.ts'

/** What happened last and what is on the clipboard. Screen readers hear it once, without the seconds that run. */
export function StatusLine() {
  const said = useQuick((state) => state.said)
  const query = useQuick((state) => state.query)
  const count = useQuick((state) => state.rows?.length)
  const hasCodes = useQuick((state) => state.rows?.some(({ codes }) => codes.length > 0) === true)
  const { open } = useQuick((state) => state)
  const isShown = useQuick((state) => state.isShown)
  const held = useClipboard((state) => state.state)
  // Seconds run only for somebody who sees them.
  const clipboard: ClipboardState = isShown ? held : { kind: 'idle' }
  const { clipboardClearSeconds } = useCodeSettings()
  const areLocked = useLiveCodes((state) => state.isLocked) && hasCodes
  const isCleared = clipboard.kind === 'idle'
  // What could not be cleared is said before anything else: it may still be there.
  const isLeft = !isCleared && clipboard.kind !== 'holding'
  const isBad = isLeft || said?.kind === 'failed'
  return (
    <>
      <p className="only-read" role="status">
        {isLeft ? (
          clipboardWords(clipboard)
        ) : said !== undefined ? (
          <SaidOnce key={spokenKey(said)} said={said} clearSeconds={clipboardClearSeconds} />
        ) : (
          areLocked && text.codesLocked
        )}
      </p>
      <p className="only-read" role="status">
        {query.trim() !== '' && count !== undefined && countText(query.trim(), count)}
      </p>
      {(said !== undefined || !isCleared || areLocked) && (
        <div className={isBad ? 'quick-status bad' : 'quick-status'}>
          <span className="quick-said">
            {said !== undefined && !isLeft ? (
              <SaidLine said={said} />
            ) : areLocked && !isLeft ? (
              text.codesLocked
            ) : (
              clipboardWords(clipboard)
            )}
          </span>
          {areLocked && !isLeft && (
            <QuickButton kind="quiet" onClick={() => void open(null)}>
              {text.open}
            </QuickButton>
          )}
          {!isCleared && <Holding state={clipboard} />}
        </div>
      )}
    </>
  )
}

const countText = (query: string, count: number) =>
  count === 0 ? text.nothingTitle(query) : text.found(count)
const spokenKey = (said: Said) => JSON.stringify({ ...said, error: undefined })

/** The sentence as it was when it happened: it does not count. */
function SaidOnce({ said, clearSeconds }: { said: Said; clearSeconds: number | null }) {
  const [sentence] = useState(() => saidText(said, Date.now(), clearSeconds))
  return sentence
}

/** What is seen: seconds run. How long it stays on the clipboard stands beside it. */
function SaidLine({ said }: { said: Said }) {
  const untilMs = said.kind === 'waiting' ? said.untilMs : said.kind === 'copied' ? said.holdsAtMs : undefined
  const seconds = useSecondsLeft(untilMs)
  if (said.kind === 'waiting') return <b>{codesText.copiesIn(seconds)}</b>
  if (said.kind !== 'copied' || said.holdsAtMs === undefined) return saidText(said, 0, null)
  return seconds > 0 ? text.copiedNext(seconds) : text.holdsNow
}

/** How long it stays, and the way to clear it at once. */
function Holding({ state }: { state: Exclude<ClipboardState, { kind: 'idle' }> }) {
  const clear = useClipboard((store) => store.clear)
  const fail = useQuick((store) => store.fail)
  const isHeld = state.kind === 'holding'
  return (
    <span className="quick-holding">
      {isHeld && <span className="pulse" aria-hidden />}
      {isHeld && <TimeLeft clearsAtMs={state.clearsAtMs} />}
      <QuickButton
        kind="quiet"
        onClick={() => {
          clear().catch(fail)
        }}
      >
        {isHeld ? words.clipboard.clearNow : words.clipboard.clearAgain}
      </QuickButton>
    </span>
  )
}

function TimeLeft({ clearsAtMs }: { clearsAtMs: number | null }) {
  const seconds = useSecondsLeft(clearsAtMs ?? undefined)
  if (clearsAtMs === null) return <span>{words.clipboard.stays}</span>
  return (
    <span>
      {words.clipboard.clearsIn} <b>{words.clipboard.seconds(seconds)}</b>
    </span>
  )
}
