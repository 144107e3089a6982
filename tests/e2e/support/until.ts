export type Answer<T> = T | undefined | null | false

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Asks again and again until the answer is something, and says what was waited for when it never comes. */
export async function until<T>(
  what: string,
  ask: () => Answer<T> | Promise<Answer<T>>,
  withinMs = 10_000
): Promise<T> {
  const end = Date.now() + withinMs
  for (;;) {
    const answer = await ask()
    if (answer !== undefined && answer !== null && answer !== false) return answer
    if (Date.now() > end) throw new Error(`waited ${String(withinMs)} ms for: ${what}`)
    await pause(40)
  }
}

/** Watches that something stays true for a while: for what must not happen, where no event can be waited for. */
export async function stays(
  what: string,
  holds: () => boolean | Promise<boolean>,
  forMs: number
): Promise<void> {
  const end = Date.now() + forMs
  while (Date.now() < end) {
    if (!(await holds())) throw new Error(`no longer true: ${what}`)
    await pause(40)
  }
}
