import { describe, expect, test } from 'vitest'
import { mainText } from '../../../src/main/text/main-text.ts'
import { shortcutText } from '../../../src/main/tray/shortcut-text.ts'
import {
  nextBoundaryMs,
  trayMenu,
  type RecentLogin,
  type TrayActions,
  type TrayCode,
  type TrayItem,
  type TrayState
} from '../../../src/main/tray/tray-menu.ts'
import type { CodeId, CredentialId } from '../../../src/shared/model/ids.ts'

const codeOf = (issuer: string, account = '', more: Partial<TrayCode> = {}): TrayCode => ({
  id: issuer as CodeId,
  ...{ issuer, account, kind: 'totp', periodSeconds: 30, aheadMs: 0 },
  ...more
})
const unlocked = (more: Partial<Extract<TrayState, { kind: 'unlocked' }>> = {}): TrayState => ({
  ...{ kind: 'unlocked', told: undefined, codes: [], recent: [] },
  ...{ quickKeys: undefined, holdsClipboard: false },
  ...more
})

function make() {
  const done: string[] = []
  const note = (what: string) => () => done.push(what)
  const actions: TrayActions = {
    copyCode: ({ id }) => done.push(`code ${id}`),
    copyField: ({ id }, field) => done.push(`${field} ${id}`),
    ...{ quick: note('quick'), scanScreen: note('scan'), addFromClipboard: note('paste') },
    ...{ clearClipboard: note('clear'), open: note('open'), lock: note('lock'), quit: note('quit') }
  }
  return { done, actions }
}
const labels = (items: readonly TrayItem[]): string[] =>
  items.map((item) => ('label' in item ? item.label : '—'))
const find = (items: readonly TrayItem[], label: string) => {
  const item = items.find((one) => 'label' in one && one.label === label)
  if (item === undefined || !('label' in item)) throw new Error(`no ${label}`)
  return item
}
const text = mainText('en').tray
const menuOf = (state: TrayState, atMs: number | null = null) => trayMenu(state, make().actions, text, atMs)
const rest = [
  'Quick access',
  'Scan QR from screen',
  'Add from clipboard',
  '—',
  'Open Latchkey',
  'Lock',
  'Quit'
]

