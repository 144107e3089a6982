import type { Clock } from '../../../ui/clock.ts'

/** Often enough that a crash takes no more than the last letters, and not so often that the disk is always busy. */
export const keepAfterMs = 300

export interface Autosave {
  /** Something changed: it is kept within `keepAfterMs`. */
  touch: () => void
  /** Keeps what is not kept yet, now; resolves when all of it is on disk. Rejects where it could not be kept. */
  flush: () => Promise<void>
  /** Nothing more is kept; resolves when what is on its way has arrived. */
  stop: () => Promise<void>
}

/** Keeps what stands in an editor, one call at a time. `onKept` hears whether the last try worked. */
export function createAutosave(
  keep: () => Promise<void>,
  clock: Clock,
  onKept: (isKept: boolean) => void
): Autosave {
  let isDirty = false
  let isStopped = false
  let cancel: (() => void) | undefined
  let running: Promise<void> | undefined

  function schedule() {
    if (isStopped || !isDirty || cancel !== undefined || running !== undefined) return
    cancel = clock.after(keepAfterMs, () => {
      cancel = undefined
      // What went wrong was told to `onKept`.
      run().catch(() => undefined)
    })
  }

  function run(): Promise<void> {
    isDirty = false
    running = keep()
      .then(
        () => {
          if (!isStopped) onKept(true)
        },
        (error: unknown) => {
          isDirty = true
          if (!isStopped) onKept(false)
          throw error
        }
      )
      .finally(() => {
        running = undefined
      })
    // What was typed in the meantime has its turn; after a failure the next letter tries again.
    running.then(schedule, () => undefined)
    return running
  }

  return {
    touch() {
      if (isStopped) return
      isDirty = true
      schedule()
    },
    async flush() {
      cancel?.()
      cancel = undefined
      if (running !== undefined) await running.catch(() => undefined)
      if (isDirty && !isStopped) await run()
    },
    async stop() {
      isStopped = true
      cancel?.()
      cancel = undefined
      await running?.catch(() => undefined)
    }
  }
}
