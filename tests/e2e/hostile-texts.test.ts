import { afterAll, beforeAll, expect, test } from 'vitest'
import { actionsText } from '../../src/renderer/src/text/actions-text.ts'
import { words } from '../../src/renderer/src/text/en.ts'
import { historyText } from '../../src/renderer/src/text/history-text.ts'
import { itemText } from '../../src/renderer/src/text/item-text.ts'
import { placesText } from '../../src/renderer/src/text/places-text.ts'
import { recoveryText } from '../../src/renderer/src/text/recovery-text.ts'
import { shownLine } from '../../src/renderer/src/ui/shown-text.ts'
import type { RunningApp } from './support/app.ts'
import { pictureOf } from './support/axe.ts'
import { hostileTexts, unrulyTexts } from './support/hostile-texts.ts'
import {
  fillWithHostileTexts,
  hiddenTitles,
  packedTitles,
  type HostileVault
} from './support/hostile-vault.ts'
import { layoutFaults, watchForHarm, type HostileWatch } from './support/hostile-watch.ts'
import { lookAtItems, searchFor, showSecrets } from './support/hostile-walk.ts'
import { button } from './support/person.ts'
import { useStage } from './support/stage.ts'
import { startTrapServer, type TrapServer } from './support/trap-server.ts'
import { until } from './support/until.ts'

const stage = useStage({ keyring: false, keepApps: true })
/** Hundreds of items, on a machine that may have other things to do. */
const timeout = 120_000
let trap: TrapServer
let app: RunningApp
let watch: HostileWatch
let texts: string[]
let vault: HostileVault
const faults: string[] = []

beforeAll(async () => {
  trap = await startTrapServer()
  texts = hostileTexts(trap.host)
  app = await stage.launch({ env: { LATCHKEY_DEMO: '1' } })
  watch = await watchForHarm(app)
  // Narrow and at a page without a list, so that little is drawn anew with each of hundreds of changes.
  await resize(420, 800)
  await app.page.keyboard.press('Control+g')
  vault = await fillWithHostileTexts(app, texts)
  await resize(1240, 800)
  await app.page.keyboard.press('Control+1')
  await app.page.locator('.folder-toggle').first().click()
}, timeout)
afterAll(async () => {
  await trap.stop()
})

async function resize(width: number, height: number): Promise<void> {
  const shell = await app.electron.browserWindow(app.page)
  await shell.evaluate((w, [x, y]) => w.setContentSize(x, y), [width, height] as const)
  await app.page.waitForFunction((wanted) => Math.abs(window.innerWidth - wanted) < 4, width)
}

const look = async (where: string) => {
  await pictureOf(app.page, `hostile-${where}`)
  for (const fault of await layoutFaults(app.page)) faults.push(`${where}: ${fault}`)
}

const place = async (name: string) => {
  await app.page.getByRole('navigation').getByRole('button', { name, exact: true }).first().click()
  await app.page.waitForTimeout(200)
}

const openItem = async (title: string) => {
  await place(words.nav.items)
  await app.page.getByRole('searchbox').fill(title)
  await app.page.getByRole('option', { name: title }).click()
  await app.page.getByRole('heading', { name: title, level: 1 }).waitFor()
}

/** Nothing happened, nobody outside has heard of us, and nothing stands where it should not. */
async function seeHarmless(): Promise<void> {
  expect(await watch.findings()).toEqual([])
  expect(trap.calls()).toEqual([])
  expect(faults.splice(0)).toEqual([])
}

test('there are more than three hundred of them, in every field that takes a text', { timeout }, async () => {
  expect(texts.length).toBeGreaterThanOrEqual(300)
  expect(new Set(vault.ids).size).toBe(texts.length)
  expect(vault.codeIds.length).toBeGreaterThanOrEqual(300)
  await seeHarmless()
})

test('every item shows them as what they are', { timeout }, async () => {
  const shown = await lookAtItems(app.page)
  for (const fault of shown.faults) faults.push(fault)
  const titles = new Set(shown.titles)
  // Half of a letter that stands alone is none in any database.
  const kept = (text: string) => text.trim().replace(/\p{Surrogate}/gu, '\ufffd')
  expect(texts.filter((text) => !titles.has(shownLine(kept(text))))).toEqual([])
  await seeHarmless()
})

test('the list, its marks and the palette show them whatever is searched for', { timeout }, async () => {
  const { page } = app
  const some = (nth: number) => texts.filter((_, index) => index % nth === 0)
  for (const fault of await searchFor(page, 'input[data-search]', some(3))) faults.push(fault)
  await look('search')
  await searchFor(page, 'input[data-search]', [''])
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: actionsText.palette }).waitFor()
  for (const fault of await searchFor(page, '.palette-line input', some(9))) faults.push(fault)
  await look('palette')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await seeHarmless()
})

