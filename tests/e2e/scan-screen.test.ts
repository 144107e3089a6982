import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { words } from '../../src/renderer/src/text/en.ts'
import { pictureProblemText } from '../../src/renderer/src/text/intake-text.ts'
import { reviewText, sourceText } from '../../src/renderer/src/text/review-text.ts'
import { waysInText } from '../../src/renderer/src/text/ways-in-text.ts'
import type { RunningApp } from './support/app.ts'
import { markedCode, markedSecret, secretsIn } from './support/marks.ts'
import { button, createVault, seeRightCode } from './support/person.ts'
import { otpauth } from './support/pictures.ts'
import { showSitePage, siteTitle, type SitePage } from './support/site-page.ts'
import { useStage } from './support/stage.ts'
import { until } from './support/until.ts'

const stage = useStage({ keyring: true })
const text = waysInText.screens
let app: RunningApp
let site: SitePage | undefined

beforeEach(async () => {
  site = await showSitePage(stage.desktop, [otpauth(markedCode)])
  app = await stage.launch()
  await createVault(app)
})

afterEach(async () => {
  await site?.stop()
})

const screens = () => app.page.getByRole('listbox', { name: text.list })

async function openScreens(): Promise<void> {
  await button(app.page, words.nav.codes).click()
  await button(app.page, words.list.addCode).first().click()
  await button(app.page, waysInText.scan).click()
  await screens().waitFor()
}

const isVisible = async () => {
  const window = await app.electron.browserWindow(app.page)
  return window.evaluate((one) => one.isVisible() && !one.isMinimized())
}

async function save(): Promise<void> {
  const dialog = app.page.getByRole('dialog', { name: reviewText.title })
  await dialog.getByText(sourceText.screen).waitFor()
  await dialog.getByRole('button', { name: reviewText.save(1), exact: true }).click()
  await seeRightCode(app.page, markedSecret)
}

describe('a code on the screen', () => {
  test('is found behind our own window, which is out of the way for that moment and then back', async () => {
    await openScreens()
    const seen: boolean[] = []
    await screens().getByRole('option').first().click()
    await button(app.page, text.scan).click()
    await until('the review', async () => {
      seen.push(await isVisible())
      return app.page.getByRole('dialog', { name: reviewText.title }).isVisible()
    })
    expect(seen).toContain(false)
    expect(await isVisible()).toBe(true)
    await save()
    expect(secretsIn(app.output())).toEqual([])
  })

  test('is found in its window, which is in the list and drawn late, and ours is not', async () => {
    await openScreens()
    const names = await screens().getByRole('option').allInnerTexts()
    expect(names.join()).toContain(siteTitle)
    expect(names.filter((name) => name.trim() === words.app.name)).toEqual([])
    await screens().getByRole('option', { name: siteTitle }).click()
    // What was behind our window is empty in a picture until its program draws it again.
    site?.pauseDrawing(700)
    await button(app.page, text.scan).click()
    await save()
  })

  test('is found in the part that was drawn around it, and not beside it', async () => {
    await openScreens()
    await screens().getByRole('option').first().click()
    await button(app.page, text.part).click()
    const dialog = app.page.getByRole('dialog', { name: waysInText.region.title })
    const picture = dialog.getByRole('application')
    await picture.waitFor()
    const box = await picture.boundingBox()
    if (box === null) throw new Error('the picture has no place')
    const drag = async (from: [number, number], to: [number, number]) => {
      const at = ([x, y]: [number, number]) => [box.x + box.width * x, box.y + box.height * y] as const
      await app.page.mouse.move(...at(from))
      await app.page.mouse.down()
      await app.page.mouse.move(...at(to), { steps: 5 })
      await app.page.mouse.up()
    }
    await drag([0.7, 0.05], [0.98, 0.3])
    await button(app.page, waysInText.region.read).click()
    await app.page.getByText(pictureProblemText['no-code']).waitFor()
    await button(app.page, waysInText.otherWay).click()
    await button(app.page, waysInText.scan).click()
    await screens().getByRole('option').first().click()
    await button(app.page, text.part).click()
    await picture.waitFor()
    await drag([0.01, 0.02], [0.6, 0.85])
    await button(app.page, waysInText.region.read).click()
    await save()
  })
})

describe('the screen is not to be had', () => {
  const tried = () =>
    app.page.evaluate(async () => {
      try {
        const stream = await navigator.mediaDevices.getDisplayMedia({ video: true })
        return stream.getTracks().length
      } catch (error) {
        return (error as Error).name
      }
    })

  test('without a choice, twice for one choice, or after it was given up', async () => {
    expect(await tried()).toBe('NotAllowedError')
    const listed = await app.value('intake.listScreens')
    if (listed.kind !== 'sources') throw new Error('no screens')
    const choice = { sourceId: listed.sources[0]?.id ?? '', hideWindow: false }
    await app.value('intake.chooseScreen', choice)
    expect(await tried()).toBe(1)
    expect(await tried()).toBe('NotAllowedError')
    await app.value('intake.chooseScreen', choice)
    await app.value('intake.screenDone')
    expect(await tried()).toBe('NotAllowedError')
    expect(await app.call('intake.chooseScreen', { sourceId: 'screen:9:9', hideWindow: false })).toEqual({
      ok: false,
      code: 'not-found'
    })
  })

  test('but our window comes back by itself', async () => {
    await app.value('intake.chooseScreen', { sourceId: null, hideWindow: true })
    expect(await isVisible()).toBe(false)
    await until('our window', isVisible, 20_000)
  })
})
