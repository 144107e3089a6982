import { useEffect, useState, type RefObject } from 'react'

/** How far outside of what is in sight something is still drawn, in pixels. */
const margin = 3000

/**
 * The height of something that was scrolled far out of sight; undefined while it is near. Who draws it then can leave
 * an empty place of that height: a hundred thousand rows in the page would make every step slow.
 */
export function useFarAway(ref: RefObject<HTMLElement | null>): number | undefined {
  const [height, setHeight] = useState<number>()
  useEffect(() => {
    const element = ref.current
    if (element === null) return
    const observer = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1)
        if (last === undefined) return
        setHeight(last.isIntersecting ? undefined : last.boundingClientRect.height)
      },
      // Named, because a margin around the window itself does not reach into what scrolls inside of it.
      { root: element.closest('.page'), rootMargin: `${String(margin)}px 0px` }
    )
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [ref])
  return height
}
