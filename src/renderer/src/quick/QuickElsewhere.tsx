import { quickText as text } from '../text/quick-text.ts'
import { KeyMark } from '../ui/KeyMark.tsx'
import { QuickButton } from './QuickButton.tsx'
import { useQuick } from './quick-store.ts'

/** What the main window has to do: one sentence, and the way there. */
export function QuickElsewhere({ title, sentence }: { title: string; sentence: string }) {
  const open = useQuick((state) => state.open)
  return (
    <main className="quick-stage">
      <KeyMark />
      <h1>{title}</h1>
      <p className="lead">{sentence}</p>
      <QuickButton kind="primary" data-first onClick={() => void open(null)}>
        {text.open}
      </QuickButton>
    </main>
  )
}
