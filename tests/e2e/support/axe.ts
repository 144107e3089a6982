import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  id: string
  help: string
  nodes: { target: string[]; html: string; failureSummary?: string }[]
}

/** A row of a list is named by its title and whose it is; the code that runs in it would be read out again and again. */
const isRowName = (id: string, html: string): boolean =>
  id === 'label-content-name-mismatch' && /^<\w+ [^>]*role="option"/.test(html)

/** What fades in has no contrast yet. */
export async function hasFadedIn(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((one) => Number(one.effect?.getComputedTiming().endTime) < 1_000)
        .map((one) => one.finished.catch(() => undefined))
    )
  )
}

/** What axe finds wrong with what is on the page, a line for each part: WCAG 2.2 A and AA, and good practice. */
export async function faultsOf(page: Page): Promise<string[]> {
  await hasFadedIn(page)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const violations = await page.evaluate<Violation[]>(
    // What React Aria says to screen readers alone, for a moment, is no part of the page.
    'axe.run({ exclude: [["[data-live-announcer]"]] }, { resultTypes: ["violations"] }).then((found) => found.violations)'
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .filter(({ html }) => !isRowName(id, html))
      .map(
        ({ target, failureSummary }) =>
          `${id} (${help}): ${target.join(' ')}${id === 'color-contrast' ? ` ${failureSummary ?? ''}` : ''}`
      )
  )
}

/** LATCHKEY_PICTURES names a folder for a picture of each screen that a test comes by. */
export async function pictureOf(page: Page, name: string): Promise<void> {
  const folder = process.env.LATCHKEY_PICTURES
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` })
}
