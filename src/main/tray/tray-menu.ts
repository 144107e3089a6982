import type { CodeSummary } from '../../shared/model/code.ts'
import type { CredentialId } from '../../shared/model/ids.ts'
import type { MainText } from '../text/main-text.ts'
import { menuLabel, shownName } from './menu-label.ts'

/** A code as the menu names it, and how far its site's clock is ahead of this computer's, in milliseconds. */
export type TrayCode = Pick<CodeSummary, 'id' | 'issuer' | 'account' | 'kind' | 'periodSeconds'> & {
  aheadMs: number
}

/** An account that was used lately, with what can be copied of it. */
export interface RecentLogin {
  id: CredentialId
  title: string
  userName: string
  hasPassword: boolean
  /** The first of its codes. */
  code: Pick<TrayCode, 'id' | 'issuer' | 'account' | 'kind'> | undefined
}

/** What the menu is made of. `told` is what happened a moment ago, where no notification could say it. */
export type TrayState =
  | { kind: 'locked'; told: string | undefined }
  | {
      kind: 'unlocked'
      told: string | undefined
      /** Null where the person wants none. */
      codes: readonly TrayCode[] | null
      recent: readonly RecentLogin[]
      /** The keys that show quick access, as people read them; undefined where there are none. */
      quickKeys: string | undefined
      /** Whether something of ours is on the clipboard. */
      holdsClipboard: boolean
    }

export interface TrayActions {
  copyCode: (code: Pick<TrayCode, 'id' | 'issuer' | 'account'>) => void
  copyField: (login: RecentLogin, field: 'userName' | 'password') => void
  quick: () => void
  scanScreen: () => void
  addFromClipboard: () => void
  clearClipboard: () => void
  open: () => void
  lock: () => void
  quit: () => void
}

export type TrayItem =
  { type: 'separator' } | { label: string; enabled?: boolean; click?: () => void; submenu?: TrayItem[] }

const line: TrayItem = { type: 'separator' }

/**
 * The tray's menu as data: a line a code, which copies the code of the moment it is clicked. A counter-based code is
 * made by that click, and says so: the one before is used up. `atMs` is the moment for which seconds are told; null
 * where the menu may be looked at at any time, and none are.
 */
export function trayMenu(
  state: TrayState,
  actions: TrayActions,
  text: MainText['tray'],
  atMs: number | null
): TrayItem[] {
  const told: TrayItem[] =
    state.told === undefined ? [] : [{ label: menuLabel(state.told), enabled: false }, line]
  const quit: TrayItem = { label: text.quit, click: actions.quit }
  if (state.kind === 'locked') return [...told, { label: text.unlock, click: actions.open }, line, quit]
  const { codes, recent, quickKeys, holdsClipboard } = state
  const shown: TrayItem[] = (codes ?? []).map((code) => ({
    label: codeLabel(code, text, atMs),
    click: () => actions.copyCode(code)
  }))
  if (codes?.length === 0) shown.push({ label: text.noCodes, enabled: false })
  const clear: TrayItem = { label: text.clearClipboard, click: actions.clearClipboard }
  return [
    ...told,
    ...shown,
    ...(shown.length === 0 ? [] : [line]),
    ...(recent.length === 0 ? [] : [recentMenu(recent, actions, text)]),
    { label: text.quick(quickKeys), click: actions.quick },
    { label: text.scanScreen, click: actions.scanScreen },
    { label: text.addFromClipboard, click: actions.addFromClipboard },
    ...(holdsClipboard ? [clear] : []),
    line,
    { label: text.open, click: actions.open },
    { label: text.lock, click: actions.lock },
    quit
  ]
}

/** When the first of these codes runs out, Unix time in milliseconds; undefined where none does. */
export function nextBoundaryMs(codes: readonly TrayCode[], atMs: number): number | undefined {
  const ends = codes.filter(({ kind }) => kind !== 'hotp').map((code) => atMs + leftMs(code, atMs))
  return ends.length === 0 ? undefined : Math.min(...ends)
}

/** How long the code of a moment still holds, in milliseconds: more than 0, at most its period. */
function leftMs({ periodSeconds, aheadMs }: TrayCode, atMs: number): number {
  const periodMs = periodSeconds * 1000
  return periodMs - ((((atMs + aheadMs) % periodMs) + periodMs) % periodMs)
}

function codeLabel(code: TrayCode, text: MainText['tray'], atMs: number | null): string {
  const name = nameOf(code, text)
  if (code.kind === 'hotp') return text.makeAndCopy(name)
  return atMs === null ? name : text.secondsLeft(name, Math.ceil(leftMs(code, atMs) / 1000))
}

/** Each part by itself: a long issuer leaves room for the account. */
function nameOf({ issuer, account }: Pick<TrayCode, 'issuer' | 'account'>, text: MainText['tray']): string {
  const name = [issuer, account]
    .map(shownName)
    .map(menuLabel)
    .filter((part) => part !== '')
  return name.length === 0 ? text.unnamed : name.join(' — ')
}

function recentMenu(recent: readonly RecentLogin[], actions: TrayActions, text: MainText['tray']): TrayItem {
  const submenu = recent.map((login): TrayItem => {
    const { title, userName, hasPassword, code } = login
    const name = [title, userName]
      .map(shownName)
      .map(menuLabel)
      .filter((part) => part !== '')
    const copied: TrayItem[] = [
      ...(userName === ''
        ? []
        : [{ label: text.copyUserName, click: () => actions.copyField(login, 'userName') }]),
      ...(hasPassword
        ? [{ label: text.copyPassword, click: () => actions.copyField(login, 'password') }]
        : []),
      ...(code === undefined
        ? []
        : [
            {
              label: code.kind === 'hotp' ? text.makeAndCopy(text.copyCode) : text.copyCode,
              click: () => actions.copyCode(code)
            }
          ])
    ]
    return { label: name.length === 0 ? text.unnamedLogin : name.join(' — '), submenu: copied }
  })
  return { label: text.recent, submenu }
}
