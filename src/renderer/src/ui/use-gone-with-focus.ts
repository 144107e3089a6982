import { useLayoutEffect, useRef, type RefObject } from 'react'

/**
 * For a part of the page that goes away by its own buttons or by time. `onGone` hears of it where the keyboard was
 * inside, as the focus is nowhere then. Answers what the part's element takes as its `ref`.
 */
export function useGoneWithFocus<E extends HTMLElement>(onGone: () => void): RefObject<E | null> {
  const ref = useRef<E>(null)
  useLayoutEffect(() => {
    const element = ref.current
    return () => {
      if (element?.contains(document.activeElement) === true) onGone()
    }
  }, [onGone])
  return ref
}
