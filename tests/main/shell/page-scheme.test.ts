import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Session } from 'electron/main'
import { describe, expect, test } from 'vitest'
import {
  contentSecurityPolicy,
  registerPageScheme,
  servePage,
  urlOf,
  windowPage,
  workerSecurityPolicy
} from '../../../src/main/shell/page-scheme.ts'
import { privilegedSchemes } from '../../support/electron-main.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
type Serve = (request: Request) => Promise<Response>

function served(): Serve {
  const folder = join(newFolder(), 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'quick.html'), '<!doctype html><!-- quick -->')
  writeFileSync(join(folder, 'assets', 'main.js'), 'code')
  writeFileSync(join(folder, 'assets', 'decode.worker-Ab_1-x.js'), 'worker')
  writeFileSync(join(folder, 'assets', 'reader.wasm'), 'wasm')
  writeFileSync(join(folder, '..', 'secret.txt'), 'quince')
  symlinkSync(join(folder, '..', 'secret.txt'), join(folder, 'link.txt'))
  let handler: Serve | undefined
  const protocol = { handle: (_scheme: string, given: Serve) => (handler = given) }
  servePage({ protocol } as unknown as Session, folder)
  if (handler === undefined) throw new Error('nothing is served')
  return handler
}

/** Node's Request does not take the scheme; only these two of its fields are read. */
const request = (url: string, method = 'GET') => ({ url, method }) as Request

describe('the content security policy', () => {
  const directives = new Map(
    contentSecurityPolicy.split(';').map((part) => {
      const [name = '', ...values] = part.trim().split(/\s+/)
      return [name, values] as const
    })
  )

  test('allows what it must and nothing else', () => {
    expect(Object.fromEntries(directives)).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'", 'blob:'],
      'font-src': ["'self'"],
      'connect-src': ["'none'"],
      'worker-src': ["'self'"],
      'frame-src': ["'none'"],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
      'require-trusted-types-for': ["'script'"],
      'trusted-types': ['latchkey-worker']
    })
  })

  test('names only directives that there are, and no dangerous source', () => {
    for (const name of directives.keys()) {
      expect(name).toMatch(
        /^((default|script|style|img|font|connect|worker|frame|object)-src|base-uri|form-action|frame-ancestors|require-trusted-types-for|trusted-types)$/
      )
    }
    expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:|data:|eval|filesystem/)
  })
})

describe('the policy of the worker that reads pictures', () => {
  test('allows its decoder beyond what the page may, and nothing else', () => {
    const more = contentSecurityPolicy
      .replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
      .replace("connect-src 'none'", "connect-src 'self'")
    expect(workerSecurityPolicy).toBe(more)
    expect(workerSecurityPolicy).not.toMatch(/'unsafe|\*|https?:|data:|filesystem/)
  })

  test('goes with its own file alone', async () => {
    const serve = served()
    const policyOf = async (path: string) =>
      (await serve(request(`app://latchkey/${path}`))).headers.get('content-security-policy')
    expect(await policyOf('assets/decode.worker-Ab_1-x.js')).toBe(workerSecurityPolicy)
    for (const path of ['index.html', 'assets/main.js', 'assets/reader.wasm'])
      expect(await policyOf(path), path).toBe(contentSecurityPolicy)
    const wasm = await serve(request('app://latchkey/assets/reader.wasm'))
    expect(wasm.headers.get('content-type')).toBe('application/wasm')
  })
})

describe('the page’s scheme', () => {
  test('is standard, secure and can be fetched from, and may do no more', () => {
    registerPageScheme()
    const privileges = { standard: true, secure: true, supportFetchAPI: true }
    expect(privilegedSchemes).toEqual([{ scheme: 'app', privileges }])
  })

  test('serves our files with their policy', async () => {
    const serve = served()
    const page = await serve(request(urlOf(windowPage)))
    expect(page.status).toBe(200)
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await page.text()).toBe('<!doctype html>')
    const script = await serve(request('app://latchkey/assets/main.js?x#y'))
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(script.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
  })

  test.each([
    'app://latchkey/',
    'app://latchkey/missing.html',
    'app://latchkey/../secret.txt',
    'app://latchkey/assets/../../secret.txt',
    'app://latchkey/..%2fsecret.txt',
    'app://latchkey/%2e%2e/secret.txt',
    'app://latchkey//etc/passwd',
    'app://latchkey/link.txt',
    'app://latchkey/assets',
    'app://latchkey/index.html%00',
    'app://latchkey/INDEX.HTML',
    'app://latchkey/quick.html',
    'app://latchkey-again/quick.html',
    'app://latchkey-quick/index.html',
    'app://latchkey-quick-again/index.html',
    'app://latchkey-quick-again-again/quick.html',
    'app://other/index.html',
    'app://latchkey-other/index.html',
    'app://latchkey.evil/index.html',
    'app://latchkey:80/index.html'
  ])('has nothing at %s', async (url) => {
    const answer = await served()(request(url))
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe('')
  })

  test('serves quick access its own document and the same files, at both of its origins', async () => {
    const serve = served()
    for (const origin of ['app://latchkey-quick', 'app://latchkey-quick-again']) {
      const page = await serve(request(`${origin}/quick.html`))
      expect(await page.text()).toContain('quick')
      expect(page.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
      expect((await serve(request(`${origin}/assets/main.js`))).status).toBe(200)
    }
  })

  test.each(['POST', 'PUT', 'HEAD', 'DELETE'])('does not answer %s', async (method) => {
    expect((await served()(request(urlOf(windowPage), method))).status).toBe(404)
  })
})
