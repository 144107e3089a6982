import type { ShellAction } from '../../../shared/model/settings.ts'
import { credentialKinds, type KindOfCredential } from '../../../shared/rules/credential-kinds.ts'

/** Everything that can be done from anywhere: one list for palette, keys, the sheet of keys and the menu bar. */
const plainActions = [
  'find',
  'palette',
  'shortcuts',
  'undo',
  'lock',
  'add-code',
  'scan-screen',
  'paste-code',
  'add-recovery',
  'new-folder',
  'go-all',
  'go-favourites',
  'go-codes',
  'go-recovery',
  'go-unfinished',
  'go-health',
  'go-generator',
  'go-duplicates',
  'go-trash',
  'go-backups',
  'go-audit',
  'go-settings',
  'copy-user',
  'copy-password',
  'copy-code',
  'open-website',
  'edit-item',
  'star-item',
  'trash-item'
] as const
export type PlainActionId = (typeof plainActions)[number]
export type ActionId = PlainActionId | `new-${KindOfCredential}`

export const actionIds: readonly ActionId[] = [
  ...credentialKinds.map((kind): ActionId => `new-${kind}`),
  ...plainActions
]

export type ActionGroup = 'make' | 'item' | 'go' | 'window'

/** Keys as they are written in `key-name.ts`: `Mod` is Ctrl, on a Mac ⌘. */
const keys: Partial<Record<ActionId, string>> = {
  'new-login': 'Mod+N',
  'add-code': 'Mod+Shift+N',
  find: 'Mod+F',
  palette: 'Mod+K',
  shortcuts: '?',
  undo: 'Mod+Z',
  lock: 'Mod+L',
  'go-all': 'Mod+1',
  'go-favourites': 'Mod+2',
  'go-codes': 'Mod+3',
  'go-health': 'Mod+4',
  'go-recovery': 'Mod+5',
  'go-generator': 'Mod+G',
  'go-settings': 'Mod+,',
  'copy-user': 'Mod+U',
  'copy-password': 'Mod+P',
  'copy-code': 'Mod+T',
  'open-website': 'Mod+O',
  'edit-item': 'Mod+E',
  'star-item': 'Mod+D'
}

export const keysOf = (id: ActionId): string | undefined => keys[id]

export function groupOf(id: ActionId): ActionGroup {
  if (id.startsWith('go-')) return 'go'
  if (/^new-|^add-|^scan-|^paste-/.test(id)) return 'make'
  return /-(user|password|code|website|item)$/.test(id) ? 'item' : 'window'
}

/** What an item of the system's menu bar does in the page. */
export const shellActions: Record<ShellAction, ActionId> = {
  new: 'new-login',
  find: 'find',
  palette: 'palette',
  shortcuts: 'shortcuts',
  settings: 'go-settings',
  generator: 'go-generator',
  health: 'go-health',
  lock: 'lock',
  undo: 'undo',
  'add-code': 'add-code',
  'scan-screen': 'scan-screen',
  'paste-code': 'paste-code'
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** The action whose keys these are. */
export function actionForKeys(event: Pressed): ActionId | undefined {
  if (event.altKey) return undefined
  return actionIds.find((id) => {
    const parts = keys[id]?.split('+')
    const key = parts?.pop()
    if (parts === undefined || key === undefined) return false
    const hasMod = event.ctrlKey || event.metaKey
    // A sign that needs Shift on some keyboards and not on others is itself alone.
    const shiftFits = key === '?' || event.shiftKey === parts.includes('Shift')
    // With Caps Lock letters come as capitals.
    return hasMod === parts.includes('Mod') && shiftFits && event.key.toLowerCase() === key.toLowerCase()
  })
}
