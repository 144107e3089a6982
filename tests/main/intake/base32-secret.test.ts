import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SecretBytes } from '../../../src/main/crypto/secret-bytes.ts'
import { printBase32Secret, readBase32Secret } from '../../../src/main/intake/base32-secret.ts'
import { exampleSeed } from '../../support/core.ts'
import { holds } from '../../support/random-cases.ts'

const textOf = (read: ReturnType<typeof readBase32Secret>) =>
  'problem' in read ? read : read.use((bytes) => bytes.toString())
const expected = '12345678901234567890'

describe('a secret in base32', () => {
  test.each([
    exampleSeed,
    exampleSeed.toLowerCase(),
    exampleSeed.replace(/.{4}/g, '$& '),
    exampleSeed.replace(/.{4}/g, '$&-'),
    exampleSeed.replace(/.{8}/g, '$&\u00a0\u200b_'),
    `${exampleSeed}====`,
    `${exampleSeed}%3D%3d`,
    `\ufeff ${exampleSeed}\t`
  ])('is read however it is spelt: %j', (text) => {
    expect(textOf(readBase32Secret(text))).toBe(expected)
  })

  test('is read as it was printed, for any bytes', () => {
    holds([fc.uint8Array({ minLength: 2, maxLength: 128 })], (bytes) => {
      const text = printBase32Secret(SecretBytes.take(Uint8Array.from(bytes)))
      expect(text).toMatch(/^[A-Z2-7]+$/)
      const read = readBase32Secret(text)
      expect('problem' in read ? read : read.use((some) => [...some])).toEqual([...bytes])
    })
  })

  test.each([
    ['0', '0'],
    ['1', '1'],
    ['8', '8'],
    ['9', '9'],
    ['=', '='],
    ['%', '%'],
    ['ä', 'ä'],
    ['\u017f', '\u017f'],
    ['😀', '😀'],
    ['\u202e', undefined],
    ['\u0000', undefined],
    ['\u0301', undefined]
  ])('names the letter that it cannot have: %j', (inside, letter) => {
    const problem = { problem: 'secret-not-base32', ...(letter === undefined ? {} : { letter }) }
    expect(readBase32Secret(`AAAA${inside}AAAA${inside}`)).toEqual(problem)
  })

  test.each([
    ['', undefined, 'no-secret'],
    [' -=', undefined, 'no-secret'],
    ['A', undefined, 'secret-too-short'],
    ['AAA', undefined, 'secret-too-short'],
    ['AAAAAAA', 5, 'secret-too-short'],
    ['A'.repeat(207), undefined, 'secret-too-long'],
    ['A'.repeat(100_000), undefined, 'secret-too-long']
  ])('has its limits: %#', (text, least, problem) => {
    expect(readBase32Secret(text, least)).toEqual({ problem })
  })

  test('may have two bytes at least and 128 at most', () => {
    expect(textOf(readBase32Secret('MFRA'))).toBe('ab')
    expect(textOf(readBase32Secret('A'.repeat(205)))).toHaveLength(128)
  })
})
