import { useEffect, useState } from 'react'

/** Whether a moment is near, by one timer that fires once: nothing runs in between. */
export function useLastSeconds(untilMs: number | null | undefined, seconds: number): boolean {
  const [reached, setReached] = useState<number>()
  useEffect(() => {
    if (untilMs == null) return
    const timer = setTimeout(
      () => {
        setReached(untilMs)
      },
      Math.max(0, untilMs - seconds * 1000 - Date.now())
    )
    return () => {
      clearTimeout(timer)
    }
  }, [untilMs, seconds])
  return untilMs != null && reached === untilMs
}
