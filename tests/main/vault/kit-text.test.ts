import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SecretBytes } from '../../../src/main/crypto/secret-bytes.ts'
import { kitRandomLength, parseKit, printKit } from '../../../src/main/vault/kit-text.ts'
import { holds } from '../../support/random-cases.ts'

const random = fc.uint8Array({ minLength: kitRandomLength, maxLength: kitRandomLength })
const kitOf = (bytes: Uint8Array) => printKit(SecretBytes.take(Uint8Array.from(bytes)))
const secretOf = (text: string) => {
  const parsed = parseKit(text)
  return parsed.kind === 'kit' ? parsed.secret.use((bytes) => bytes.toString('hex')) : parsed
}

describe('the text of a recovery kit', () => {
  test('is eight groups of four letters that are not mistaken for one another', () => {
    const groups = kitOf(new Uint8Array(kitRandomLength).fill(0xff))
    expect(groups).toHaveLength(8)
    expect(groups.slice(0, 6).join('')).toBe('Z'.repeat(24))
    expect(kitOf(new Uint8Array(kitRandomLength)).join('')).toMatch(/^0{26}[0-9A-HJKMNP-TV-Z]{6}$/)
  })

  test('comes back as it was, however it is written down', () => {
    holds([random], (bytes) => {
      const groups = kitOf(bytes)
      const secret = secretOf(groups.join('-'))
      expect(secret).toMatch(/^[0-9a-f]{52}$/)
      expect(secretOf(groups.join(' ').toLowerCase())).toBe(secret)
      expect(secretOf(`  ${groups.join('\n')}\u2013`)).toBe(secret)
      const spoken = groups.join('').replaceAll('0', 'o').replaceAll('1', 'l')
      expect(secretOf(spoken)).toBe(secret)
    })
  })

  test('two kits of different randomness differ in all bits that are used', () => {
    holds([random, fc.nat(129)], (bytes, bit) => {
      const other = Uint8Array.from(bytes)
      other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (0x80 >> (bit & 7))
      expect(secretOf(kitOf(other).join(''))).not.toBe(secretOf(kitOf(bytes).join('')))
    })
  })

  test('every single wrong letter is seen, and its group named', () => {
    const letters = kitOf(Uint8Array.from({ length: kitRandomLength }, (_, at) => at * 13)).join('')
    for (let at = 0; at < letters.length; at++) {
      for (const letter of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
        if (letter === letters[at]) continue
        const wrong = letters.slice(0, at) + letter + letters.slice(at + 1)
        expect(parseKit(wrong)).toEqual({ kind: 'mistyped', group: Math.floor(at / 4) + 1 })
      }
    }
  })

  test('two exchanged neighbours and up to four wrong letters are seen', () => {
    holds([random, fc.array(fc.nat(31), { minLength: 2, maxLength: 4 })], (bytes, places) => {
      const letters = Array.from(kitOf(bytes).join(''))
      const wrong = [...letters]
      for (const place of places) wrong[place] = wrong[place] === 'A' ? 'B' : 'A'
      fc.pre(wrong.join('') !== letters.join(''))
      expect(parseKit(wrong.join('')).kind).toBe('mistyped')
      const at = places[0] ?? 0
      const swapped = [...letters]
      ;[swapped[at], swapped[(at + 1) % 32]] = [letters[(at + 1) % 32] ?? '', letters[at] ?? '']
      fc.pre(swapped.join('') !== letters.join(''))
      expect(parseKit(swapped.join('')).kind).toBe('mistyped')
    })
  })

  test.each(['', 'latchkey', 'A', '0000-0000-0000-0000-0000-0000-0000-0000', 'U'.repeat(32), '0'.repeat(33)])(
    'something else is no kit: %j',
    (text) => {
      expect(parseKit(text).kind).toBe('mistyped')
    }
  )
})
