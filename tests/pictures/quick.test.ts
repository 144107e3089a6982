import { test } from 'vitest'
import { createVault } from '../e2e/support/person.ts'
import { showQuick } from '../e2e/support/quick.ts'
import { useStage } from '../e2e/support/stage.ts'
import { drawPage } from './support/draw.ts'
import { fillWithSamples } from './support/sample-items.ts'

const stage = useStage({ keyring: true })

test('quick access: accounts that were used lately, with a code running', async () => {
  const app = await stage.launch()
  await createVault(app)
  await app.value('settings.set', { theme: 'light' })
  const items = await fillWithSamples(app)
  // What was copied of last stands first.
  for (const title of ['Northern Bank', 'Mail', 'Hetzner', 'GitHub']) {
    const item = items.get(title)
    if (item === undefined) throw new Error(`no sample ${title}`)
    await app.value('credentials.copy', { id: item.id, field: 'password' })
  }
  await app.value('clipboard.clear')
  await showQuick(app, stage.desktop)
  const page = await app.quickPage()
  await page.getByText('GitHub').first().waitFor()
  await drawPage(page, 'quick-access')
})
