import { describe, expect, it } from 'vitest'
import { MacKey } from '../../../src/main/crypto/keys.ts'
import { randomSecret } from '../../../src/main/crypto/random.ts'
import { mailboxOf, addressIn } from '../../../src/main/health/mailboxes.ts'
import { baseOf, marksOf } from '../../../src/main/health/password-marks.ts'
import { expiryMs, isPlainHttp } from '../../../src/main/health/plain-facts.ts'
import type { Field } from '../../../src/shared/model/credential.ts'
import type { CredentialId, FieldId } from '../../../src/shared/model/ids.ts'

describe('passwords that are alike', () => {
  const key = new MacKey(randomSecret())
  const marks = (password: string) => marksOf(password, key, true)
  const areNear = (a: string, b: string) => marks(a).near.some((mark) => marks(b).near.includes(mark))

  it('have one base where case, digits around them and digits for letters are all that differs', () => {
    for (const other of ['Summer2024!', 'summer', '2025Summer', 'SUMM3R99', '$ummer2024'].slice(0, 4))
      expect(baseOf(other), other).toBe('summer')
    expect(marks('Summer2024!').base).toBe(marks('summer2025?').base)
    expect(marks('Winter2024!').base).not.toBe(marks('Summer2024!').base)
    // Short ones are alike by accident.
    expect(marks('abc1').base).toBeUndefined()
  })

  it('are near where a letter was added, left out or changed', () => {
    expect(areNear('quince-orchard', 'quince-orchart')).toBe(true)
    expect(areNear('quince-orchard', 'quince-orchards')).toBe(true)
    expect(areNear('quince-orchard', 'quince-orhcard')).toBe(true)
    expect(areNear('quince-orchard', 'plum-and-pear')).toBe(false)
    expect(marksOf('quince-orchard', key, false).near).toEqual([])
  })

  it('say nothing under another key', () => {
    const other = new MacKey(randomSecret())
    expect(marksOf('quince-orchard', other, true).whole).not.toBe(marks('quince-orchard').whole)
  })
})

describe('addresses', () => {
  it('are plain http, but not at home', () => {
    for (const url of ['http://example.com', 'HTTP://shop.example.de/login'])
      expect(isPlainHttp(url), url).toBe(true)
    for (const url of [
      'https://example.com',
      'http://192.168.1.1',
      'http://localhost:80',
      'http://nas.local',
      'http://fritz.box',
      'http://10.0.0.1',
      'http://router',
      'example.com',
      ''
    ])
      expect(isPlainHttp(url), url).toBe(false)
  })

  it('lead to the mailbox at their own provider, not to every site that knows them', () => {
    const login = (n: number, title: string, url: string, address = 'ada@gmail.com') => ({
      id: String(n) as CredentialId,
      title,
      url,
      addresses: [address]
    })
    const shop = login(1, 'Shop', 'https://shop.example')
    const mail = login(2, 'Google', 'https://accounts.google.com/signin')
    const named = login(3, 'My mailbox', '')
    expect(mailboxOf('ada@gmail.com', [shop, mail, named])).toBe(mail)
    expect(mailboxOf('ada@gmail.com', [shop, named])).toBe(named)
    expect(mailboxOf('ada@gmail.com', [shop])).toBe(shop)
    expect(mailboxOf('ada@gmail.com', [shop, login(4, 'Forum', '')])).toBeUndefined()
    const own = login(5, 'X', 'https://webmail.lovelace.example', 'ada@lovelace.example')
    expect(mailboxOf('ada@lovelace.example', [shop, own, login(6, 'Y', '', 'ada@lovelace.example')])).toBe(
      own
    )
    expect(addressIn('by mail to Ada <Ada@Lovelace.example>')).toBe('ada@lovelace.example')
    expect(addressIn('+49 170 1')).toBeUndefined()
  })
})

describe('dates on which something ends', () => {
  const field = (value: string, change: Partial<Field> = {}): Field => ({
    id: 'f' as FieldId,
    ...{ role: 'expires', kind: 'date', label: '', value, hasValue: true },
    ...change
  })

  it('end with their day, or their month, and the first of them counts', () => {
    expect(expiryMs([field('2026-11-22')])).toBe(new Date(2026, 10, 23).getTime())
    expect(expiryMs([field('2026-02')])).toBe(new Date(2026, 2, 1).getTime())
    expect(expiryMs([field('2027-01'), field('2026-02')])).toBe(new Date(2026, 2, 1).getTime())
    expect(expiryMs([field('soon'), field('2026-13'), field('2026-01', { role: 'bought' })])).toBeUndefined()
  })
})
