import { expect, test } from 'vitest'
import { words } from '../../src/renderer/src/text/en.ts'
import { trashText } from '../../src/renderer/src/text/trash-text.ts'
import { markedLogin } from './support/marks.ts'
import { addLogin, button, createVault, seeUnlocked } from './support/person.ts'
import { useStage } from './support/stage.ts'

const stage = useStage({ keyring: true })

test('what was moved to the trash can be put back, also after a restart', async () => {
  const app = await stage.launch()
  await createVault(app)
  await addLogin(app, markedLogin)
  await button(app.page, words.common.trash).click()
  await app.page.getByText(words.list.emptyTitle).waitFor()
  await app.quit()

  const again = await stage.launch({ profile: app.profile })
  await seeUnlocked(again)
  expect(await again.value('credentials.list')).toEqual([])
  await button(again.page, words.nav.trash).click()
  await button(again.page, trashText.restoreOne(markedLogin.title)).click()
  await again.page.getByText(trashText.emptyTitle).waitFor()
  await button(again.page, words.nav.items).click()
  await again.page.getByText(markedLogin.title).first().click()
  await button(again.page, words.secrets.showPassword).click()
  await again.page.getByText(markedLogin.password).waitFor()
})
