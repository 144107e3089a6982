import { useLayoutEffect, useRef, type RefObject } from 'react'
import { useView, type Fold } from './view-store.ts'

/** How many panes fit beside each other. Larger text makes the same window narrower: it is counted in CSS pixels. */
export const foldFor = (width: number): Fold => (width >= 1020 ? 'three' : width >= 700 ? 'two' : 'one')

/** Keeps the number of panes to what there is room for. */
export function useFold(): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null)
  const setFold = useView((state) => state.setFold)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    const look = () => {
      setFold(foldFor(element.clientWidth))
    }
    look()
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    return () => {
      sizes.disconnect()
    }
  }, [setFold])
  return ref
}
