import type { ActionGroup, PlainActionId } from '../app/actions.ts'
import { quoted } from './numbers.ts'
import { spoken } from './spoken.ts'

/** What can be done from anywhere, as the palette and the sheet of keys name it. */
export const actionsText = spoken({
  newOf: (kind: string) => `New: ${kind}`,
  labels: {
    find: 'Search the list',
    palette: 'Find anything',
    shortcuts: 'Show the keys',
    undo: 'Undo what was done last',
    lock: 'Lock the vault',
    'add-code': 'Add a one-time code',
    'scan-screen': 'Scan a QR code from the screen',
    'paste-code': 'Add a one-time code from the clipboard',
    'add-recovery': 'Add recovery keys',
    'new-folder': 'New folder',
    'go-all': 'Go to all items',
    'go-favourites': 'Go to favourites',
    'go-codes': 'Go to codes',
    'go-recovery': 'Go to recovery keys',
    'go-unfinished': 'Go to unfinished tasks',
    'go-health': 'Go to health',
    'go-generator': 'Go to the generator',
    'go-duplicates': 'Go to duplicates',
    'go-trash': 'Go to the trash',
    'go-backups': 'Go to backups',
    'go-audit': 'Go to the audit trail',
    'go-settings': 'Go to settings',
    'copy-user': 'Copy user name',
    'copy-password': 'Copy password',
    'copy-code': 'Copy one-time code',
    'open-website': 'Open website',
    'edit-item': 'Edit this item',
    'star-item': 'Add to favourites, or take out',
    'trash-item': 'Move this item to the trash'
  } satisfies Record<PlainActionId, string>,
  groups: {
    make: 'New',
    item: 'This item',
    go: 'Places',
    window: 'Everywhere'
  } satisfies Record<ActionGroup, string>,
  palette: 'Find anything',
  paletteHint: 'Search items and actions',
  nothing: (query: string) => `No item and no action holds ${quoted(query)}.`,
  results: 'Found',
  opens: 'open',
  copiesPassword: 'copy password',
  copiesUser: 'copy user name',
  /** As they stand on the keyboards of Windows and Linux; a Mac has signs for them. */
  keyNames: {
    Mod: 'Ctrl',
    Shift: 'Shift',
    Enter: 'Enter',
    Space: 'Space',
    Delete: 'Delete',
    Escape: 'Esc',
    Control: 'Ctrl',
    Alt: 'Alt',
    Super: 'Super',
    Plus: '+',
    Home: 'Home',
    End: 'End',
    PageUp: 'Page Up',
    PageDown: 'Page Down',
    Insert: 'Insert',
    Backspace: 'Backspace'
  },
  keysTitle: 'Keys',
  keysLead: 'Everything here works from the keyboard.',
  inList: 'In a list',
  listKeys: {
    move: 'move through the list',
    several: 'choose several',
    all: 'choose all',
    open: 'open',
    trash: 'move to the trash',
    none: 'choose none'
  }
})
