import { useCallback, useEffect, useRef, useState } from 'react'
import { useRun } from './use-run.ts'

export interface ShortLook<T> {
  value: T
  hidesAtMs: number
}

/**
 * Something secret to look at for a short time. SECURITY: it lives in this component's state only, and is dropped when
 * the time is over, the window loses the focus or is hidden, or the component leaves the screen.
 */
export function useShortLook<T>(shownMs: number) {
  const [look, setLook] = useState<ShortLook<T>>()
  const [wasHidden, setWasHidden] = useState(false)
  const run = useRun()
  const hide = useCallback(() => {
    setLook(undefined)
    setWasHidden(true)
  }, [])

  useEffect(() => {
    if (look === undefined) return
    const timer = setTimeout(hide, look.hidesAtMs - Date.now())
    window.addEventListener('blur', hide)
    document.addEventListener('visibilitychange', hide)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('blur', hide)
      document.removeEventListener('visibilitychange', hide)
    }
  }, [look, hide])

  const isAsking = useRef(false)
  const show = (load: () => Promise<T>) => {
    // A second press while the first is on its way would be a second record in the audit trail.
    if (isAsking.current) return
    isAsking.current = true
    let hasLeft = false
    const leave = () => {
      hasLeft = true
    }
    window.addEventListener('blur', leave)
    run(async () => {
      try {
        const value = await load()
        if (hasLeft) hide()
        else setLook({ value, hidesAtMs: Date.now() + shownMs })
      } finally {
        isAsking.current = false
        window.removeEventListener('blur', leave)
      }
    })
  }
  /** Starts the time anew, as for the next of several. */
  const prolong = () => {
    setLook((now) => now && { ...now, hidesAtMs: Date.now() + shownMs })
  }
  return { look, wasHidden, show, hide, prolong }
}
