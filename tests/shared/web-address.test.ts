import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostOf, openableUrl } from '../../src/shared/rules/web-address.ts'
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
