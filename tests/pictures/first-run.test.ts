import { test } from 'vitest'
import { words } from '../../src/renderer/src/text/en.ts'
import { confirmKit, readKit, startVault } from '../e2e/support/person.ts'
import { useStage } from '../e2e/support/stage.ts'
import { draw, resize } from './support/draw.ts'

const stage = useStage({ keyring: true })

test('the first start: what opens the vault, the kit, the first item', async () => {
  const app = await stage.launch()
  await resize(app, 1180, 760)
  await app.page.getByRole('heading', { name: words.firstRun.title }).waitFor()
  await draw(app, 'first-protection')
  await startVault(app)
  const kit = await readKit(app)
  await draw(app, 'first-kit')
  await confirmKit(app, kit)
  await draw(app, 'first-item')
})
