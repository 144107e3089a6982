import type { CSSProperties } from 'react'
import { ringTiming } from './ring-timing.ts'

/** Time running out, drawn by CSS alone: nothing in the page runs for it between two codes. */
export function Ring(props: { validFromMs: number; validUntilMs: number; size: 'small' | 'big' }) {
  const timing = ringTiming(props.validFromMs, props.validUntilMs, Date.now())
  const style = {
    animationDuration: `${timing.durationMs}ms`,
    animationDelay: `${-timing.elapsedMs}ms`,
    '--ring-steps': timing.steps
  } as CSSProperties
  return (
    <svg className={`ring ${props.size}`} viewBox="0 0 20 20" aria-hidden>
      <circle cx="10" cy="10" r="8" pathLength="100" />
      <circle key={props.validFromMs} className="arc" cx="10" cy="10" r="8" pathLength="100" style={style} />
    </svg>
  )
}
