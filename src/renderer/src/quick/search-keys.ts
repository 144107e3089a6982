import type { QuickField } from '../../../shared/model/quick.ts'
import { rowAfterKey } from '../ui/visible-rows.ts'

export type KeyMeaning =
  | { kind: 'enter' | 'actions' | 'hide' }
  | { kind: 'copy'; field: QuickField }
  | { kind: 'choose'; index: number }

interface PressedKey {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
  altKey: boolean
  repeat: boolean
}
interface Rows {
  chosen: number
  count: number
  perPage: number
}

/** What a key means in the search line; undefined leaves it to the line. */
export function keyMeaning(pressed: PressedKey, { chosen, count, perPage }: Rows): KeyMeaning | undefined {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = pressed
  const isPlain = !ctrlKey && !metaKey && !shiftKey && !altKey
  if (key === 'Escape') return { kind: 'hide' }
  // Held down it would copy again and again.
  if (key === 'Enter' && !pressed.repeat && !altKey) {
    if (ctrlKey || metaKey) return { kind: 'copy', field: 'code' }
    return shiftKey ? { kind: 'copy', field: 'user-name' } : { kind: 'enter' }
  }
  if (!isPlain || count === 0) return undefined
  if (key === 'Tab') return { kind: 'actions' }
  const index = rowAfterKey(key, chosen, count, perPage)
  return index === undefined ? undefined : { kind: 'choose', index }
}
