import { expect, test } from 'vitest'
import { words } from '../../src/renderer/src/text/en.ts'
import { enrolmentText } from '../../src/renderer/src/text/enrolment-text.ts'
import { itemText } from '../../src/renderer/src/text/item-text.ts'
import { kitText } from '../../src/renderer/src/text/kit-text.ts'
import { reviewText } from '../../src/renderer/src/text/review-text.ts'
import { settingsText } from '../../src/renderer/src/text/settings-text.ts'
import { waysInText } from '../../src/renderer/src/text/ways-in-text.ts'
import { typistOn } from './support/keys.ts'
import { codesBetween } from './support/oathtool.ts'
import { readKit } from './support/person.ts'
import { useStage } from './support/stage.ts'
import { until } from './support/until.ts'
import { textOnClipboard } from './support/x-clipboard.ts'

const stage = useStage({ keyring: true })
const master = 'four plain words here'
const password = 'Orchard#41-plum'
const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

test('from nothing to a code and back, by keys alone, and the keyboard is always seen', async () => {
  const app = await stage.launch()
  const { page } = app
  const { desktop } = stage
  const { press, type, tabTo, seeOn, seeFocus } = typistOn(page)
  const heading = (name: string) => page.getByRole('heading', { name, level: 1, exact: true }).waitFor()
  const pasted = (what: string, is: (text: string) => boolean) =>
    until(what, async () => is(await textOnClipboard(desktop)))

  // A vault, and its kit typed back.
  await heading(words.firstRun.title)
  await tabTo(`${words.firstRun.alsoPassword}…`)
  await press('Space')
  await tabTo(words.firstRun.masterPassword)
  await type(master)
  await tabTo(words.firstRun.repeat)
  await type(master)
  await press('Enter')
  const groups = (await readKit(app)).split('-')
  await seeOn(kitText.writtenDown)
  await press('Enter')
  const confirm = page.getByRole('dialog', { name: kitText.confirmTitle })
  await confirm.waitFor()
  for (let left = await confirm.getByRole('textbox').count(); left > 0; left -= 1) {
    const name = await seeFocus()
    await type(groups[groups.findIndex((_, index) => kitText.group(index + 1) === name)] ?? '')
    if (left > 1) await press('Tab')
  }
  await tabTo(kitText.confirm)
  await press('Enter')
  await confirm.waitFor({ state: 'detached' })
  await seeFocus()

  // A login.
  await press('Control+n')
  await seeOn(words.editor.title)
  await type('Orchard')
  await tabTo(words.editor.userName)
  await type('ada')
  await tabTo(words.editor.password)
  await type(password)
  await tabTo(words.editor.website)
  await type('https://orchard.example')
  await press('Enter')
  await heading('Orchard')
  await seeFocus()

  // Found, copied and looked at.
  await press('Control+f')
  await seeOn(words.list.search)
  await type('orch')
  await press('ArrowDown', 'Enter')
  await seeOn('Orchard')
  await tabTo(itemText.copy('password'))
  await press('Enter')
  await pasted('the password on the clipboard', (text) => text === password)
  await seeFocus()
  await tabTo(itemText.show('password'), 'Shift+Tab')
  await press('Enter')
  await until('the password', async () => (await page.getByTestId('revealed').innerText()) === password)
  expect(await page.locator('.hides-in').innerText()).toMatch(/\b(30|29|28)\b/)
  await seeOn(itemText.hide('password'))
  await press('Enter')
  await page.getByTestId('revealed').waitFor({ state: 'detached' })

  // A code, by its secret.
  await press('Control+Shift+N')
  await page.getByRole('dialog', { name: waysInText.title }).waitFor()
  await tabTo(waysInText.secret)
  await type(secret)
  await press('Enter')
  const review = page.getByRole('dialog', { name: reviewText.title })
  await review.waitFor()
  await tabTo(reviewText.save(1))
  await press('Enter')
  await review.waitFor({ state: 'detached' })
  await page.getByText(enrolmentText.verifyTitle).waitFor()
  await tabTo(enrolmentText.later)
  await press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await seeFocus()
  await press('Control+t')
  await pasted('the code on the clipboard', (text) =>
    codesBetween(secret, Date.now() - 5_000, Date.now()).includes(text)
  )

  // Changed, and taken back.
  await press('Control+e')
  await seeOn(words.editor.title)
  await press('End')
  await type(' and garden')
  await press('Enter')
  await heading('Orchard and garden')
  await seeFocus()
  await press('Control+z')
  await heading('Orchard')
  await seeFocus()

  // A setting, found by the palette.
  await press('Control+k')
  await type('settings')
  await press('Enter')
  await heading(settingsText.title)
  await seeFocus()
  await tabTo(settingsText.themes.system)
  await press('ArrowRight')
  await until('another theme', async () => (await app.value('settings.get')).theme !== 'system')
  await seeFocus()

  // Locked, and opened again.
  await press('Control+l')
  await heading(words.unlock.title)
  await seeOn(words.unlock.masterPassword)
  await type(master)
  await press('Enter')
  await page.getByRole('option', { name: 'Orchard' }).waitFor()
  await seeFocus()
})
