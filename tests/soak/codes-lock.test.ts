import { expect, test } from 'vitest'
import { words } from '../../src/renderer/src/text/en.ts'
import { safetyText } from '../../src/renderer/src/text/safety-text.ts'
import { markedCode, markedSecret } from '../e2e/support/marks.ts'
import { button, createVault, seeRightCode } from '../e2e/support/person.ts'
import { otpauth } from '../e2e/support/pictures.ts'
import { useStage } from '../e2e/support/stage.ts'

// Here, and not beside the other ways in: it waits for more than a minute, in which others can use the machine.
const stage = useStage({ keyring: true })
const first = 'Nine-Velvet-Gibbons-7'
const second = 'Four-Amber-Kestrels-3'

/** The shortest a person may choose, and the time until main looks again. */
const seedsLockMs = 60_000 + 10_000

test(
  'codes lock by themselves, and come back with the master password alone',
  { timeout: 180_000 },
  async () => {
    const app = await stage.launch()
    const { page } = app
    await createVault(app, { alsoPassword: first })
    const [row] = await app.value('intake.read', { source: 'typed-text', texts: [otpauth(markedCode)] })
    if (row?.kind !== 'code') throw new Error('the code was not read')
    await app.value('intake.save', { drafts: [{ draftId: row.draftId, target: { kind: 'own' } }] })
    await app.value('settings.set', { seedsLockMinutes: 1 })
    await button(page, words.nav.codes).click()
    await page.getByText(markedCode.issuer).first().click()
    await seeRightCode(page, markedSecret)

    await button(page, safetyText.unlockSeeds).waitFor({ timeout: seedsLockMs })
    expect(await page.getByTestId('code').count()).toBe(0)
    await page.getByRole('img', { name: safetyText.seedsLocked }).waitFor()
    expect(await app.value('vault.state')).toMatchObject({ kind: 'unlocked', seedsLocked: true })

    await button(page, safetyText.unlockSeeds).click()
    const dialog = page.getByRole('dialog', { name: safetyText.seedsTitle })
    const field = dialog.getByRole('textbox', { name: words.unlock.masterPassword })
    await field.fill(second)
    await dialog.getByRole('button', { name: safetyText.unlockSeeds }).click()
    await dialog.getByText(words.unlock.wrong).waitFor()
    await dialog.getByRole('button', { name: safetyText.unlockSeeds, disabled: false }).waitFor()
    await field.fill(first)
    await dialog.getByRole('button', { name: safetyText.unlockSeeds }).click()
    await dialog.waitFor({ state: 'detached' })
    await seeRightCode(page, markedSecret)
  }
)
