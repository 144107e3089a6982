import { useEffect, useRef } from 'react'
import { useSystem } from './system-store.ts'

/** Whether the window may be captured for the moment. */
export interface Capture {
  /** Unix time in ms; undefined where it may not. */
  untilMs: number | undefined
  isAllowed: boolean
  allow: () => Promise<void>
  end: () => Promise<void>
}

/** Ends with the component: what it was allowed for is off the screen then. */
export function useCapture(): Capture {
  const untilMs = useSystem((state) => state.system?.captureAllowedUntilMs ?? undefined)
  const allow = useSystem((state) => state.allowCapture)
  const end = useSystem((state) => state.endCapture)
  const isAllowed = untilMs !== undefined
  const wasAllowed = useRef(false)
  useEffect(() => {
    wasAllowed.current = isAllowed
  }, [isAllowed])
  useEffect(
    () => () => {
      // Main ends it by itself where this does not arrive.
      if (wasAllowed.current) end().catch(() => undefined)
    },
    [end]
  )
  return { untilMs, isAllowed, allow, end }
}

/** Hides when the allowance is over and another window is in use: what may be captured stays in sight there. */
export function useHideUnseen(isAllowed: boolean, hide: () => void): void {
  const wasAllowed = useRef(isAllowed)
  useEffect(() => {
    const isOver = wasAllowed.current && !isAllowed
    wasAllowed.current = isAllowed
    if (isOver && !document.hasFocus()) hide()
  }, [isAllowed, hide])
}
