import { useEffect } from 'react'
import type { FirstLook } from '../../../shared/bridge/first-look.ts'
import { signalReady } from '../app/ready.ts'
import type { Bridge } from '../bridge.ts'
import { useLook } from '../features/settings/use-look.ts'
import { useVault } from '../features/vault/vault-store.ts'
import { words } from '../text/en.ts'
import { errorText } from '../text/error-text.ts'
import { quickText } from '../text/quick-text.ts'
import { InLanguage } from '../ui/InLanguage.tsx'
import { KeyMark } from '../ui/KeyMark.tsx'
import { QuickElsewhere } from './QuickElsewhere.tsx'
import { QuickUnlock } from './QuickUnlock.tsx'
import { useQuick } from './quick-store.ts'
import { SearchPanel } from './SearchPanel.tsx'

/** Which of its screens quick access shows, and where the keys go. */
export function QuickApp({ bridge, firstLook }: { bridge: Bridge; firstLook: FirstLook }) {
  useLook(firstLook)
  const turn = useQuick((state) => state.turn)
  const hide = useQuick((state) => state.hide)
  return (
    <div
      className="quick-page"
      onKeyDown={(event) => {
        // What is closed by Escape by itself has taken the key.
        if (event.key === 'Escape' && !event.defaultPrevented) void hide()
      }}
    >
      <InLanguage>
        <Screen key={turn} bridge={bridge} />
      </InLanguage>
    </div>
  )
}

function Screen({ bridge }: { bridge: Bridge }) {
  const state = useVault((store) => store.state)
  const failure = useVault((store) => store.failure)
  const isLeaving = useVault((store) => store.isLeaving)
  const waiting = useVault((store) => store.waitingForKeychain)
  const isShown = useQuick((store) => store.isShown)
  const isKnown = state !== undefined || failure !== undefined
  useEffect(() => {
    if (isKnown) signalReady()
  }, [isKnown])
  // Drawn before it is shown, so that it is there at once; the focus belongs into it from then on.
  useEffect(() => {
    document.querySelector<HTMLElement>('[data-first]')?.focus()
  }, [isShown, state?.kind, isKnown])

  if (failure !== undefined)
    return <QuickElsewhere title={words.unusable.title} sentence={errorText[failure]} />
  if (state === undefined) return waiting ? <Opening /> : null
  switch (state.kind) {
    case 'unlocked':
      return <SearchPanel bridge={bridge} />
    case 'locked':
      // Another page takes the place of one that has shown what was open.
      return isLeaving ? null : <QuickUnlock state={state} />
    case 'missing':
    case 'to-confirm':
    case 'in-doubt':
    case 'unusable': {
      const { title, text } = quickText.elsewhere[state.kind]
      return <QuickElsewhere title={title} sentence={text} />
    }
  }
}

function Opening() {
  return (
    <main className="quick-stage">
      <KeyMark />
      <h1>{words.app.loading}</h1>
      <p className="lead" role="status">
        {words.unlock.waiting}
      </p>
    </main>
  )
}
