import type { Page } from 'playwright-core'
import { until } from './until.ts'

export interface Focused {
  /** What a screen reader calls it. */
  name: string
  /** Nothing where a person can see where the keyboard is; else what is wrong. */
  fault: string | undefined
}

/**
 * Where the keyboard is. It has to be on something, in sight, and marked: by an outline of its own, of the field around
 * it, or of the box that stands for a hidden input. A heading that was jumped to needs none: no key does anything there.
 */
export const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body)
      return { name: '', fault: 'the focus is nowhere' }
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null
    const name = (element.ariaLabel ?? labels?.[0]?.textContent ?? element.textContent).trim()
    const label = element.closest('label')
    const row = document.getElementById(element.getAttribute('aria-activedescendant') ?? '')
    const around = [
      element,
      element.parentElement,
      element.closest('.search,.with-button,.palette-line'),
      label,
      row
    ]
    const marks = [...around, ...(label?.querySelectorAll('*') ?? [])]
    const isMarked = marks.some((one) => {
      if (one === null) return false
      const { outlineStyle, outlineWidth, backgroundColor, boxShadow } = getComputedStyle(one)
      // A line of a list that keys move through from elsewhere has a ground of its own.
      if (one === row) return !backgroundColor.endsWith(', 0)')
      // A list that scrolls to its edges has its ring inside.
      if (one === element && boxShadow.includes('inset')) return true
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1
    })
    const box = (label ?? element).getBoundingClientRect()
    const isInSight =
      box.width > 0 && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth
    const isHeading = /^H[1-3]$/.test(element.tagName) && element.tabIndex < 0
    if (!isInSight) return { name, fault: `“${name}” is not in sight` }
    return {
      name,
      fault:
        isMarked || isHeading ? undefined : `“${name}” (${element.outerHTML.slice(0, 200)}) is not marked`
    }
  })

/** With an ellipsis at its end a name is the beginning of a longer one. */
const fits = (found: string, name: string) =>
  name.endsWith('…') ? found.startsWith(name.slice(0, -1)) : found === name

/** Somebody with a keyboard and nothing else. */
export interface Typist {
  press: (...keys: string[]) => Promise<void>
  type: (text: string) => Promise<void>
  /** Presses Tab (or Shift+Tab) until the keyboard is on what has this name. */
  tabTo: (name: string, key?: 'Tab' | 'Shift+Tab') => Promise<void>
  /** Waits until it is there by itself. */
  seeOn: (name: string) => Promise<void>
  /** Waits until it is somewhere a person sees it. */
  seeFocus: () => Promise<string>
}

export function typistOn(page: Page): Typist {
  const seeFocus = async () => {
    let last: Focused | undefined
    const name = await until(
      'a visible focus',
      async () => {
        last = await focused(page)
        return last.fault === undefined && { name: last.name }
      },
      3_000
    ).catch(() => {
      throw new Error(last?.fault ?? 'no focus')
    })
    return name.name
  }
  return {
    seeFocus,
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key)
    },
    async type(text) {
      await seeFocus()
      await page.keyboard.type(text)
    },
    async tabTo(name, key = 'Tab') {
      const passed: string[] = []
      for (let n = 0; n < 80; n += 1) {
        await page.keyboard.press(key)
        const on = await seeFocus()
        if (fits(on, name)) return
        passed.push(on)
      }
      throw new Error(`no way to “${name}” by ${key}; passed ${passed.join(' | ')}`)
    },
    async seeOn(name) {
      await until(`the focus on “${name}”`, async () => (await seeFocus()) === name)
    }
  }
}
