import decodeQR from 'qr/decode.js'
import { describe, expect, test } from 'vitest'
import { qrModules } from '../../../src/main/codes/qr-modules.ts'
import { codeSheet } from '../../../src/main/shell/code-sheet.ts'
import { qrPath } from '../../../src/main/shell/qr-path.ts'

const address = 'otpauth://totp/Bank:ada?secret=GEZDGNBVGY3TQOJQ&issuer=Bank'
const sheet = { issuer: 'Bank', account: 'ada', qr: qrModules(address), address }

describe('the sheet of a code', () => {
  test('has name, account, address and the QR code, and nothing that is fetched or run', () => {
    const page = codeSheet(sheet, 'en').html
    for (const part of ['<bdi>Bank</bdi>', '<bdi>ada</bdi>', address.replace('&', '&amp;'), qrPath(sheet.qr)])
      expect(page).toContain(part)
    expect(page).not.toMatch(/<script|<img|https?:|\son\w+=|style=/i)
  })

  test('takes whatever a code is called for text', () => {
    const issuer = `<img src=x onerror="alert('1')">&amp;`
    const page = codeSheet(
      { ...sheet, issuer, account: '</p><script>', address: '"><svg onload=x>' },
      'en'
    ).html
    expect(page).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;amp;')
    expect(page).not.toMatch(/<script|<img|<svg onload/)
  })

  test('names one without a name, and one by its account alone, once', () => {
    expect(codeSheet({ ...sheet, issuer: '', account: '' }, 'en').html).toContain('Unnamed code')
    expect(codeSheet({ ...sheet, issuer: '', account: '' }, 'de').html).toContain('<html lang="de">')
    expect(codeSheet({ ...sheet, issuer: '' }, 'en').html.match(/<bdi>ada<\/bdi>/g)).toHaveLength(1)
  })
})

test('the path of a QR code is that code', () => {
  const { size } = sheet.qr
  const side = (size + 8) * 4
  const data = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x, y, width] of qrPath(sheet.qr).matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let row = (Number(y) + 4) * 4; row < (Number(y) + 5) * 4; row++) {
      const from = row * side + (Number(x) + 4) * 4
      for (let at = from; at < from + Number(width) * 4; at++) data.fill(0, at * 4, at * 4 + 3)
    }
  }
  expect(decodeQR({ width: side, height: side, data })).toBe(address)
})
