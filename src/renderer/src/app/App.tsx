import { useEffect } from 'react'
import type { FirstLook } from '../../../shared/bridge/first-look.ts'
import type { Bridge } from '../bridge.ts'

import { RestoreLayer } from '../features/backup/RestoreLayer.tsx'
import { useRestore } from '../features/backup/restore-store.ts'
import { ConfirmScreen } from '../features/confirmation/ConfirmScreen.tsx'
import { useLook } from '../features/settings/use-look.ts'
import { FirstRunScreen } from '../features/vault/FirstRunScreen.tsx'
import { InDoubtScreen } from '../features/vault/InDoubtScreen.tsx'
import { UnlockScreen } from '../features/vault/UnlockScreen.tsx'
import { UnusableScreen } from '../features/vault/UnusableScreen.tsx'
import { useVault } from '../features/vault/vault-store.ts'
import { words } from '../text/en.ts'
import { InLanguage } from '../ui/InLanguage.tsx'
import { KeyMark } from '../ui/KeyMark.tsx'
import { Notices } from '../ui/Notices.tsx'
import { focusPaneIfLost } from './focus-pane.ts'
import { signalReady } from './ready.ts'
import { UnlockedApp } from './UnlockedApp.tsx'

/** Which screen, and nothing else. */
export function App({ bridge, firstLook }: { bridge: Bridge; firstLook: FirstLook }) {
  useLook(firstLook)
  return (
    <>
      <Screen bridge={bridge} />
      <InLanguage>
        <RestoreLayer onClosed={focusPaneIfLost} />
      </InLanguage>
      <Notices onPressed={focusPaneIfLost} />
    </>
  )
}

function Screen({ bridge }: { bridge: Bridge }) {
  const restored = useRestore((store) => store.restored)
  const state = useVault((store) => store.state)
  const failure = useVault((store) => store.failure)
  if (failure === undefined && state?.kind === 'unlocked')
    return <UnlockedApp key={restored} bridge={bridge} vault={state} />
  return (
    <InLanguage>
      <ClosedScreen />
    </InLanguage>
  )
}

function ClosedScreen() {
  const state = useVault((store) => store.state)
  const failure = useVault((store) => store.failure)
  const waiting = useVault((store) => store.waitingForKeychain)
  const isLeaving = useVault((store) => store.isLeaving)
  const isClosed = failure !== undefined || (state !== undefined && state.kind !== 'unlocked')
  useEffect(() => {
    if (isClosed || waiting) signalReady()
  }, [isClosed, waiting])

  if (failure !== undefined) return <UnusableScreen stoppedBy={failure} />
  if (state === undefined) return <Opening />
  switch (state.kind) {
    case 'missing':
      return <FirstRunScreen canUseKeychain={state.canUseKeychain} />
    case 'locked':
      return isLeaving ? (
        <Leaving />
      ) : (
        <UnlockScreen protection={state.protection} hasKit={state.hasKit} keyFile={state.keyFile} />
      )
    case 'to-confirm':
      return <ConfirmScreen state={state} />
    case 'in-doubt':
      return <InDoubtScreen findings={state.findings} />
    case 'unusable':
      return <UnusableScreen problem={state.problem} />
    case 'unlocked':
      return null
  }
}

/** After this the page does not wait for another one any more. */
const leavesWithinMs = 5000

/** Nothing, for the moment until the page that comes next: whatever was typed here would be lost with this one. */
function Leaving() {
  const stay = useVault((store) => store.stay)
  useEffect(() => {
    const timer = setTimeout(stay, leavesWithinMs)
    return () => {
      clearTimeout(timer)
    }
  }, [stay])
  return null
}

/** Nearly always too short to see; a locked keyring may keep the first answer waiting until its owner comes. */
function Opening() {
  const waiting = useVault((store) => store.waitingForKeychain)
  if (!waiting) return <p className="only-read">{words.app.loading}</p>
  return (
    <main className="stage">
      <section className="panel unlock">
        <KeyMark />
        <h1>{words.app.loading}</h1>
        <p className="lead" role="status">
          {words.unlock.waiting}
        </p>
      </section>
    </main>
  )
}
