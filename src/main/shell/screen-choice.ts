/** What the person chose to be looked at; null where the system asks which screen by itself. */
export interface ChosenScreen {
  sourceId: string | null
}

/** How long after it was made a choice can be used. */
export const choiceValidMs = 10_000

/**
 * The one screen or window that may be captured. SECURITY: a choice is good for one request and for ten seconds; a
 * page that asks without one, or once more, gets nothing.
 */
export function screenChoice(monotonicMs: () => number) {
  let chosen: (ChosenScreen & { untilMs: number }) | undefined
  const present = (): ChosenScreen | undefined =>
    chosen !== undefined && monotonicMs() < chosen.untilMs ? { sourceId: chosen.sourceId } : undefined
  return {
    make(sourceId: string | null): void {
      chosen = { sourceId, untilMs: monotonicMs() + choiceValidMs }
    },
    isThere: (): boolean => present() !== undefined,
    /** The choice, which is used up by this. */
    take(): ChosenScreen | undefined {
      const taken = present()
      chosen = undefined
      return taken
    },
    forget(): void {
      chosen = undefined
    }
  }
}
