import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodePunycode } from '../../src/shared/rules/punycode.ts'
import { addressProblem, hostOf, openableUrl } from '../../src/shared/rules/web-address.ts'
import { holds } from '../support/random-cases.ts'

describe('openableUrl', () => {
  test.each([
    ['https://example.com', 'https://example.com/'],
    ['http://192.168.1.1/login?a=b#c', 'http://192.168.1.1/login?a=b#c'],
    ['example.com', 'https://example.com/'],
    ['  example.com/path  ', 'https://example.com/path'],
    ['localhost:8080', 'https://localhost:8080/'],
    ['HTTPS://EXAMPLE.COM', 'https://example.com/'],
    ['https://[::1]:3000/', 'https://[::1]:3000/'],
    ['https://bücher.example', 'https://xn--bcher-kva.example/'],
    ['https://example.com/a%20b', 'https://example.com/a%20b']
  ])('opens %s as %s', (text, url) => {
    expect(openableUrl(text)).toBe(url)
  })

  test.each([
    '',
    '   ',
    'javascript:alert(1)',
    'javascript://example.com/%0aalert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    'file://server/share',
    'smb://server/share',
    'ftp://example.com',
    'ms-msdt:/id',
    'ms-msdt://id',
    'search-ms://query',
    'chrome://settings',
    'app://latchkey/index.html',
    'view-source:https://example.com',
    'blob:https://example.com/1',
    'mailto:a@example.com',
    'https://user@example.com',
    'https://user:word@example.com',
    'https://:word@example.com',
    'user:word@example.com',
    'https://example.com@evil.example',
    'https:\\\\evil.example',
    'https://example.com\\@evil.example',
    '\\\\server\\share',
    'https://exa\tmple.com',
    'https://exa\nmple.com',
    'java\tscript:alert(1)',
    'https://example.com/a b',
    'https://example.com/\u0000',
    'https://example.com/\u007f',
    'https://\u202eexample.com',
    'https://example.com/\u2066x',
    'https://example.com/\u200f',
    'https://',
    'https://:80',
    'https://[',
    'http://exa<mple.com',
    'https://example.com:99999'
  ])('does not open %j', (text) => {
    expect(openableUrl(text)).toBeUndefined()
  })

  test('whatever is written, gives http or https without a user, or nothing', () => {
    const schemes = fc.constantFrom(
      '',
      'http://',
      'https://',
      'file://',
      'javascript:',
      'data:',
      '//',
      '\\\\'
    )
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.domain(), fc.emailAddress())
    holds(
      [schemes, text],
      (scheme, rest) => {
        const url = openableUrl(scheme + rest)
        if (url === undefined) return
        const { protocol, username, password, hostname } = new URL(url)
        expect(['http:', 'https:']).toContain(protocol)
        expect([username, password]).toEqual(['', ''])
        expect(hostname).not.toBe('')
        expect(openableUrl(url)).toBe(url)
      },
      2000
    )
  })
})

describe('hostOf', () => {
  test.each([
    ['https://www.example.com/login', 'example.com'],
    ['example.com:8443', 'example.com:8443'],
    ['www.example.com', 'example.com'],
    ['wwwexample.com', 'wwwexample.com'],
    ['javascript:alert(1)', ''],
    ['', '']
  ])('of %s is %s', (text, host) => {
    expect(hostOf(text)).toBe(host)
  })
})

describe('addressProblem', () => {
  test.each([
    ['javascript:alert(1)', 'scheme'],
    ['data:text/html,<script>', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['\\\\server\\share', 'scheme'],
    ['//server/share', 'scheme'],
    ['C:\\passwords.txt', 'scheme'],
    ['mailto:a@example.com', 'scheme'],
    ['https://user:word@example.com', 'user-info'],
    ['https://example.com@evil.example', 'user-info'],
    ['https://\u202eexample.com', 'control-characters'],
    ['exam\u200bple.com', 'control-characters'],
    ['java\tscript:alert(1)', 'control-characters'],
    ['my bank', 'not-an-address'],
    ['https:\\\\evil.example', 'not-an-address'],
    ['https://', 'not-an-address'],
    ['', 'not-an-address'],
    // A Cyrillic letter among Latin ones, as it is typed and as it is copied out of a browser.
    ['https://p\u0430ypal.com', 'look-alike'],
    ['https://xn--pypal-4ve.com', 'look-alike'],
    // All of it Cyrillic, and all of it looks Latin.
    ['https://\u0430\u0440\u0440\u04cf\u0435.com', 'look-alike'],
    ['https://xn--80ak6aa92e.com/login', 'look-alike'],
    ['https://g\u03bf\u03bfgle.com', 'look-alike'],
    ['https://www.\u0261oogle.example.p\u0430ge', 'look-alike']
  ])('of %j is %s', (text, problem) => {
    expect(addressProblem(text)).toBe(problem)
    expect(openableUrl(text)).toBeUndefined()
  })

  test.each([
    'example.com',
    'https://bücher.example',
    'https://пример.рф',
    'https://яндекс.рф/почта',
    'https://президент.com',
    'https://日本語のabc.jp',
    'https://한국abc.kr',
    'https://παράδειγμα.ελ',
    'https://مثال.السعودية',
    'http://192.168.1.1',
    'https://[::1]:3000/',
    'localhost:8080'
  ])('of %s is none', (text) => {
    expect(addressProblem(text)).toBeUndefined()
  })
})

describe('decodePunycode', () => {
  test('decodes what URL encodes', () => {
    // Only letters that stand for themselves in a host: others are changed before they are encoded.
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from('abcxyz019üéñščđδλπшжыひらがな日本語한글')),
      minLength: 1,
      maxLength: 20
    })
    holds([letters], (label) => {
      if (!URL.canParse(`https://${label}x.example`)) return
      const [first] = new URL(`https://${label}x.example`).hostname.split('.')
      if (first?.startsWith('xn--') === true)
        expect(decodePunycode(first.slice(4))).toBe(`${label}x`.normalize('NFC'))
    })
  })

  test.each(['ü', '99999999', 'a-\u0000', '-!'])('says that %j is none', (text) => {
    expect(decodePunycode(text)).toBeUndefined()
  })
})
