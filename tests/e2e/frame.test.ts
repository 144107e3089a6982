import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { actionsText } from '../../src/renderer/src/text/actions-text.ts'
import { trailText } from '../../src/renderer/src/text/trail-text.ts'
import { words } from '../../src/renderer/src/text/en.ts'
import { itemsText } from '../../src/renderer/src/text/items-text.ts'
import { organiseText } from '../../src/renderer/src/text/organise-text.ts'
import { placesText } from '../../src/renderer/src/text/places-text.ts'
import { settingsText } from '../../src/renderer/src/text/settings-text.ts'
import type { RunningApp } from './support/app.ts'
import { button } from './support/person.ts'
import { useStage } from './support/stage.ts'
import { until } from './support/until.ts'

// One vault of samples for all of them: each leaves it as it found it.
const stage = useStage({ keyring: false, keepApps: true })
let app: RunningApp
beforeAll(async () => {
  app = await stage.launch({ env: { LATCHKEY_DEMO: '1' } })
})
const options = () => app.page.getByRole('listbox', { name: words.list.label }).getByRole('option')
const count = async () => (await app.value('credentials.places')).all

async function resize(width: number, height: number): Promise<void> {
  const browserWindow = await app.electron.browserWindow(app.page)
  await browserWindow.evaluate((w, size) => w.setSize(size.width, size.height), { width, height })
  await app.page.waitForFunction((wanted) => Math.abs(window.innerWidth - wanted) < 4, width)
}

test('the palette finds an item and an action by a few letters, and the keyboard alone opens them', async () => {
  const { page } = app
  await options().first().waitFor()
  const { rows } = await app.value('credentials.find', {
    query: '',
    scope: { kind: 'all' },
    from: 0,
    count: 1
  })
  const title = rows[0]?.title ?? ''
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: actionsText.palette })
  await palette.waitFor()
  await page.keyboard.type(title.slice(0, 4).toLowerCase())
  await palette.getByRole('option').filter({ hasText: title }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
  await page.keyboard.press('Control+k')
  await palette.waitFor()
  await page.keyboard.type('audit')
  await palette.getByRole('option', { name: actionsText.labels['go-audit'] }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: trailText.title }).waitFor()
  await page.keyboard.press('Control+k')
  await palette.waitFor()
  await page.keyboard.type('dark')
  await palette.getByRole('option', { name: settingsText.names.theme }).waitFor()
  await page.keyboard.press('Enter')
  await page.locator('[data-setting=theme] :focus').waitFor()
  await page.keyboard.press('Control+1')
  await options().first().waitFor()
})

test('the row after one that was trashed is chosen, so that the keyboard goes on there', async () => {
  const { page } = app
  const before = await count()
  const list = page.getByRole('listbox', { name: words.list.label })
  await list.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  const chosen = options().and(page.locator('[aria-selected=true]'))
  const { rows } = await app.value('credentials.find', {
    ...{ query: '', scope: { kind: 'all' }, from: 1, count: 2 }
  })
  await page.getByRole('heading', { name: rows[0]?.title ?? '', level: 1 }).waitFor()
  await page.keyboard.press('Delete')
  await page.getByText(words.credential.trashed(rows[0]?.title ?? '')).waitFor()
  await page.getByRole('heading', { name: rows[1]?.title ?? '', level: 1 }).waitFor()
  await chosen.filter({ hasText: rows[1]?.title ?? '' }).waitFor()
  await page.keyboard.press('Control+z')
  await until('it is back', async () => (await count()) === before)
})

