import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { doubtText, findingText } from '../../src/renderer/src/text/doubt-text.ts'
import { words } from '../../src/renderer/src/text/en.ts'
import { restoreText } from '../../src/renderer/src/text/restore-text.ts'
import { markedLogin, secretsIn, vaultFolder } from './support/marks.ts'
import { addLogin, button, createVault, seeLocked, seeUnlocked, unlock } from './support/person.ts'
import { useStage } from './support/stage.ts'

const stage = useStage({ keyring: true })
const later = { ...markedLogin, title: 'Saved later' }

test('an older vault file in the place of the newer one is named, held back, and opened only when asked', async () => {
  const app = await stage.launch()
  await createVault(app)
  await addLogin(app, markedLogin)
  await app.quit()
  const file = join(vaultFolder(app.profile), 'vault.db')
  copyFileSync(file, `${app.profile}/older.db`)

  const second = await stage.launch({ profile: app.profile })
  await seeUnlocked(second)
  await addLogin(second, later)
  await second.quit()
  copyFileSync(`${app.profile}/older.db`, file)
  for (const end of ['-wal', '-shm']) if (existsSync(file + end)) rmSync(file + end)

  const third = await stage.launch({ profile: app.profile })
  const { page } = third
  await page.getByRole('heading', { name: doubtText.title }).waitFor()
  await page.getByText(findingText['vault-older'].happened).waitFor()
  expect(await third.call('credentials.list')).toMatchObject({ ok: false })
  expect(secretsIn(await page.content())).toEqual([])
  await button(page, restoreText.offer).waitFor()

  await button(page, words.nav.lock).click()
  await seeLocked(third)
  await unlock(third)
  await button(page, doubtText.openAnyway).click()
  await seeUnlocked(third)
  expect((await third.value('credentials.list')).map(({ title }) => title)).toEqual([markedLogin.title])
  const { records } = await third.value('audit.list', { limit: 20 })
  expect(records.map(({ action }) => action)).toContain('doubt-accepted')
  await third.quit()

  const fourth = await stage.launch({ profile: app.profile })
  await seeUnlocked(fourth)
  await fourth.page.getByText(markedLogin.title).first().waitFor()
})
