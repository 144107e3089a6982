import { TriangleAlert } from 'lucide-react'
import type { ClipboardState } from '../../../../shared/model/clipboard.ts'
import { words } from '../../text/en.ts'
import { Button } from '../../ui/Button.tsx'
import { useGoneWithFocus } from '../../ui/use-gone-with-focus.ts'
import { useRun } from '../../ui/use-run.ts'
import { useSecondsLeft } from '../../ui/use-seconds-left.ts'
import { useClipboard } from './clipboard-store.ts'
import { PictureQuestion } from './PictureQuestion.tsx'
import { clipboardWords } from './clipboard-words.ts'
import './clipboard.css'

const text = words.clipboard

/**
 * What we put into the clipboard and how long it stays. Said once when it changes, not every second. `onGone` is called
 * when the keyboard was in what goes away.
 */
export function ClipboardBar({ onGone }: { onGone: () => void }) {
  const state = useClipboard((store) => store.state)
  const asksPicture = useClipboard((store) => store.asksPicture)
  return (
    <div className="clipboard-place">
      <p className="only-read" role="status">
        {clipboardWords(state)}
      </p>
      {asksPicture && <PictureQuestion onGone={onGone} />}
      {state.kind !== 'idle' && <Holding state={state} onGone={onGone} />}
    </div>
  )
}

/** What is there, and the button that clears it. */
function Holding(props: { state: Exclude<ClipboardState, { kind: 'idle' }>; onGone: () => void }) {
  const { state, onGone } = props
  const clear = useClipboard((store) => store.clear)
  const ref = useGoneWithFocus<HTMLElement>(onGone)
  const run = useRun()
  const isHeld = state.kind === 'holding'
  return (
    <section ref={ref} className="clipboard-bar" data-state={state.kind} aria-label={text.region}>
      {isHeld ? <span className="pulse" aria-hidden /> : <TriangleAlert aria-hidden />}
      <span>
        {clipboardWords(state)}
        {isHeld && (
          <>
            {' · '}
            <TimeLeft clearsAtMs={state.clearsAtMs} />
          </>
        )}
      </span>
      <Button
        kind="quiet"
        onPress={() => {
          run(clear)
        }}
      >
        {isHeld ? text.clearNow : text.clearAgain}
      </Button>
    </section>
  )
}

function TimeLeft({ clearsAtMs }: { clearsAtMs: number | null }) {
  const seconds = useSecondsLeft(clearsAtMs ?? undefined)
  if (clearsAtMs === null) return text.stays
  return (
    <>
      {text.clearsIn} <b>{text.seconds(seconds)}</b>
    </>
  )
}
