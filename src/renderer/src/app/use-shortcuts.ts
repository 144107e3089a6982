import { useEffect } from 'react'
import { actionForKeys, keysOf } from './actions.ts'
import { isDialogOpen } from './is-dialog-open.ts'
import type { Actions } from './use-actions.ts'

/** In a text these keys are about the text. */
function isText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}

/** Keys that work anywhere in the open vault. */
export function useShortcuts(actions: Actions): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || isDialogOpen()) return
      const id = actionForKeys(event)
      const run = id === undefined ? undefined : actions[id]
      if (id === undefined || run === undefined) return
      const isAboutText = id === 'undo' || keysOf(id)?.startsWith('Mod') !== true
      if (isAboutText && isText(event.target)) return
      event.preventDefault()
      run()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => {
      document.removeEventListener('keydown', onKeyDown)
    }
  }, [actions])
}
