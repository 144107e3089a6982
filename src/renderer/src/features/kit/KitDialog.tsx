import { useState } from 'react'
import { kitText as text } from '../../text/kit-text.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { useKit, type KitPhase } from './kit-store.ts'
import { KitSheetPanel } from './KitSheetPanel.tsx'
import { KitTypingPanel } from './KitTypingPanel.tsx'
import { MakeKitPanel } from './MakeKitPanel.tsx'
import { TestKitPanel } from './TestKitPanel.tsx'
import './kit.css'

const titles = (): Record<Exclude<KitPhase['kind'], 'closed' | 'asking'>, string> => ({
  sheet: text.title,
  typing: text.confirmTitle,
  making: text.makeTitle,
  testing: text.testTitle
})

/** The recovery kit over whatever is on the screen: shown, typed back, made anew, tested. */
export function KitDialog() {
  const phase = useKit((state) => state.phase)
  const close = useKit((state) => state.close)
  const [busy, setBusy] = useState(false)
  if (phase.kind === 'closed' || phase.kind === 'asking') return null
  return (
    <Dialog
      key={phase.kind}
      title={titles()[phase.kind]}
      width={phase.kind === 'sheet' ? 'l' : 'm'}
      isDismissable={false}
      isKept={busy}
      onClose={close}
    >
      {phase.kind === 'sheet' && <KitSheetPanel sheet={phase.sheet} olderBackups={phase.olderBackups} />}
      {phase.kind === 'typing' && <KitTypingPanel phase={phase} />}
      {phase.kind === 'making' && <MakeKitPanel why={phase.why} onBusy={setBusy} />}
      {phase.kind === 'testing' && <TestKitPanel />}
    </Dialog>
  )
}
