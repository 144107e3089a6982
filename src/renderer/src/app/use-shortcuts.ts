import { useEffect } from 'react'
import { useCredentials } from '../features/credentials/credentials-store.ts'
import { useView } from './view-store.ts'

/** Keys that work anywhere in the open vault, but not behind a dialog. */
export function useShortcuts(): void {
  const edit = useCredentials((state) => state.edit)
  const view = useView((state) => state.view)
  const go = useView((state) => state.go)
  const show = useView((state) => state.show)
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const plain = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
      if (!plain || document.querySelector('[role=dialog]') !== null) return
      // With Caps Lock they come as capitals.
      const key = event.key.toLowerCase()
      if (key === 'k' || key === 'f') {
        event.preventDefault()
        if (view !== 'items' && view !== 'codes') go('items')
        show('list')
        // At once where it can be, so that not one letter typed right after is lost.
        if (!focusSearch()) requestAnimationFrame(focusSearch)
      } else if (key === 'n') {
        event.preventDefault()
        // So that what is saved is seen.
        if (view !== 'items') go('items')
        edit({ new: 'login' })
      }
    }
    document.addEventListener('keydown', onKeyDown)
    return () => {
      document.removeEventListener('keydown', onKeyDown)
    }
  }, [edit, view, go, show])
}

function focusSearch(): boolean {
  const search = document.querySelector<HTMLInputElement>('input[data-search]')
  search?.focus()
  search?.select()
  return search !== null && document.activeElement === search
}
