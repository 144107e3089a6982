import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { words } from '../../src/renderer/src/text/en.ts'
import type { RunningApp } from './support/app.ts'
import { useStage } from './support/stage.ts'
import { startTrapServer, type TrapServer } from './support/trap-server.ts'
import { stays } from './support/until.ts'
import { windowsOf } from './support/our-pages.ts'

const stage = useStage({ keyring: false, keepApps: true })
let trap: TrapServer
let app: RunningApp
let address: string

beforeAll(async () => {
  trap = await startTrapServer()
  app = await stage.launch({ env: { LATCHKEY_DEMO: '1' } })
  address = app.page.url()
})
afterAll(async () => {
  await trap.stop()
})

/** Still our page, still alive, and nobody outside has heard of us. */
async function seeUnmoved(): Promise<void> {
  const holds = async () =>
    app.page.url() === address && trap.calls().length === 0 && windowsOf(app.electron).length === 1
  await stays('one window with our page, and no call outside', holds, 700)
  expect(await app.text()).not.toBe('')
}

/** The trap must be able to catch: else an empty list says nothing. */
test('the trap hears whoever calls', async () => {
  const own = await startTrapServer()
  await fetch(`http://${own.host}/heard`)
  expect(own.calls()).toEqual(['GET /heard'])
  await own.stop()
})

describe('the page cannot be led away', () => {
  test.each([
    ['http', () => `http://${trap.host}/away`],
    ['file', () => 'file:///etc/passwd'],
    ['data', () => 'data:text/html,<h1>away'],
    ['blob', () => 'blob:away'],
    ['javascript', () => 'javascript:document.body.append("pwned")'],
    ['own scheme, other host', () => address.replace(/\/\/[^/]+/, '//elsewhere')]
  ])('by an address: %s', async (_name, target) => {
    await app.page.evaluate((url) => void setTimeout(() => (location.href = url), 0), target())
    await seeUnmoved()
    expect(await app.text()).not.toContain('pwned')
  })

  test('by a link, a form or a refresh', async () => {
    await app.page.evaluate((host) => {
      const link = document.createElement('a')
      link.href = `http://${host}/link`
      const form = document.createElement('form')
      form.action = `http://${host}/form`
      form.method = 'post'
      const refresh = document.createElement('meta')
      refresh.httpEquiv = 'refresh'
      refresh.content = `0;url=http://${host}/refresh`
      document.body.append(link, form)
      document.head.append(refresh)
      link.click()
      form.submit()
    }, trap.host)
    await seeUnmoved()
  })
})

test('no second window opens', async () => {
  const opened = await app.page.evaluate((host) => {
    const link = document.createElement('a')
    link.href = `http://${host}/blank`
    link.target = '_blank'
    document.body.append(link)
    link.click()
    return [`http://${host}/`, location.href, 'about:blank', ''].map((url) => window.open(url) !== null)
  }, trap.host)
  expect(opened).toEqual([false, false, false, false])
  await seeUnmoved()
})

test('nothing is fetched from or sent to outside', async () => {
  const { outcomes, refusedBy } = await app.page.evaluate(async (host) => {
    const directives = new Set<string>()
    document.addEventListener('securitypolicyviolation', (event) => directives.add(event.effectiveDirective))
    const url = (path: string) => `http://${host}/${path}`
    const settled = async (work: () => Promise<unknown>) => {
      try {
        return await work()
      } catch {
        return 'refused'
      }
    }
    const fromEvents = (make: (done: (how: string) => void) => void) =>
      new Promise((resolve) => {
        make(resolve)
        setTimeout(() => resolve('silent'), 1_500)
      })
    const loading = (name: string, attribute: string) =>
      fromEvents((done) => {
        const element = document.createElement(name)
        element.addEventListener('load', () => done('loaded'))
        element.addEventListener('error', () => done('refused'))
        if (name === 'link') element.setAttribute('rel', 'stylesheet')
        try {
          element.setAttribute(attribute, url(name))
          document.body.append(element)
        } catch {
          // Trusted Types refuse the address of a script even before the policy is asked.
          done('refused')
        }
      })
    const tried = await Promise.all([
      settled(() => fetch(url('fetch')).then(() => 'fetched')),
      settled(() => fetch(url('opaque'), { mode: 'no-cors' }).then(() => 'fetched')),
      fromEvents((done) => {
        const request = new XMLHttpRequest()
        request.onload = () => done('fetched')
        request.onerror = () => done('refused')
        request.open('GET', url('xhr'))
        request.send()
      }),
      fromEvents((done) => {
        try {
          const socket = new WebSocket(`ws://${host}/socket`)
          socket.onopen = () => done('open')
          socket.onerror = () => done('refused')
        } catch {
          done('refused')
        }
      }),
      fromEvents((done) => {
        const source = new EventSource(url('events'))
        source.onopen = () => done('open')
        source.onerror = () => {
          source.close()
          done('refused')
        }
      }),
      loading('img', 'src'),
      loading('script', 'src'),
      loading('link', 'href'),
      loading('video', 'src'),
      settled(async () => {
        await new FontFace('outside', `url(${url('font')})`).load()
        return 'loaded'
      }),
      settled(async () => {
        navigator.sendBeacon(url('beacon'), 'secret')
        return 'refused'
      })
    ])
    return { outcomes: tried, refusedBy: [...directives].sort() }
  }, trap.host)
  expect(outcomes).toEqual(outcomes.map(() => 'refused'))
  // By the policy itself: the session below would refuse them too.
  const directives = ['connect-src', 'font-src', 'img-src', 'media-src', 'style-src-elem']
  expect(refusedBy).toEqual(expect.arrayContaining(directives))
  await seeUnmoved()
})

test('the session under the page reaches nothing outside either', async () => {
  const outcome = await app.electron.evaluate(async ({ BrowserWindow }, url) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session
    return session?.fetch(url).then(
      () => 'fetched',
      () => 'refused'
    )
  }, `http://${trap.host}/session`)
  expect(outcome).toBe('refused')
  await seeUnmoved()
})

test('no frame and no webview shows anything from outside', async () => {
  await app.page.evaluate((host) => {
    for (const name of ['iframe', 'webview', 'object', 'embed']) {
      const element = document.createElement(name)
      try {
        element.setAttribute(name === 'object' ? 'data' : 'src', `http://${host}/${name}`)
        document.body.append(element)
      } catch {
        // Trusted Types refuse the address of an object even before the policy is asked.
      }
    }
  }, trap.host)
  await seeUnmoved()
  const contents = await app.electron.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .filter((one) => !one.getURL().startsWith('app://latchkey-quick/'))
      .map((one) => one.getType())
  )
  expect(contents).toEqual(['window'])
  expect(await app.page.evaluate(() => 'loadURL' in document.createElement('webview'))).toBe(false)
  expect(await app.text()).toContain(words.nav.items)
})
