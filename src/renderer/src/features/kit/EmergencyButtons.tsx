import { FileDown, Printer } from 'lucide-react'
import { useState } from 'react'
import { kitText } from '../../text/kit-text.ts'
import { Button } from '../../ui/Button.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { useRun } from '../../ui/use-run.ts'
import { useKit } from './kit-store.ts'

type To = 'pdf' | 'printer'

/** The two ways to have the emergency page. Main makes it; nothing of it comes here. */
export function EmergencyButtons() {
  const makePage = useKit((state) => state.makePage)
  const say = useNotice((state) => state.say)
  const run = useRun()
  const [busy, setBusy] = useState<To>()
  const text = kitText.page

  async function make(to: To) {
    setBusy(to)
    try {
      const { kind, withKit } = await makePage(to)
      if (kind === 'not-made') return
      const saved = withKit ? text.savedWithKit : text.saved
      say({ text: to === 'printer' ? text.printed : saved, tone: 'plain' })
    } finally {
      setBusy(undefined)
    }
  }

  const press = (to: To) => () => {
    run(() => make(to))
  }
  return (
    <>
      <Button isPending={busy === 'pdf'} isDisabled={busy === 'printer'} onPress={press('pdf')}>
        <FileDown aria-hidden /> {text.pdf}
      </Button>
      <Button isPending={busy === 'printer'} isDisabled={busy === 'pdf'} onPress={press('printer')}>
        <Printer aria-hidden /> {text.print}
      </Button>
    </>
  )
}
