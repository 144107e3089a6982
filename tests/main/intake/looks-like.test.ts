import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { looksLike, shownText } from '../../../src/main/intake/looks-like.ts'
import { LooksLike } from '../../../src/shared/model/intake.ts'
import { holds } from '../../support/random-cases.ts'

const cases: readonly (readonly [LooksLike, string, string | undefined])[] = [
  ['web-address', 'https://example.com/login?next=%2F', 'https://example.com/login?next=%2F'],
  ['web-address', 'MEBKM:TITLE:x;URL:http\\://example.com;;', 'MEBKM:TITLE:x;URL:http\\://example.com;;'],
  ['wifi', 'WIFI:T:WPA;S:Home;P:pass\\;word;;', 'WIFI:T:WPA;S:Home;P:•••;;'],
  ['wifi', 'WIFI:P:"a;b";S:Home;;', 'WIFI:P:•••;S:Home;;'],
  ['wifi', 'WIFI:S:Home;P:open end', 'WIFI:S:Home;P:•••'],
  [
    'contact',
    'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nEND:VCARD',
    'BEGIN:VCARD VERSION:3.0 FN:Ada END:VCARD'
  ],
  ['contact', 'MECARD:N:Ada;TEL:1;;', 'MECARD:N:Ada;TEL:1;;'],
  ['event', 'BEGIN:VEVENT\nSUMMARY:Tea\nEND:VEVENT', 'BEGIN:VEVENT SUMMARY:Tea END:VEVENT'],
  ['place', 'geo:52.5,13.4', 'geo:52.5,13.4'],
  ['phone', 'tel:+4930123', 'tel:+4930123'],
  ['email', 'mailto:ada@example.org', 'mailto:ada@example.org'],
  ['sms', 'SMSTO:123:hello', 'SMSTO:123:hello'],
  ['payment', 'bitcoin:1BoatSLRHtKNngkdXEeobR76b53LETtpyT', 'bitcoin:1BoatSLRHtKNngkdXEeobR76b53LETtpyT'],
  ['payment', 'BCD\n002\n1\nSCT', 'BCD 002 1 SCT'],
  ['payment', 'SPC\n0200\n1\nCH44', 'SPC 0200 1 CH44'],
  ['passkey', 'FIDO:/138452960104938475', undefined],
  ['app-login', 'tg://login?token=AAAA', undefined],
  ['app-login', 'sgnl://linkdevice?uuid=x', undefined],
  ['app-login', '2@abcdefghijklmnopqrstuv,xyz', undefined],
  ['otp', 'otpauth://totp', undefined],
  ['text', 'hello there', 'hello there'],
  ['text', 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', undefined],
  ['text', 'a sentence of letters alone', 'a sentence of letters alone'],
  ['text', 'gezd gnbv gy3t qojq', undefined],
  ['text', '30edcc8edae50a6030edcc8edae50a60', undefined],
  ['text', 'Write GEZD GNBV GY3T QOJQ, then go on', 'Write •••, then go on'],
  ['text', 'Your key: GEZDGNBVGY3TQOJQ.', 'Your key: •••'],
  ['web-address', 'https://example.com/?token=abc&x=1', 'https://example.com/?token=•••&x=1'],
  ['text', 'the secret is abc', undefined]
]

describe('what a text is that is no code', () => {
  test.each(cases)('%s: %j', (kind, text, shown) => {
    expect(looksLike(text)).toBe(kind)
    expect(shownText(text)).toBe(shown)
  })

  test('every sort has its case', () => {
    expect([...new Set(cases.map(([kind]) => kind))].sort()).toEqual([...LooksLike.options].sort())
  })

  test('is shown as one short line of characters that can be seen, whatever it is', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\u202e', '\u0000', '\n', 'a\u0301\u0301\u0301\u0301\u0301', '😀')
    )
    holds(
      [fc.array(pieces, { maxLength: 100 })],
      (all) => {
        const shown = shownText(all.join('')) ?? ''
        expect(Array.from(shown).length).toBeLessThanOrEqual(200)
        expect(shown).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]|\p{M}{4}/u)
      },
      2000
    )
    expect(shownText('ab, '.repeat(1000))).toMatch(/^(ab, )+a?b?,?…$/)
    expect(shownText('a\u202eb\u0000c\u2066d')).toBe('abcd')
    expect(shownText('\u0000')).toBeUndefined()
  })
})
