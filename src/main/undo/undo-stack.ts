import type { UndoStep } from '../../shared/model/listing.ts'

/** Notes how a change is taken back. `undo` runs at most once; it throws `not-found` or `conflict` where it is too late. */
export type NoteUndo = (step: UndoStep, undo: () => void) => void
