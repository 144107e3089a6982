import { AppError } from '../../shared/bridge/errors.ts'
import type { UndoStep } from '../../shared/model/listing.ts'
import { itemsNote, othersNote } from '../../shared/rules/audit-notes.ts'

/**
 * Notes how a change is taken back. `undo` runs at most once; it throws `not-found` or `conflict` where it is too late.
 * Answers how the step is forgotten, for a change that was taken back in another way. `item` is what the trail calls
 * the step by, where it is about one credential, code or recovery set.
 */
export type NoteUndo = (step: UndoStep, undo: () => void | Promise<void>, item?: string) => () => void

/** Steps that are kept; the oldest is forgotten for a new one. */
const stepsKept = 50

export interface NotedStep {
  step: UndoStep
  undo: () => void | Promise<void>
  item?: string | undefined
}

export interface UndoStackOptions {
  /** Nothing is kept while the vault is locked: a change of many may end only then. */
  isUnlocked: () => boolean
  /** Puts on record that a step was taken back: about which item, or how many. */
  recordUndone: (undone: { subject: string; item: string | undefined; note: string }) => void
  /** What was put into the trash last before this unlock, which can still be brought back; nothing where none can. */
  trashedBefore: () => Promise<NotedStep | undefined>
  onChange: () => void
}

/**
 * What was done since the vault was unlocked, the latest last, each with how it is taken back. Under all of it lies
 * the last thing that was put into the trash before: that can be undone after a restart, too.
 */
export class UndoStack {
  readonly #options: UndoStackOptions
  #kept: NotedStep[] = []
  /** Asked for once an unlock; a new one begins with each. */
  #before: Promise<NotedStep | undefined> | undefined
  #isBeforeUsed = false
  /** Another one after each lock: what runs over it must not put anything back. */
  #unlock = 0

  constructor(options: UndoStackOptions) {
    this.#options = options
  }

  readonly note: NoteUndo = (step, undo, item) => {
    const noted = { step, undo, item }
    if (this.#options.isUnlocked()) this.#kept.push(noted)
    if (this.#kept.length > stepsKept) this.#kept.shift()
    return () => {
      this.#kept = this.#kept.filter((one) => one !== noted)
    }
  }

  /** What `run` would take back; null where there is nothing. */
  async next(): Promise<UndoStep | null> {
    const noted = this.#kept.at(-1) ?? (await this.#trashedBefore())
    return noted?.step ?? null
  }

  /** Takes the latest step back and answers it; null where there is none, or where it is too late for it. */
  async run(): Promise<UndoStep | null> {
    const unlock = this.#unlock
    const kept = this.#kept.pop()
    const noted = kept ?? (await this.#trashedBefore())
    // Asked for twice at the same time, it is taken back once.
    if (noted === undefined || (kept === undefined && this.#isBeforeUsed)) return null
    if (unlock !== this.#unlock) return null
    const isBefore = kept === undefined
    if (isBefore) this.#isBeforeUsed = true
    try {
      await noted.undo()
    } catch (error) {
      if (error instanceof AppError && (error.code === 'not-found' || error.code === 'conflict')) return null
      // A full disk: it can be tried again. After a lock everything is forgotten.
      if (unlock !== this.#unlock) throw error
      if (isBefore) this.#isBeforeUsed = false
      else this.#kept.push(noted)
      throw error
    }
    const { subject, count } = noted.step
    const { item } = noted
    const isOfMany = item === undefined && count > 1
    const note = isOfMany ? itemsNote(count) : othersNote(item === undefined ? 1 : count)
    this.#options.recordUndone({ subject, item, note })
    this.#options.onChange()
    return noted.step
  }

  /** Forgets all of it: at the lock. */
  clear(): void {
    this.#unlock += 1
    this.#kept = []
    this.#before = undefined
    this.#isBeforeUsed = false
  }

  async #trashedBefore(): Promise<NotedStep | undefined> {
    if (this.#isBeforeUsed) return undefined
    this.#before ??= this.#options.trashedBefore()
    return this.#before
  }
}
