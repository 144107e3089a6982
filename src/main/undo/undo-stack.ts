import { AppError } from '../../shared/bridge/errors.ts'
import type { UndoStep } from '../../shared/model/listing.ts'

/** Notes how a change is taken back. `undo` runs at most once; it throws `not-found` or `conflict` where it is too late. */
export type NoteUndo = (step: UndoStep, undo: () => void) => void

/** Steps that are kept; the oldest is forgotten for a new one. */
const stepsKept = 50

interface Kept {
  step: UndoStep
  undo: () => void
}

export interface UndoStackOptions {
  /** Puts on record that a step was taken back. */
  recordUndone: (subject: string) => void
  onChange: () => void
}

/** What was done since the vault was unlocked, the latest last, each with how it is taken back. */
export class UndoStack {
  readonly #options: UndoStackOptions
  #kept: Kept[] = []

  constructor(options: UndoStackOptions) {
    this.#options = options
  }

  readonly note: NoteUndo = (step, undo) => {
    this.#kept.push({ step, undo })
    if (this.#kept.length > stepsKept) this.#kept.shift()
  }

  next(): UndoStep | null {
    return this.#kept.at(-1)?.step ?? null
  }

  /** Takes the latest step back and answers it; null where there is none, or where it is too late for it. */
  run(): UndoStep | null {
    const last = this.#kept.pop()
    if (last === undefined) return null
    try {
      last.undo()
    } catch (error) {
      if (error instanceof AppError && (error.code === 'not-found' || error.code === 'conflict')) return null
      this.#kept.push(last)
      throw error
    }
    this.#options.recordUndone(last.step.subject)
    this.#options.onChange()
    return last.step
  }

  /** Forgets all of it: at the lock. */
  clear(): void {
    this.#kept = []
  }
}
