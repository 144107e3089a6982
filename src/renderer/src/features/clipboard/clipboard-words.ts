import type { ClipboardState } from '../../../../shared/model/clipboard.ts'
import { words } from '../../text/en.ts'

/** What we put into the clipboard, or why it is not gone; empty where nothing of ours is there. */
export function clipboardWords(state: ClipboardState): string {
  const text = words.clipboard
  switch (state.kind) {
    case 'idle':
      return ''
    case 'holding':
      return text.copied[state.content]
    case 'put-back':
      return text.putBack
    case 'not-cleared':
      return text.notCleared
  }
}
