import type { UndoStep } from '../../shared/model/listing.ts'

/** Notes how a change is taken back, once it is committed. `undo` throws `not-found` or `conflict` where it is too late. */
export type NoteUndo = (step: UndoStep, undo: () => void | Promise<void>) => void
