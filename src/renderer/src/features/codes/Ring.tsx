import { useState, type CSSProperties } from 'react'
import { ringTiming } from './ring-timing.ts'

/** Time running out, drawn by CSS alone: nothing in the page runs for it between two codes. */
export function Ring(props: { validFromMs: number; validUntilMs: number; size: 'small' | 'big' }) {
  return (
    <svg className={`ring ${props.size}`} viewBox="0 0 20 20" aria-hidden>
      <circle cx="10" cy="10" r="8" pathLength="100" />
      <Arc key={props.validFromMs} validFromMs={props.validFromMs} validUntilMs={props.validUntilMs} />
    </svg>
  )
}

/** Made anew for every code, so that its animation is started once and then left alone. */
function Arc(props: { validFromMs: number; validUntilMs: number }) {
  const [timing] = useState(() => ringTiming(props.validFromMs, props.validUntilMs, Date.now()))
  const style = {
    animationDuration: `${String(timing.durationMs)}ms`,
    animationDelay: `${String(-timing.elapsedMs)}ms`,
    '--ring-steps': timing.steps
  } as CSSProperties
  return <circle className="arc" cx="10" cy="10" r="8" pathLength="100" style={style} />
}
