import { beforeAll, expect, test } from 'vitest'
import type { RunningApp } from './support/app.ts'
import { useStage } from './support/stage.ts'

const stage = useStage({ keyring: false, keepApps: true })
let app: RunningApp

beforeAll(async () => {
  // With a camera and a microphone there, so that it is the permission which is missing.
  app = await stage.launch({ env: { LATCHKEY_DEMO: '1' }, switches: ['--use-fake-device-for-media-stream'] })
})

/**
 * Runs outside of what the test itself evaluates, as an injected script would: what the developer tools evaluate
 * may use eval whatever the policy says.
 */
test('inline scripts, handlers and eval are blocked by the policy', async () => {
  const ran = await app.page.evaluate(async () => {
    const seen = window as unknown as Record<string, unknown>
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))
    const script = (fill: (element: HTMLScriptElement) => void) => {
      const element = document.createElement('script')
      try {
        fill(element)
      } catch {
        // Trusted Types refuse text as a script even before the policy is asked.
      }
      return element
    }
    const inline = script((element) => element.append('window.ranInline = true'))
    const text = script((element) => (element.textContent = 'window.ranText = true'))
    const data = script((element) => (element.src = 'data:text/javascript,window.ranData=true'))
    const source = URL.createObjectURL(new Blob(['window.ranBlob = true'], { type: 'text/javascript' }))
    const blob = script((element) => (element.src = source))
    const holder = document.createElement('img')
    try {
      holder.setAttribute('onerror', 'window.ranHandler = true')
    } catch {
      // The same.
    }
    holder.src = 'nowhere:'
    document.body.append(inline, text, data, blob, holder)
    const tried = await new Promise<string[]>((resolve) =>
      setTimeout(() => {
        const outcomes = [
          () => (0, eval)('window.ranEval = true'),
          // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what must not work is tried
          () => new Function('window.ranFunction = true')()
        ].map((attempt) => {
          try {
            attempt()
            return 'ran'
          } catch (error) {
            return (error as Error).name
          }
        })
        try {
          setTimeout('window.ranTimer = true' as unknown as () => void, 0)
        } catch {
          // Refused at once or silently: what counts is below.
        }
        setTimeout(() => resolve(outcomes), 500)
      }, 0)
    )
    const names = ['Inline', 'Text', 'Data', 'Blob', 'Handler', 'Eval', 'Function', 'Timer']
    return { tried, ran: names.filter((name) => seen[`ran${name}`] !== undefined), violations }
  })
  expect(ran.ran).toEqual([])
  expect(ran.tried).toEqual(['EvalError', 'EvalError'])
  expect(ran.violations.length).toBeGreaterThanOrEqual(4)
})

test('the page itself runs no WebAssembly and fetches nothing, our own files included', async () => {
  const tried = await app.page.evaluate(
    () =>
      new Promise<string[]>((resolve) =>
        setTimeout(() => {
          const empty = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])
          const nameOf = (error: unknown) => (error as Error).name
          const attempts = [
            WebAssembly.compile(empty).then(() => 'ran', nameOf),
            fetch(location.href).then(() => 'fetched', nameOf)
          ]
          void Promise.all(attempts).then(resolve)
        }, 0)
      )
  )
  expect(tried).toEqual(['CompileError', 'TypeError'])
})

test('no Node and no Electron in the page, and one door with three names', async () => {
  const found = await app.page.evaluate(() => {
    const there = ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer']
    const door = window.latchkey as unknown as Record<string, unknown>
    let replaced = true
    try {
      Object.defineProperty(window, 'latchkey', { value: {} })
    } catch {
      replaced = false
    }
    try {
      door.call = () => 'mine'
    } catch {
      // A frozen object may refuse loudly.
    }
    return {
      there: there.filter((name) => name in window),
      door: Object.keys(door).sort(),
      replaced,
      stillOurs: String(door.call) !== "() => 'mine'"
    }
  })
  expect(found).toEqual({ there: [], door: ['call', 'firstLook', 'on'], replaced: false, stillOurs: true })
})

test('every permission is denied but the camera without a microphone', async () => {
  const answers = await app.page.evaluate(async () => {
    const asked = async (work: () => Promise<unknown> | undefined) => {
      try {
        return `allowed: ${typeof (await work())}`
      } catch (error) {
        return (error as Error).name
      }
    }
    const located = () =>
      new Promise<string>((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('located'),
          (error) => resolve(`code ${String(error.code)}`)
        )
      )
    return {
      camera: await asked(async () => {
        const stream = await navigator.mediaDevices.getUserMedia({ video: true })
        for (const track of stream.getTracks()) track.stop()
      }),
      both: await asked(() => navigator.mediaDevices.getUserMedia({ video: true, audio: true })),
      microphone: await asked(() => navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await asked(() => navigator.mediaDevices.getDisplayMedia({ video: true })),
      location: await located(),
      notification: await Notification.requestPermission(),
      clipboard: await asked(() => navigator.clipboard.readText()),
      midi: await asked(() => navigator.requestMIDIAccess())
    }
  })
  expect(answers.location).toBe('code 1')
  expect(answers.notification).toBe('denied')
  expect(answers.camera).toBe('allowed: undefined')
  for (const kind of ['both', 'microphone', 'screen', 'clipboard', 'midi'] as const) {
    expect(`${kind}: ${answers[kind]}`).toMatch(/: (NotAllowedError|NotSupportedError)$/)
  }
})

test('files outside of the page cannot be had through its own scheme', async () => {
  const base = new URL(app.page.url())
  const attempts = [
    '..%2f..%2fpackage.json',
    '%2e%2e/%2e%2e/package.json',
    '..%5c..%5cpackage.json',
    '../main/index.js'
  ]
  const answers = await app.electron.evaluate(
    async ({ BrowserWindow }, { origin, paths }) => {
      const session = BrowserWindow.getAllWindows()[0]?.webContents.session
      const texts: string[] = []
      for (const path of paths) {
        const answer = await session?.fetch(`${origin}/${path}`).catch(() => undefined)
        texts.push(answer?.ok === true ? await answer.text() : 'refused')
      }
      return texts
    },
    { origin: `${base.protocol}//${base.host}`, paths: ['index.html', ...attempts] }
  )
  const [page, ...others] = answers
  expect(page).toContain('<html')
  expect(others).toEqual(attempts.map(() => 'refused'))
})
