import type { KeyboardEvent } from 'react'

const passedKeys = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Enter']

/** Hands the keys that move through a list on to it, so that one can search and choose without leaving the line. */
export const passKeyTo = (listId: string) => (event: KeyboardEvent) => {
  if (!passedKeys.includes(event.key) || event.nativeEvent.isComposing) return
  event.preventDefault()
  const key = new window.KeyboardEvent('keydown', { key: event.key, bubbles: true })
  document.getElementById(listId)?.dispatchEvent(key)
}
