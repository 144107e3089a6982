/** How the ring's animation is to be started so that it ends when the code does; one step a second. */
export function ringTiming(validFromMs: number, validUntilMs: number, nowMs: number) {
  const durationMs = Math.max(1000, validUntilMs - validFromMs)
  const elapsedMs = Math.min(durationMs, Math.max(0, nowMs - validFromMs))
  return { durationMs, elapsedMs, steps: Math.round(durationMs / 1000) }
}
