import { useEffect } from 'react'
import { actionForKeys, keysOf, shellActions } from './actions.ts'
import type { Actions } from './use-actions.ts'
import type { Bridge } from '../bridge.ts'

/** Behind a dialog nothing happens: what is asked there comes first. */
const isDialogOpen = () => document.querySelector('[role=dialog], [role=alertdialog]') !== null

/** In a text these keys are about the text. */
function isText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}

/** Keys that work anywhere in the open vault, and what the system's menu asks for. */
export function useShortcuts(bridge: Bridge, actions: Actions): void {
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
  useEffect(
    () =>
      bridge.on('shell.asked', ({ action }) => {
        if (!isDialogOpen()) actions[shellActions[action]]?.()
      }),
    [bridge, actions]
  )
}
