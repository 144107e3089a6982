import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newKeyFile, parseKeyFile, printKeyFile } from '../../../src/main/vault/key-file.ts'
import { holds } from '../../support/random-cases.ts'

describe('the text of a key file', () => {
  test('is read back whole, with other ends of lines, a mark in front and lines of comment', () => {
    const file = newKeyFile()
    const hex = file.secret.use((bytes) => bytes.toString('hex'))
    const text = printKeyFile(file).use((bytes) => bytes.toString('latin1'))
    expect(text.length).toBeLessThan(512)
    expect(text).toMatch(
      /^latchkey-key-file 1\n(# [^\n]+\n)+id [0-9a-f-]{36}\nkey ([A-Z2-7]{4} ?){13}\ncheck /
    )
    const spelled = [text, `\ufeff${text}`, text.replaceAll('\n', ' \r\n'), text.replace(/#[^\n]+\n/g, '\n')]
    for (const one of spelled) {
      const read = parseKeyFile(Buffer.from(one))
      expect(read?.id).toBe(file.id)
      expect(read?.secret.use((bytes) => bytes.toString('hex'))).toBe(hex)
    }
  })

  test('is nothing with any one byte changed, cut off, or with more behind it', () => {
    const file = newKeyFile()
    const bytes = printKeyFile(file).use((own) => Buffer.from(own))
    const from = bytes.indexOf('\nid ') + 1
    holds(
      [fc.integer({ min: from, max: bytes.byteLength - 2 }), fc.integer({ min: 1, max: 255 })],
      (at, change) => {
        const other = Buffer.from(bytes)
        other[at] = (other[at] ?? 0) ^ change
        const read = parseKeyFile(other)
        // A space more or less between groups is no change.
        if (read !== undefined) expect(read.id).toBe(file.id)
        const isSpace = other[at] === 0x20 || bytes[at] === 0x20 || other[at] === 0x0a || other[at] === 0x23
        if (!isSpace) expect(read, String(at)).toBeUndefined()
      }
    )
    for (let length = 0; length < bytes.byteLength - 1; length++) {
      expect(parseKeyFile(bytes.subarray(0, length)), String(length)).toBeUndefined()
    }
    expect(parseKeyFile(Buffer.concat([bytes, Buffer.from('key AAAA\n')]))).toBeUndefined()
    expect(parseKeyFile(Buffer.alloc(1025, '#'))).toBeUndefined()
  })
})
