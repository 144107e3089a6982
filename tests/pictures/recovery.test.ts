import { test } from 'vitest'
import { words } from '../../src/renderer/src/text/en.ts'
import { recoveryAddText as addText } from '../../src/renderer/src/text/recovery-add-text.ts'
import { recoveryText as text } from '../../src/renderer/src/text/recovery-text.ts'
import { button, createVault } from '../e2e/support/person.ts'
import { useStage } from '../e2e/support/stage.ts'
import { draw, resize } from './support/draw.ts'
import { fillWithSamples } from './support/sample-items.ts'

const stage = useStage({ keyring: true })

const siteText = `Recovery codes
Keep these somewhere safe. Each can be used once.

1. 3f2a9-b17c4      5. 99887-7f6e5
2. 77b0c-1a2de      6. 90ab1-44ef0
3. 0d9e8-5f4c2      7. c0ffe-12ab3
4. a1b2c-3d4e5      8. 5a6b7-c8d9e

Generated 3 May 2026`

test('recovery keys: read out of a text, and one set', async () => {
  const app = await stage.launch()
  await createVault(app)
  const { page } = app
  await app.value('settings.set', { theme: 'light' })
  const items = await fillWithSamples(app)
  await app.value('recovery.setUp', { kind: 'pin', password: '135790' })
  const waysBackIn = { support: '', mail: '', phone: '', notes: '' }
  const idOf = (title: string) => items.get(title)?.id ?? null
  const add = async (title: string, keys: readonly string[], used: number) => {
    const { id } = await app.value('recovery.add', {
      credentialId: idOf(title),
      name: idOf(title) === null ? title : '',
      kind: keys.length === 1 ? 'key' : 'keys',
      keys: keys.map((key, index) => ({ text: key, label: '', isUsed: index < used })),
      waysBackIn
    })
    await app.value('recovery.change', { id, hasSecondCopy: true })
  }
  const many = ['8241-7730', '1190-4527', '6633-0918', '5527-8841', '9034-2216', '7718-6605']
  await add('Hetzner', many, 2)
  await add('Mail', many, 5)
  await add('Backup disk', ['429187-550318-096712-283640'], 0)
  await resize(app, 1180, 880)

  await page.getByRole('option', { name: 'GitHub' }).first().click()
  await page.getByRole('heading', { name: 'GitHub', exact: true }).waitFor()
  await button(page, text.add).click()
  await page.getByLabel(addText.field.keys, { exact: true }).fill(siteText)
  await button(page, addText.read).click()
  await page.getByText(addText.found(8)).waitFor()
  await draw(app, 'recovery-add')
  await button(page, addText.save(8)).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  await button(page, text.openOf('GitHub')).click()
  await page.getByText(text.left(8, 8)).first().waitFor()
  const [set] = await app.value('recovery.list', { credentialId: items.get('GitHub')!.id })
  const { keys } = await app.value('recovery.get', { id: set!.id })
  await app.value('recovery.reveal', {
    id: keys[0]!.id,
    proof: { kind: 'pin', password: '135790' },
    reason: 'New phone',
    how: 'use'
  })
  await app.value('clipboard.clear')
  await page.getByText(text.left(7, 8)).first().waitFor()
  await button(page, words.common.dismiss).click()
  await draw(app, 'recovery-set')
})
