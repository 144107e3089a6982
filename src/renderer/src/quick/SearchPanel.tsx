import { useEffect, useRef, useState } from 'react'
import type { QuickRow } from '../../../shared/model/quick.ts'
import type { Bridge } from '../bridge.ts'
import { createLiveCodes, LiveCodesContext } from '../features/codes/live-codes.ts'
import { createShownCodes, ShownCodesContext } from '../features/codes/shown-codes.ts'
import { quickText as text } from '../text/quick-text.ts'
import { systemClock } from '../ui/clock.ts'
import { ActionMenu } from './ActionMenu.tsx'
import { KeyHints } from './KeyHints.tsx'
import { useQuick } from './quick-store.ts'
import { ResultList } from './ResultList.tsx'
import { SearchLine } from './SearchLine.tsx'
import { StatusLine } from './StatusLine.tsx'

/**
 * The open vault's half: a line to type into, what was found, and what can be done with it. SECURITY: made anew for each
 * time it is shown, and the codes with it: those of the time before are nowhere.
 */
export function SearchPanel({ bridge }: { bridge: Bridge }) {
  const [live] = useState(() => createLiveCodes(bridge, systemClock))
  const [shown] = useState(createShownCodes)
  useEffect(() => {
    const stops = (['settings.changed', 'credentials.changed', 'vault.stateChanged'] as const).map((name) =>
      bridge.on(name, () => {
        live.getState().refresh()
      })
    )
    return () => {
      for (const stop of stops) stop()
      live.getState().stop()
    }
  }, [bridge, live])
  return (
    <LiveCodesContext value={live}>
      <ShownCodesContext value={shown}>
        <Panel />
      </ShownCodesContext>
    </LiveCodesContext>
  )
}

function Panel() {
  const chosen = useQuick((state) => state.rows?.[state.chosen])
  const input = useRef<HTMLInputElement>(null)
  const [actionsFor, setActionsFor] = useState<QuickRow>()
  return (
    <main className="quick">
      <h1 className="only-read">{text.title}</h1>
      <SearchLine
        inputRef={input}
        areActionsOpen={actionsFor !== undefined}
        onActions={() => {
          setActionsFor(chosen)
        }}
      />
      <div className="quick-body">
        {actionsFor === undefined ? (
          <ResultList />
        ) : (
          <ActionMenu
            row={actionsFor}
            onBack={() => {
              setActionsFor(undefined)
              input.current?.focus()
            }}
          />
        )}
      </div>
      <StatusLine />
      <KeyHints areActionsOpen={actionsFor !== undefined} />
    </main>
  )
}
