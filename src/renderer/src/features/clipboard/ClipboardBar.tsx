import { words } from '../../text/en.ts'
import { Button } from '../../ui/Button.tsx'
import { useRun } from '../../ui/use-run.ts'
import { useSecondsLeft } from '../../ui/use-seconds-left.ts'
import { useClipboard } from './clipboard-store.ts'
import './clipboard.css'

const text = words.clipboard

/** What we put into the clipboard and how long it stays. Said once when it changes, not every second. */
export function ClipboardBar() {
  const state = useClipboard((store) => store.state)
  const clear = useClipboard((store) => store.clear)
  const run = useRun()
  return (
    <div className="clipboard-place">
      <p className="only-read" role="status">
        {state.kind === 'idle' ? '' : text.copied[state.content]}
      </p>
      {state.kind === 'holding' && (
        <section className="clipboard-bar" aria-label={text.region}>
          <span className="pulse" aria-hidden />
          <span>
            {text.copied[state.content]} · <TimeLeft clearsAtMs={state.clearsAtMs} />
          </span>
          <Button
            kind="quiet"
            onPress={() => {
              run(clear)
            }}
          >
            {text.clearNow}
          </Button>
        </section>
      )}
    </div>
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
