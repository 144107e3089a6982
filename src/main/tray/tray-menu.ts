import type { CodeSummary } from '../../shared/model/code.ts'
import type { CodeId } from '../../shared/model/ids.ts'
import { codeName } from '../../shared/rules/code-name.ts'
import type { MainText } from '../text/main-text.ts'

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
export function trayMenu(state: TrayState, actions: TrayActions, text: MainText['tray']): TrayItem[] {
  const quit: TrayItem = { label: text.quit, click: actions.quit }
  if (state.kind === 'locked')
    return [{ label: text.unlock, click: actions.open }, { type: 'separator' }, quit]
  const shown = state.codes.slice(0, maxCodes)
  const codes: TrayItem[] = shown.map((code) => ({
    label: labelOf(code, text),
    click: () => actions.copyCode(code.id)
  }))
  if (codes.length === 0) codes.push({ label: text.noCodes, enabled: false })
  return [
    ...codes,
    { type: 'separator' },
    { label: text.open, click: actions.open },
    { label: text.lock, click: actions.lock },
    quit
  ]
}

/** `&` marks a shortcut letter in menus; two of them show one. */
function labelOf(code: CodeSummary, text: MainText['tray']): string {
  const name = codeName(code)
  const label = (name === '' ? text.unnamed : name).replaceAll('&', '&&')
  return code.kind === 'hotp' ? text.makeAndCopy(label) : label
}
