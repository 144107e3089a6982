/* global MutationObserver, requestAnimationFrame */
import { setTimeout as wait } from 'node:timers/promises'
import { queriesOf } from '../vault/items.mjs'

const QUERIES = 24

/**
 * Types words into the search line, letter by letter as a quick typist does, and answers for each key how long it took
 * until the list of just this text had been painted, in milliseconds.
 */
export async function typingTimes(page, size) {
  const line = page.locator('input[data-search]')
  const times = []
  for (const query of queriesOf(size, QUERIES)) {
    await line.fill('')
    await page.locator('[data-answers=""]').waitFor()
    let typed = ''
    // Without accents: not every letter is a key of its own, and the search finds it all the same.
    const plain = query.normalize('NFKD').replaceAll(/\p{M}/gu, '')
    for (const letter of plain.slice(0, 8)) {
      typed += letter
      await watchFor(page, typed)
      await line.press(letter === ' ' ? 'Space' : letter)
      times.push(await page.evaluate(() => window.benchSeen))
      await wait(60)
    }
  }
  await line.fill('')
  return times
}

/** From the key, as the system dated it, to the frame after the one in which the list says it answers this text. */
function watchFor(page, text) {
  return page.evaluate((wanted) => {
    window.benchSeen = new Promise((done, fail) => {
      const limit = setTimeout(() => fail(new Error(`no list for the ${wanted.length}. letter`)), 20_000)
      let from
      const key = (event) => (from ??= event.timeStamp)
      const look = () => {
        if (from === undefined || !document.querySelector(`[data-answers=${JSON.stringify(wanted)}]`)) return
        watch.disconnect()
        clearTimeout(limit)
        window.removeEventListener('keydown', key, true)
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - from)))
      }
      const watch = new MutationObserver(look)
      watch.observe(document.body, { attributes: true, childList: true, subtree: true })
      window.addEventListener('keydown', key, true)
    })
  }, text)
}
