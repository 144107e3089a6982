import { useCallback, useEffect, useRef, useState } from 'react'
import { useRun } from './use-run.ts'

export interface Looked<T> {
  value: T
  shownMs: number
}

/** How a secret is put into an element and taken out of it again; both are made outside of React. */
export type Draw<T, E extends Element> = (element: E, value: T) => void

/**
 * Something secret to look at for a short time. SECURITY: it is in no state and no property of React. It is drawn into
 * the element that gets `ref`, and wiped from there when the time is over, the window loses the focus or is hidden,
 * or the component leaves the screen. `draw` must be the same function each time, or what is shown is drawn anew.
 * With `staysWithoutFocus` another window does not wipe it: for what is shown only once, while it goes on paper.
 */
export function useShortLook<T, E extends Element = HTMLElement>(
  draw: Draw<T, E>,
  { staysWithoutFocus = false }: { staysWithoutFocus?: boolean } = {}
) {
  const [hidesAtMs, setHidesAtMs] = useState<number>()
  const [wasHidden, setWasHidden] = useState(false)
  const held = useRef<Looked<T>>(undefined)
  const place = useRef<E>(null)
  const run = useRun()

  const hide = useCallback(() => {
    held.current = undefined
    place.current?.replaceChildren()
    setHidesAtMs(undefined)
    setWasHidden(true)
  }, [])

  /** The element may come with the drawing after the secret: then it is filled as it comes. */
  const ref = useCallback(
    (element: E | null) => {
      if (element === null) place.current?.replaceChildren()
      place.current = element
      // SECURITY: what is selected with the mouse goes onto a clipboard that nothing clears (base.css).
      element?.setAttribute('data-secret', '')
      if (element !== null && held.current !== undefined) draw(element, held.current.value)
    },
    [draw]
  )

  useEffect(() => {
    if (hidesAtMs === undefined) return
    const timer = setTimeout(hide, hidesAtMs - Date.now())
    if (!staysWithoutFocus) {
      window.addEventListener('blur', hide)
      document.addEventListener('visibilitychange', hide)
    }
    return () => {
      clearTimeout(timer)
      window.removeEventListener('blur', hide)
      document.removeEventListener('visibilitychange', hide)
    }
  }, [hidesAtMs, hide, staysWithoutFocus])

  const isGone = useRef(false)
  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
      held.current = undefined
    }
  }, [])

  const isAsking = useRef(false)
  /** `load` may answer nothing: then nothing is shown, and whoever loads says why. */
  const show = (load: () => Promise<Looked<T> | undefined>) => {
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
        const looked = await load()
        if (looked === undefined || isGone.current) return
        if (hasLeft && !staysWithoutFocus) {
          hide()
          return
        }
        held.current = looked
        if (place.current !== null) draw(place.current, looked.value)
        setHidesAtMs(Date.now() + looked.shownMs)
      } finally {
        isAsking.current = false
        window.removeEventListener('blur', leave)
      }
    })
  }
  /** Starts the time anew, as for the next of several. */
  const prolong = () => {
    if (held.current !== undefined) setHidesAtMs(Date.now() + held.current.shownMs)
  }
  /** What is shown, for a moment: for whoever drags it out. What stands in the element may be drawn otherwise. */
  const peek = () => held.current?.value
  return { ref, hidesAtMs, wasHidden, show, hide, prolong, peek }
}
