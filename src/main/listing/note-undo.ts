import type { UndoStep } from '../../shared/model/listing.ts'

/**
 * Notes how a change is taken back, once it is committed. `undo` throws `not-found` or `conflict` where it is too late.
 * `item` is the credential it is about, where it is one: taking it back is on record in its timeline.
 */
export type NoteUndo = (step: UndoStep, undo: () => void | Promise<void>, item?: string) => void
