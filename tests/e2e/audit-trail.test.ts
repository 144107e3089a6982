import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { auditActionText } from '../../src/renderer/src/text/audit-text.ts'
import { words } from '../../src/renderer/src/text/en.ts'
import { trailText as text } from '../../src/renderer/src/text/trail-text.ts'
import type { RunningApp } from './support/app.ts'
import { faultsOf, pictureOf } from './support/axe.ts'
import { markedLogin } from './support/marks.ts'
import { addLogin, button, createVault } from './support/person.ts'
import { useStage } from './support/stage.ts'

const stage = useStage({ keyring: true })

/** Answers the system's dialog that asks where to save. */
async function saveTo({ electron }: RunningApp, path: string): Promise<void> {
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
}

vi.setConfig({ testTimeout: 60_000 })

test('who looked at an item is seen in two clicks; the trail says whether it is whole, is narrowed down and exported', async () => {
  const app = await stage.launch()
  await createVault(app)
  const { page } = app
  await addLogin(app, markedLogin)
  const card = page.getByRole('region', { name: text.item.title })
  await card.getByText(text.item.none).waitFor()

  // What is done stands there at once, without leaving the item.
  await button(page, words.credential.copyPassword).first().click()
  await card.getByText(auditActionText['password-copied']).waitFor()
  expect(await faultsOf(page)).toEqual([])
  await pictureOf(page, 'trail-item')

  await card.getByRole('button', { name: text.item.all }).click()
  await page.getByText(text.filter.of(markedLogin.title)).waitFor()
  const records = page.locator('.record')
  await records.first().waitFor()
  const said = await records.allInnerTexts()
  expect(said.every((line) => line.includes(markedLogin.title))).toBe(true)
  expect(said[0]).toContain(auditActionText['password-copied'])
  expect(said.at(-1)).toContain(auditActionText['credential-added'])
  expect(await faultsOf(page)).toEqual([])
  await pictureOf(page, 'trail-of-item')

  await button(page, text.filter.all).click()
  const chain = await app.value('audit.chain')
  expect(chain.state).toBe('unbroken')
  await page.getByText(text.state.sum(chain.total, chain.headCode.slice(0, 9))).waitFor()
  await page.getByText(chain.headCode, { exact: true }).waitFor()
  await pictureOf(page, 'trail-all')
  await button(page, text.state.copyHead).click()
  await page.getByText(text.state.copied, { exact: true }).waitFor()
  expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(chain.headCode)

  await page.getByLabel(text.filter.kind, { exact: true }).selectOption('shown')
  await expect.poll(() => records.count()).toBe(1)
  await page.getByLabel(text.filter.days, { exact: true }).selectOption('chosen')
  await page.getByLabel(text.filter.to, { exact: true }).fill('2001-01-01')
  await page.getByText(text.noneTitle).waitFor()
  await button(page, text.showAll).click()
  await expect.poll(() => records.count()).toBe(chain.total)

  const file = join(stage.newProfile(), 'trail.jsonl')
  await saveTo(app, file)
  await button(page, text.take.button).click()
  await page.getByText(text.take.leaves).waitFor()
  expect(await faultsOf(page)).toEqual([])
  await pictureOf(page, 'trail-export')
  await button(page, text.take.export).click()
  // The record that says so was written first, and goes with them.
  await page.getByText(text.take.done(chain.total + 1)).waitFor()
  const written = readFileSync(file, 'utf8')
  expect(written).toContain(markedLogin.title)
  expect(written).not.toContain(markedLogin.password)
  await page.getByText(auditActionText['audit-exported']).waitFor()

  // Nothing is a year old: it says so, and offers nothing.
  await button(page, text.letGo.button).click()
  const dialog = page.getByRole('dialog', { name: text.letGo.title })
  await dialog.getByText('There is nothing to let go of.').waitFor()
  expect(await dialog.getByRole('button').count()).toBe(1)
})
