import { describe, expect, it } from 'vitest'
import { joinedParts } from '../../src/renderer/src/features/intake/spread-message.ts'
import type { Hit } from '../../src/renderer/src/features/intake/zxing.ts'

const hit = (text: string, part?: Hit['part']): Hit => ({
  text,
  corners: [],
  ...(part === undefined ? {} : { part })
})
const texts = (hits: Hit[]) => joinedParts(hits).map(({ text }) => text)
const parts = (message: string, ...all: string[]) =>
  all.map((text, at) => hit(text, { of: all.length, at, message }))

describe('a message spread over several codes', () => {
  it('is one text in its order, wherever its parts stand', () => {
    const [one, two, three] = parts('7', 'otpauth://totp/A', '?secret=JBSW', 'Y3DP') as [Hit, Hit, Hit]
    expect(texts([three, hit('other'), one, two])).toEqual(['otpauth://totp/A?secret=JBSWY3DP', 'other'])
  })
  it('is told apart from another one', () => {
    const [a1, a2] = parts('1', 'a1 ', 'a2') as [Hit, Hit]
    const [b1, b2] = parts('2', 'b1 ', 'b2') as [Hit, Hit]
    expect(texts([b2, a1, b1, a2])).toEqual(['b1 b2', 'a1 a2'])
  })
  it('stays in parts where one is missing, and does not take the same part twice for two', () => {
    const [one, , three] = parts('7', 'one', 'two', 'three')
    expect(texts([one, one, three].filter((each) => each !== undefined))).toEqual(['one', 'one', 'three'])
  })
})
