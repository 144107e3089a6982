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

export const secondsLeft = (untilMs: number | undefined, nowMs: number): number =>
  untilMs === undefined ? 0 : Math.max(0, Math.ceil((untilMs - nowMs) / 1000))

const never = () => () => undefined
