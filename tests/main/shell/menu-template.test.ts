import { describe, expect, it } from 'vitest'
import type { MenuItemConstructorOptions } from 'electron/main'
import { ShellAction } from '../../../src/shared/model/settings.ts'
import { menuTemplate } from '../../../src/main/shell/menu-template.ts'
import { mainText } from '../../../src/main/text/main-text.ts'

function setUp(isMac: boolean) {
  const asked: string[] = []
  const menu = menuTemplate({
    isMac,
    text: mainText('en').menu,
    ask: (action) => asked.push(action),
    lock: () => asked.push('lock')
  })
  const items = menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
  return { menu, items, asked }
}
const press = ({ click }: MenuItemConstructorOptions) => (click as (() => void) | undefined)?.()
const roles = (items: MenuItemConstructorOptions[]) => items.flatMap(({ role }) => role ?? [])

describe.each([
  ['macOS', true],
  ['Windows and Linux', false]
])('the menu on %s', (_name, isMac) => {
  it('asks the page for everything that a menu can ask for, and locks by itself', () => {
    const { items, asked } = setUp(isMac)
    for (const item of items) press(item)
    // The tray alone asks for these: in the window they are under "Add a code".
    const ofMenu = ShellAction.options.filter((action) => !['scan-screen', 'paste-code'].includes(action))
    expect([...new Set(asked)].sort()).toEqual([...ofMenu].sort())
  })

  it('has what edits text, closes and quits, and nothing that opens the page to others', () => {
    const { items } = setUp(isMac)
    expect(roles(items)).toEqual(
      expect.arrayContaining(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'close', 'quit'])
    )
    for (const role of ['reload', 'forceReload', 'toggleDevTools', 'zoomIn', 'zoomOut', 'resetZoom']) {
      expect(roles(items)).not.toContain(role)
    }
  })

  it('gives no keys twice', () => {
    const keys = setUp(isMac).items.flatMap(({ accelerator }) => accelerator ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })
})

it.each([true, false])('has no item whose word the system would give in English', (isMac) => {
  const { menu, items } = setUp(isMac)
  const silent = [...menu, ...items].filter(
    ({ label, type, role }) => label === undefined && type !== 'separator' && role !== 'appMenu'
  )
  expect(silent).toEqual([])
})

it('has settings and quitting under the name of the application on macOS, and under File elsewhere', () => {
  expect(setUp(true).menu[0]?.role).toBe('appMenu')
  expect(roles(setUp(true).menu)).toEqual(['appMenu', 'windowMenu', 'help'])
  expect(setUp(false).menu.map(({ label }) => label)).toEqual(['File', 'Edit', 'View', 'Help'])
})
