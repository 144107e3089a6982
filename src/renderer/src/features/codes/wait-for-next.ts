import type { Clock } from '../../ui/clock.ts'

/** Main's clock decides; asking right on the edge could be told to wait once more. */
const afterEdgeMs = 30

/** Waiting for the next code to begin, one at a time. */
export interface Wait {
  /** Resolves just after that moment (Unix milliseconds), or to false as soon as it is given up. */
  until: (untilMs: number) => Promise<boolean>
  giveUp: () => void
}

export function createWait(clock: Clock): Wait {
  let end: ((isTime: boolean) => void) | undefined
  return {
    until: (untilMs) =>
      new Promise((resolve) => {
        const stop = clock.after(Math.max(0, untilMs - clock.now()) + afterEdgeMs, () => {
          end?.(true)
        })
        end = (isTime) => {
          stop()
          end = undefined
          resolve(isTime)
        }
      }),
    giveUp() {
      end?.(false)
    }
  }
}