test('several are chosen with the keyboard, starred and trashed, and all of it is taken back', async () => {
  const { page } = app
  const before = await count()
  const list = page.getByRole('listbox', { name: words.list.label })
  await list.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.getByText(organiseText.chosen(3)).waitFor()
  await button(page, organiseText.trash).last().click()
  await page.getByText(organiseText.trashed(3)).waitFor()
  expect(await count()).toBe(before - 3)
  await button(page, words.common.undo).click()
  await until('all of them back', async () => (await count()) === before)

  await list.focus()
  await page.keyboard.press('Control+a')
  await page.getByText(organiseText.chosen(before)).waitFor()
  const { favourites } = await app.value('credentials.places')
  await button(page, organiseText.favourite).click()
  await until(
    'all of them starred',
    async () => (await app.value('credentials.places')).favourites === before
  )
  await page.keyboard.press('Escape')
  await list.focus()
  await page.keyboard.press('Control+z')
  await until(
    'the stars as before',
    async () => (await app.value('credentials.places')).favourites === favourites
  )
  await page.keyboard.press('Escape')
})

test('folders are made inside each other, renamed and removed, and nothing in them is lost', async () => {
  const { page } = app
  const before = await count()
  await button(page, placesText.newFolder).click()
  await page.getByLabel(placesText.folderName, { exact: true }).fill('Attic')
  await page.keyboard.press('Enter')
  await button(page, 'Attic').click()
  await page.getByText(itemsText.emptyTitle.folder).waitFor()
  await page.getByRole('button', { name: placesText.folderMenu('Attic') }).click()
  await page.getByRole('menuitem', { name: placesText.newInside }).click()
  await page.getByLabel(placesText.folderName, { exact: true }).fill('Boxes')
  await page.keyboard.press('Enter')
  await button(page, 'Boxes').waitFor()
  const { folders } = await app.value('credentials.places')
  const [outer, inner] = ['Attic', 'Boxes'].map((name) => folders.find((one) => one.name === name))
  expect(inner?.parentId).toBe(outer?.id)

  await button(page, words.nav.items).click()
  await options().first().click()
  await options().first().dragTo(button(page, 'Boxes'))
  await until('one in the folder', async () => {
    const now = (await app.value('credentials.places')).folders
    return now.find(({ name }) => name === 'Attic')?.count === 1
  })
  await page.getByRole('button', { name: placesText.folderMenu('Attic') }).click({ force: true })
  await page.getByRole('menuitem', { name: placesText.remove }).click()
  await button(page, placesText.removeNow).click()
  await until('the inner folder at the top', async () => {
    const now = (await app.value('credentials.places')).folders
    return (
      now.every(({ name }) => name !== 'Attic') && now.find(({ name }) => name === 'Boxes')?.parentId === null
    )
  })
  expect(await count()).toBe(before)
})

test('in a window of 420 pixels list and details take turns, and the places come when asked for', async () => {
  const { page } = app
  await resize(420, 700)
  await button(page, placesText.open).waitFor()
  await page.keyboard.press('Control+1')
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  expect(await sideways()).toBe(false)
  await options().first().click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await options().first().isVisible()).toBe(false)
  expect(await sideways()).toBe(false)
  await button(page, words.common.back).click()
  await options().first().waitFor()
  await button(page, placesText.open).click()
  await button(page, words.nav.trash).click()
  await page.getByRole('heading', { name: words.nav.trash }).waitFor()
  expect(await sideways()).toBe(false)
  await button(page, placesText.open).click()
  await button(page, words.nav.items).click()
  await options().first().waitFor()
  await resize(1200, 800)
  await page.getByRole('navigation', { name: words.nav.label }).waitFor()
})

test('the menu asks for what the page does, and the place of the window is written down', async () => {
  const { page } = app
  await app.electron.evaluate(({ Menu }, label) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? []
    items.find((item) => item.label === label)?.click()
  }, 'Find Anything…')
  await page.getByRole('dialog', { name: actionsText.palette }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: actionsText.palette }).waitFor({ state: 'detached' })
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: actionsText.keysTitle }).waitFor()
  await page.keyboard.press('Escape')
  await until('the place on disk', () => {
    try {
      const place = JSON.parse(readFileSync(join(app.profile, 'window.json'), 'utf8')) as Record<
        string,
        unknown
      >
      return place.width === 1200 && place.isMaximised === false
    } catch {
      return false
    }
  })
})
