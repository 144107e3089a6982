import type { Page } from 'playwright-core'
import type { RunningApp } from './app.ts'
import { isQuickPage, windowsOf } from './our-pages.ts'

interface Watch {
  seen: string[]
  /** What is wider than the place it stands in, and texts that could turn what is around them. */
  layout: () => string[]
}
declare global {
  interface Window {
    /** Set by a text that ran. */
    ranHostile?: unknown
    hostileWatch?: Watch
  }
}

export interface HostileWatch {
  /** What happened that no text may bring about. Empty is what it should be. */
  findings(): Promise<string[]>
}

/**
 * Watches a page for whatever a text could do: scripts, dialogs, requests, other pages, other windows, elements and
 * attributes that only somebody else's HTML has, and attempts of these that the policy refused.
 */
export async function watchForHarm(app: RunningApp): Promise<HostileWatch> {
  const { page, electron } = app
  const outside: string[] = []
  const scheme = new URL(page.url()).protocol
  page.on('dialog', (dialog) => {
    outside.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('framenavigated', (frame) => outside.push(`navigation ${frame.url()}`))
  page.on('frameattached', () => outside.push('a frame'))
  page.on('popup', (popup) => outside.push(`popup ${popup.url()}`))
  const opened: Page[] = []
  electron.on('window', (window) => opened.push(window))
  page.on('request', (request) => {
    if (new URL(request.url()).protocol !== scheme) outside.push(`request ${request.url()}`)
  })
  page.on('pageerror', (error) => outside.push(`error ${error.message}`))
  const address = page.url()
  await watchInside(page)
  return {
    async findings() {
      const inside = await page.evaluate(() => [
        ...(window.hostileWatch?.seen ?? ['the watch is gone']),
        ...(window.ranHostile === undefined ? [] : ['a script ran'])
      ])
      const moved = page.url() === address ? [] : [`at ${page.url()}`]
      const windows = windowsOf(electron).length === 1 ? [] : ['more than one window']
      // Only now: a window is told of before it is anywhere.
      const foreign = opened.filter((one) => !isQuickPage(one)).map((one) => `window ${one.url()}`)
      return [...new Set([...outside, ...inside, ...moved, ...windows, ...foreign])]
    }
  }
}

const watchInside = (page: Page) =>
  page.evaluate(() => {
    const layout = () => {
      const faults: string[] = []
      const root = document.scrollingElement
      if (root !== null && root.scrollWidth > window.innerWidth)
        faults.push('the page is wider than its window')
      const places =
        '.workspace,.sidebar,.own-places,.list-column,.list-head,.list-meta,.rows,.pane,.page,.page-content,.pane-content,.pane-head,.card,.modal,.dialog,.palette-lines,.notices,.banners'
      /** The innermost part that reaches out, to be told by. */
      const reaching = (place: HTMLElement) => {
        const { right } = place.getBoundingClientRect()
        const out = [...place.querySelectorAll('*')].filter(
          (one) => one.getBoundingClientRect().right > right + 1
        )
        const inner = out.findLast((one) => !out.some((other) => other !== one && one.contains(other)))
        return `${inner?.outerHTML.slice(0, 160) ?? ''} in ${inner?.parentElement?.className ?? ''}`
      }
      for (const place of document.querySelectorAll<HTMLElement>(places)) {
        if (place.clientWidth > 0 && place.scrollWidth > place.clientWidth + 1)
          faults.push(
            `${place.className} is ${String(place.scrollWidth)} wide in ${String(place.clientWidth)}: ${reaching(place)}`
          )
      }
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        const text = node.textContent ?? ''
        if (
          /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text) &&
          node.parentElement?.closest('textarea') === null
        )
          faults.push(
            `turns its direction, in ${node.parentElement.className}: ${JSON.stringify(text.slice(0, 60))}`
          )
      }
      return [...new Set(faults)]
    }
    const watch: Watch = { seen: [], layout }
    window.hostileWatch = watch
    const foreign =
      'script,iframe,frame,object,embed,base,meta,video,audio,source,track,math,marquee,template,img,image,use,animate,set,a[href],area,form[action],[background],[srcdoc],[ping]'
    const look = (element: Element) => {
      if (element.matches(foreign)) watch.seen.push(`element ${element.outerHTML.slice(0, 120)}`)
      for (const { name, value } of element.attributes) {
        if (/^on/i.test(name) || /^\s*(javascript|data|vbscript):/i.test(value)) {
          const isOfText = /^(value|title|aria-|data-)/.test(name)
          if (!isOfText) watch.seen.push(`attribute ${name}=${value.slice(0, 80)}`)
        }
      }
    }
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes) {
        if (type === 'attributes') look(target as Element)
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue
          look(node)
          node.querySelectorAll('*').forEach(look)
        }
      }
    }).observe(document, { subtree: true, childList: true, attributes: true })
    document.addEventListener('securitypolicyviolation', (event) => {
      watch.seen.push(
        `refused by the policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`
      )
    })
  })

export const layoutFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => window.hostileWatch?.layout() ?? ['the watch is gone'])
