import { createContext, use, useSyncExternalStore } from 'react'
import { systemClock } from './clock.ts'
import { createTicker } from './ticker.ts'

export const TickerContext = createContext(createTicker(systemClock))

/** Whole seconds until a moment, never below zero; drawn anew only when the number changes. */
export function useSecondsLeft(untilMs: number | undefined): number {
  const ticker = use(TickerContext)
  const read = () => secondsLeft(untilMs, ticker.current())
  return useSyncExternalStore(untilMs === undefined ? never : ticker.subscribe, read)
}

/** By whole seconds on both sides: a beat is up to a second old, and 30 s must not begin as 31. */
export const secondsLeft = (untilMs: number | undefined, nowMs: number): number =>
  untilMs === undefined ? 0 : Math.max(0, Math.floor(untilMs / 1000) - Math.floor(nowMs / 1000))

const never = () => () => undefined
