import type { Page } from 'playwright-core'
import { words } from '../../../src/renderer/src/text/en.ts'

export interface Shown {
  titles: string[]
  faults: string[]
}

/**
 * Goes through the list from its first row and looks at every item. All of it inside the page, by the keys and the
 * buttons a person has: hundreds of items are long enough without a message for each press.
 */
export const lookAtItems = (page: Page, isNarrow = false): Promise<Shown> =>
  page.evaluate(
    async (back) => {
      const shown: Shown = { titles: [], faults: [] }
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      async function until<T>(what: string, ask: () => T | null | undefined | false): Promise<T> {
        for (let n = 0; n < 300; n += 1) {
          const answer = ask()
          if (answer !== null && answer !== undefined && answer !== false) return answer
          await frame()
        }
        throw new Error(`not there: ${what}`)
      }
      const buttonOf = (name: string) =>
        [...document.querySelectorAll('button')].find(
          (one) => (one.ariaLabel ?? one.textContent).trim() === name
        )
      const list = await until('the list', () => document.querySelector<HTMLElement>('[role=listbox]'))
      const press = (key: string) =>
        list.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      const total = Number(list.querySelector('[aria-setsize]')?.getAttribute('aria-setsize'))
      let before = document.querySelector('.pane article')
      for (let index = 0; index < total; index += 1) {
        press(index === 0 ? 'Home' : 'ArrowDown')
        const article = await until(`item ${String(index)}`, () => {
          const now = document.querySelector('.pane article')
          return now !== before && now
        })
        before = article
        if (back !== undefined) {
          press('Enter')
          await until('the details', () => article.getClientRects().length > 0)
        }
        shown.titles.push(article.querySelector('h1')?.textContent ?? '')
        // Measuring takes longer than drawing: the long ones, and some of the others.
        const isMeasured = back !== undefined || index % 8 === 0 || (shown.titles.at(-1)?.length ?? 0) > 120
        const faults = isMeasured ? (window.hostileWatch?.layout() ?? ['the watch is gone']) : []
        for (const fault of new Set(faults)) shown.faults.push(`item ${String(index)}: ${fault}`)
        if (back !== undefined) {
          ;(await until('the way back', () => buttonOf(back))).click()
          await until('the list', () => list.getClientRects().length > 0)
        }
      }
      return shown
    },
    isNarrow ? words.common.back : undefined
  )

/** Types each text into a line and lets what it finds be drawn. Answers the faults there were. */
export const searchFor = (page: Page, line: string, texts: readonly string[]): Promise<string[]> =>
  page.evaluate(
    async ({ line, texts }) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      const faults = new Set<string>()
      const input = document.querySelector<HTMLInputElement>(line)
      if (input === null) throw new Error(`no ${line}`)
      // Past React's own setter, so that it takes what follows for somebody typing.
      const put = (text: string) => Reflect.set(HTMLInputElement.prototype, 'value', text, input)
      for (const text of texts) {
        put(text)
        input.dispatchEvent(new Event('input', { bubbles: true }))
        for (let n = 0; n < 3; n += 1) await frame()
        for (const fault of window.hostileWatch?.layout() ?? ['the watch is gone'])
          faults.add(`${line}, ${JSON.stringify(text.slice(0, 40))}: ${fault}`)
      }
      return [...faults]
    },
    { line, texts }
  )

/** Presses the eye of every field of the item that is looked at. Answers how many there are. */
export const showSecrets = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const eyes = [
      ...document.querySelectorAll<HTMLButtonElement>('.pane-content > .card .field-actions button')
    ].filter((one) => one.querySelector('.lucide-eye') !== null && one.closest('.notes-card') === null)
    for (const eye of eyes) eye.click()
    return eyes.length
  })