test('recovery sets show them as names, questions, reasons and ways back in', { timeout }, async () => {
  const kept = (text: string) =>
    text
      .replaceAll('\0', '')
      .trim()
      .replace(/\p{Surrogate}/gu, '\ufffd')
  const some = texts.filter((text, index) => index % 9 === 0 || unrulyTexts.includes(text))
  const names = some.map(kept).filter((name) => name !== '' && name.length <= 200)
  await place(placesText.generator)
  for (const name of names) {
    const { id } = await app.value('recovery.add', {
      ...{ credentialId: null, name, kind: 'keys', keys: [{ text: 'quokka-7731', label: name }] },
      waysBackIn: { support: name, mail: name, phone: name, notes: name }
    })
    const { keys } = await app.value('recovery.get', { id })
    for (const key of keys) await app.value('recovery.mark', { id: key.id, to: 'used', note: name })
  }
  await place(recoveryText.nav)
  await app.page.getByRole('listbox').waitFor()
  const shown = await lookAtItems(app.page)
  for (const fault of shown.faults) faults.push(`recovery, ${fault}`)
  const titles = new Set(shown.titles)
  // Of a name that nobody sees nothing is left: such a set is called by what it is.
  const seen = names.map((name) => shownLine(name, 120) || recoveryText.unnamed)
  expect(seen.filter((name) => !titles.has(name))).toEqual([])
  await place(words.nav.items)
  await seeHarmless()
})

test('hidden fields and notes show them too, formatted and as they were typed', { timeout }, async () => {
  const { page } = app
  for (const title of hiddenTitles) {
    await openItem(title)
    await button(page, words.secrets.showNotes).click()
    await page.getByTestId('notes').locator('h3').first().waitFor()
    await look(`notes, ${title}`)
    await button(page, itemText.notesAsTyped).click()
    const raw = new Set((await page.locator('.notes-raw').innerText()).split('\n'))
    expect(raw.size).toBeGreaterThan(200)
    await button(page, words.secrets.hideNotes).click()
    const shown = await showSecrets(page)
    await until('all of them', async () => (await page.getByTestId('revealed').count()) >= shown)
    await look(title)
  }
  await seeHarmless()
})

test('all of them at once: fields, large letters, the history and the editor', { timeout }, async () => {
  const { page } = app
  const dialog = page.getByRole('dialog')
  for (const [index, title] of packedTitles.entries()) {
    await openItem(title)
    await look(title)
    if (index === 0) {
      await button(page, itemText.large('password')).click()
      await page.getByTestId('large').locator('.tile').nth(500).waitFor()
      await look('large')
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
    }
    await button(page, itemText.history).click()
    await dialog.getByText(historyText.restoreAll).waitFor()
    await look(`history, ${title}`)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await button(page, words.common.edit).click()
    await dialog.getByLabel(words.editor.title, { exact: true }).waitFor()
    await look(`editor, ${title}`)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  }
  await seeHarmless()
})

test('tags, folders, health, duplicates, codes, audit and trash show them', { timeout }, async () => {
  const { page } = app
  await page.locator('.folder-toggle').first().click()
  await page.locator('.nav.more').click()
  await look('sidebar')
  expect(await page.locator('.folder-line').count()).toBeGreaterThan(300)
  await page.locator('.folder-line .nav').nth(5).click()
  await look('folder')
  await page.locator('.own-places section').last().locator('.nav').nth(9).click()
  await look('tag')
  // Folded away again: hundreds of lines are drawn anew with every change below.
  await page.locator('.folder-toggle').first().click()
  await place(placesText.health)
  await page.locator('.finding-head').first().waitFor()
  for (const head of await page.locator('.finding-head').all()) await head.click()
  await look('health')
  await page.locator('.loss-things label').nth(7).click()
  await look('loss')
  for (const name of [placesText.duplicates, words.nav.audit, words.nav.codes]) {
    await place(name)
    await look(name)
  }
  await page.getByRole('listbox').getByRole('option').nth(3).click()
  await look('code')
  // The trash draws two hundred at once: first these, then the others.
  for (const ids of [vault.ids.slice(0, 180), vault.ids.slice(180)]) {
    await app.value('credentials.trashMany', { ids })
    await place(words.nav.trash)
    await page.locator('.trashed li').first().waitFor()
    await look('trash')
    await app.value('undo.run')
  }
  await seeHarmless()
})

test('a window of 420 pixels holds the worst of them', { timeout }, async () => {
  const { page } = app
  await place(placesText.favourites)
  await resize(420, 800)
  const shown = await lookAtItems(page, true)
  expect(shown.titles.length).toBeGreaterThanOrEqual(unrulyTexts.length)
  for (const fault of shown.faults) faults.push(`420, ${fault}`)
  await look('narrow-list')
  await button(page, placesText.open).click()
  await look('narrow-places')
  await seeHarmless()
})
