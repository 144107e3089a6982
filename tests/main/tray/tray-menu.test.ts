import { describe, expect, test } from 'vitest'
import { mainText } from '../../../src/main/text/main-text.ts'
import { trayMenu, type TrayActions, type TrayItem } from '../../../src/main/tray/tray-menu.ts'
import type { CodeSummary } from '../../../src/shared/model/code.ts'
import type { CodeId } from '../../../src/shared/model/ids.ts'

function codeOf(issuer: string, account = '', id = 'id' as CodeId): CodeSummary {
  return {
    id,
    credentialId: null,
    issuer,
    account,
    kind: 'totp',
    algorithm: 'SHA1',
    digits: 6,
    periodSeconds: 30,
    position: null,
    uses: 0,
    isPinned: false,
    lastUsedAtMs: null,
    verification: 'not-asked',
    recovery: 'not-asked',
    createdAtMs: 0
  }
}

function make() {
  const done: string[] = []
  const actions: TrayActions = {
    copyCode: (id) => done.push(`copy ${id}`),
    open: () => done.push('open'),
    lock: () => done.push('lock'),
    quit: () => done.push('quit')
  }
  return { done, actions }
}
const labels = (items: TrayItem[]) => items.map((item) => ('label' in item ? item.label : '—'))
const click = (items: TrayItem[], label: string) => {
  const item = items.find((one) => 'label' in one && one.label === label)
  if (item !== undefined && 'click' in item) item.click()
}

const text = mainText('en').tray

describe('the tray’s menu', () => {
  test('tells nothing of a locked vault', () => {
    const { actions, done } = make()
    const menu = trayMenu({ kind: 'locked' }, actions, text)
    expect(labels(menu)).toEqual(['Unlock…', '—', 'Quit'])
    click(menu, 'Unlock…')
    click(menu, 'Quit')
    expect(done).toEqual(['open', 'quit'])
  })

  test('has a line for each code, which copies that code', () => {
    const { actions, done } = make()
    const codes = [codeOf('A', 'x', 'a' as CodeId), codeOf('B', '', 'b' as CodeId)]
    const menu = trayMenu({ kind: 'unlocked', codes }, actions, text)
    expect(labels(menu)).toEqual(['A — x', 'B', '—', 'Open Latchkey', 'Lock', 'Quit'])
    for (const label of ['B', 'A — x', 'Lock', 'Open Latchkey']) click(menu, label)
    expect(done).toEqual(['copy b', 'copy a', 'lock', 'open'])
  })

  test('says so when there are no codes, in a line that does nothing', () => {
    const { actions } = make()
    const [first] = trayMenu({ kind: 'unlocked', codes: [] }, actions, text)
    expect(first).toEqual({ label: 'No codes yet', enabled: false })
  })

  test('names every code, and none by a shortcut letter', () => {
    const { actions } = make()
    const codes = [codeOf(''), codeOf('Smith & Sons', 'a&b')]
    expect(labels(trayMenu({ kind: 'unlocked', codes }, actions, text)).slice(0, 2)).toEqual([
      'Unnamed code',
      'Smith && Sons — a&&b'
    ])
  })

  test('says of a counter-based code that the click makes one', () => {
    const { actions, done } = make()
    const counted: CodeSummary = { ...codeOf('Bank', 'ada'), kind: 'hotp' }
    const menu = trayMenu({ kind: 'unlocked', codes: [counted] }, actions, text)
    expect(labels(menu)[0]).toBe('Bank — ada (make and copy a code)')
    click(menu, 'Bank — ada (make and copy a code)')
    expect(done).toEqual(['copy id'])
  })

  test('is no longer than can be looked over', () => {
    const { actions } = make()
    const codes = Array.from({ length: 50 }, (_, n) => codeOf(`N${String(n)}`))
    expect(
      labels(trayMenu({ kind: 'unlocked', codes }, actions, text)).filter((label) => label.startsWith('N'))
    ).toHaveLength(20)
  })
})
