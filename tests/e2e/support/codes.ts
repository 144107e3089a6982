import jsQR from 'jsqr'
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'
import type { CodeId } from '../../../src/shared/model/ids.ts'
import { codesText } from '../../../src/renderer/src/text/codes-text.ts'
import { words } from '../../../src/renderer/src/text/en.ts'
import type { RunningApp } from './app.ts'
import { button } from './person.ts'

/** Codes are in the vault without a person having typed them; each is one of its own. Answers their ids in order. */
export async function putCodes(app: RunningApp, addresses: readonly string[]): Promise<CodeId[]> {
  const rows = await app.value('intake.read', { source: 'typed-text', texts: [...addresses] })
  const drafts = rows.map((row) => {
    if (row.kind !== 'code') throw new Error(`not read as a code: ${row.kind}`)
    return { draftId: row.draftId, target: { kind: 'own' as const } }
  })
  const { saved } = await app.value('intake.save', { drafts })
  return saved.flatMap(({ codeId }) => codeId ?? [])
}

/** The rows of the list of codes. */
export const codeRows = (page: Page) =>
  page.getByRole('listbox', { name: words.list.codesLabel }).getByRole('option')

/** Goes to the list of codes and chooses one by its name. */
export async function chooseCode(page: Page, issuer: string): Promise<void> {
  await button(page, words.nav.codes).click()
  await page.getByRole('option', { name: issuer }).click()
  await page.getByRole('heading', { name: issuer }).waitFor()
}

/** Opens the menu of a code's card and takes one of its entries. */
export async function takeFromMenu(page: Page, issuer: string, entry: string): Promise<void> {
  await button(page, codesText.menu(issuer)).click()
  await page.getByRole('menuitem', { name: entry, exact: true }).click()
}

/** What a camera would read of the QR code on the screen. */
export async function readShownQr(page: Page): Promise<string> {
  const picture = PNG.sync.read(await page.getByTestId('code-qr').screenshot())
  const found = jsQR(new Uint8ClampedArray(picture.data), picture.width, picture.height)
  if (found === null) throw new Error('no QR code was read from the screen')
  return found.data
}
