import type { CodeSummary } from '../../shared/model/code.ts'
import type { CodeId } from '../../shared/model/ids.ts'
import { codeName } from '../../shared/rules/code-name.ts'

export type TrayState = { kind: 'locked' } | { kind: 'unlocked'; codes: readonly CodeSummary[] }

export interface TrayActions {
  copyCode: (id: CodeId) => void
  open: () => void
  lock: () => void
  quit: () => void
}

export type TrayItem = { type: 'separator' } | { label: string; enabled?: boolean; click?: () => void }

/** More codes than a menu can hold at a glance; the rest are in the window. */
const maxCodes = 20

/**
 * The tray's menu as data: a line a code, which copies the code of the moment it is clicked. A counter-based code is
 * made by that click, and says so: the one before is used up.
 */
export function trayMenu(state: TrayState, actions: TrayActions): TrayItem[] {
  const quit: TrayItem = { label: 'Quit', click: actions.quit }
  if (state.kind === 'locked') return [{ label: 'Unlock…', click: actions.open }, { type: 'separator' }, quit]
  const shown = state.codes.slice(0, maxCodes)
  const codes: TrayItem[] = shown.map((code) => ({
    label: labelOf(code),
    click: () => actions.copyCode(code.id)
  }))
  if (codes.length === 0) codes.push({ label: 'No codes yet', enabled: false })
  return [
    ...codes,
    { type: 'separator' },
    { label: 'Open Latchkey', click: actions.open },
    { label: 'Lock', click: actions.lock },
    quit
  ]
}

/** `&` marks a shortcut letter in menus; two of them show one. */
function labelOf(code: CodeSummary): string {
  const name = codeName(code)
  const label = (name === '' ? 'Unnamed code' : name).replaceAll('&', '&&')
  return code.kind === 'hotp' ? `${label} (make and copy a code)` : label
}
