import type { HandlersOf } from '../../shared/bridge/contract.ts'
import type { UndoStack } from './undo-stack.ts'

export const undoHandlers = (stack: UndoStack): HandlersOf<'undo'> => ({
  'undo.next': () => stack.next(),
  'undo.run': () => stack.run()
})