describe('the tray’s menu', () => {
  test('tells nothing of a locked vault', () => {
    const { actions, done } = make()
    const menu = trayMenu({ kind: 'locked', told: undefined }, actions, text, 0)
    expect(labels(menu)).toEqual(['Unlock…', '—', 'Quit'])
    find(menu, 'Unlock…').click?.()
    find(menu, 'Quit').click?.()
    expect(done).toEqual(['open', 'quit'])
  })

  test('has a line for each code, and one for everything else that can be done', () => {
    const { actions, done } = make()
    const codes = [codeOf('A', 'x'), codeOf('B')]
    const menu = trayMenu(unlocked({ codes, holdsClipboard: true }), actions, text, null)
    const withClear = rest.toSpliced(3, 0, 'Clear the clipboard now')
    expect(labels(menu)).toEqual(['A — x', 'B', '—', ...withClear])
    for (const label of ['B', 'A — x', ...withClear.filter((one) => one !== '—')]) find(menu, label).click?.()
    expect(done).toEqual(['code B', 'code A', 'quick', 'scan', 'paste', 'clear', 'open', 'lock', 'quit'])
  })

  test('says how long each code holds at the moment it is opened, by its site’s clock', () => {
    const codes = [
      codeOf('GitHub', 'octocat'),
      codeOf('Ten', '', { periodSeconds: 10 }),
      codeOf('Ahead', '', { aheadMs: 12_000 }),
      codeOf('Behind', '', { aheadMs: -31_000 })
    ]
    const at = (atMs: number) => labels(menuOf(unlocked({ codes }), atMs)).slice(0, 4)
    expect(at(29_900)).toEqual(['GitHub — octocat · 1 s', 'Ten · 1 s', 'Ahead · 19 s', 'Behind · 2 s'])
    expect(at(30_100)).toEqual(['GitHub — octocat · 30 s', 'Ten · 10 s', 'Ahead · 18 s', 'Behind · 1 s'])
    expect(at(30_000)[0]).toBe('GitHub — octocat · 30 s')
    expect(nextBoundaryMs(codes, 29_900)).toBe(30_000)
    expect(nextBoundaryMs(codes, 30_100)).toBe(31_000)
    expect(nextBoundaryMs([codeOf('Counted', '', { kind: 'hotp' })], 0)).toBeUndefined()
  })

  test('has a menu of logins used last, each with what can be copied of it', () => {
    const { actions, done } = make()
    const bank: RecentLogin = {
      id: 'bank' as CredentialId,
      ...{ title: 'Bank', userName: 'ada', hasPassword: true, code: codeOf('Bank') }
    }
    const shop = { ...bank, id: 'shop' as CredentialId, title: '', userName: '', code: undefined }
    const menu = trayMenu(unlocked({ codes: null, recent: [bank, shop] }), actions, text, 0)
    expect(labels(menu)).toEqual(['Recent logins', ...rest])
    const recent = find(menu, 'Recent logins').submenu ?? []
    expect(labels(recent)).toEqual(['Bank — ada', 'Unnamed login'])
    const parts = find(recent, 'Bank — ada').submenu ?? []
    expect(labels(parts)).toEqual(['Copy user name', 'Copy password', 'Copy code'])
    for (const label of labels(parts)) find(parts, label).click?.()
    expect(labels(find(recent, 'Unnamed login').submenu ?? [])).toEqual(['Copy password'])
    expect(done).toEqual(['userName bank', 'password bank', 'code Bank'])
  })

  test('says so when there are no codes, and what happened where no notification could', () => {
    expect(menuOf(unlocked())[0]).toEqual({ label: 'No codes yet', enabled: false })
    expect(menuOf(unlocked({ told: 'Code for A & B copied' }))[0]).toEqual({
      label: 'Code for A && B copied',
      enabled: false
    })
  })

  test('takes names that others have chosen into one short line that stays in order', () => {
    const long = 'x'.repeat(100)
    const codes = [
      codeOf(''),
      codeOf('Smith & Sons', 'a&b_c'),
      codeOf('Evil\u202Etxt\nnext', 'a\u0000b'),
      codeOf(long, 'me'),
      codeOf('שלום', 'me')
    ]
    expect(labels(menuOf(unlocked({ codes }), 0)).slice(0, 5)).toEqual([
      'Unnamed code · 30 s',
      'Smith && Sons — a&&b_c · 30 s',
      'Evil txt next — a b · 30 s',
      `${'x'.repeat(39)}… — me · 30 s`,
      '\u2068שלום\u2069 — me · 30 s'
    ])
  })

  test('says of a counter-based code that the click makes one, and never how long', () => {
    const codes = [codeOf('Bank', 'ada', { kind: 'hotp' })]
    expect(labels(menuOf(unlocked({ codes }), 5))[0]).toBe('Bank — ada (make and copy a code)')
  })

  test('shows the keys of quick access where they work', () => {
    expect(labels(menuOf(unlocked({ quickKeys: 'Ctrl+Shift+Space' })))).toContain(
      'Quick access (Ctrl+Shift+Space)'
    )
  })
})

test('keys are called as keyboards of that language call them', () => {
  const [en, de] = [mainText('en').tray.keys, mainText('de').tray.keys]
  const keys = 'CommandOrControl+Shift+Space'
  expect(shortcutText(keys, 'linux', en)).toBe('Ctrl+Shift+Space')
  expect(shortcutText(keys, 'win32', de)).toBe('Strg+Umschalt+Leertaste')
  expect(shortcutText(keys, 'darwin', de)).toBe('⌘ ⇧ Leertaste')
  expect(shortcutText('Alt+F4', 'linux', de)).toBe('Alt+F4')
})
