import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'vitest'
import { words } from '../../src/renderer/src/text/en.ts'
import { reviewText, sourceText } from '../../src/renderer/src/text/review-text.ts'
import { dragFilesOntoWindow } from './support/file-drag.ts'
import { markedCode, markedSecret } from './support/marks.ts'
import { createVault, seeRightCode } from './support/person.ts'
import { otpauth, screenshotOf } from './support/pictures.ts'
import { useStage } from './support/stage.ts'

const stage = useStage({ keyring: true })

test('a picture dragged from another program becomes a code', async () => {
  const { desktop } = stage
  const app = await stage.launch()
  await createVault(app)
  const file = join(desktop.makeFolder('pictures'), 'Screenshot from the bank.png')
  writeFileSync(file, await screenshotOf([otpauth(markedCode)]))
  await dragFilesOntoWindow(desktop, app, [file], () => app.page.getByText(words.intake.drop).isVisible())
  const dialog = app.page.getByRole('dialog', { name: reviewText.title })
  await dialog.getByText(sourceText['dropped-picture']).waitFor()
  await dialog.getByRole('button', { name: reviewText.save(1), exact: true }).click()
  await seeRightCode(app.page, markedSecret)
})
