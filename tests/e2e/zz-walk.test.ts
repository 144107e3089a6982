import { test } from 'vitest'
import { words } from '../../src/renderer/src/text/en.ts'
import { addLogin, button, createVault, pressKeys } from './support/person.ts'
import { otpauth, screenshotOf } from './support/pictures.ts'
import { useStage } from './support/stage.ts'
import { markedCode } from './support/marks.ts'
import { offerOnClipboard } from './support/x-clipboard.ts'
const stage = useStage({ keyring: true })
const dir = '/tmp/v/walk'
for (const theme of ['light', 'dark'] as const)
  test(
    'walk ' + theme,
    async () => {
      const app = await stage.launch()
      const p = app.page
      let n = 0
      const shot = async (name: string) => {
        await p.waitForTimeout(250)
        await p.screenshot({ path: `${dir}/${theme}-${String(n++).padStart(2, '0')}-${name}.png` })
      }
      await p.emulateMedia({ colorScheme: theme })
      await p.getByRole('heading', { name: words.firstRun.title }).waitFor()
      await shot('first-run')
      await p.getByText(words.firstRun.alsoPassword).click()
      await shot('first-run-pw')
      await p.getByText(words.firstRun.alsoPassword).click()
      await createVault(app)
      await shot('empty')
      await app.value('settings.set', { theme })
      await button(p, words.list.newLogin).first().click()
      await shot('editor')
      await p.keyboard.press('Escape')
      await addLogin(app, {
        title: 'GitHub',
        userName: 'you@example.org',
        website: 'github.com',
        password: 'correct-horse-battery',
        notes: 'Recovery address is the old one.'
      })
      await shot('login')
      await offerOnClipboard(stage.desktop, 'image/png', await screenshotOf([otpauth(markedCode)]))
      await pressKeys(stage.desktop, 'ctrl+v')
      await p.getByRole('dialog', { name: words.intake.reviewTitle }).waitFor()
      await shot('review')
      await p.getByRole('button', { name: words.intake.saveCount(1), exact: true }).click()
      await shot('saved')
      await addLogin(app, {
        title: 'Northern Bank',
        userName: '4417 0023',
        website: 'https://bank.example/login?next=/accounts/overview',
        password: 'x'
      })
      await p
        .getByRole('row', { name: /GitHub/ })
        .or(p.getByRole('option', { name: /GitHub/ }))
        .first()
        .click()
      await button(p, words.secrets.showPassword).click()
      await button(p, words.code.copy).first().click()
      await shot('shown-and-copied')
      await p.getByText('Codes', { exact: true }).first().click()
      await shot('codes')
      await p.getByText('Audit trail', { exact: true }).first().click()
      await shot('audit')
      await p.getByText('Settings', { exact: true }).first().click()
      await shot('settings')
      await p.setViewportSize({ width: 780, height: 540 }).catch(() => undefined)
      await shot('small')
      await p.getByText('Lock', { exact: true }).first().click()
      await shot('locked')
    },
    120000
  )
