import { describe, expect, test } from 'vitest'
import { askHosts, type HostDate } from '../../../src/main/clock/ask-hosts.ts'

const at = 1_800_000_000_500
/** A host that is ahead by so much, asked over a way that takes so long there and back. */
const answer = (aheadMs: number, wayMs = 80): HostDate => {
  const dateMs = Math.floor((at + wayMs / 2 + aheadMs) / 1000) * 1000
  return { dateMs, askedAtMs: at, answeredAtMs: at + wayMs }
}
const ask = (answers: Record<string, HostDate | undefined | Error>) =>
  askHosts(Object.keys(answers), (host) => {
    const one = answers[host]
    return one instanceof Error ? Promise.reject(one) : Promise.resolve(one)
  })

describe('asking hosts for the time', () => {
  test('goes by the median, and says what each has said', async () => {
    expect(await ask({ a: answer(60_000), b: answer(61_000), c: answer(9_000_000) })).toEqual({
      kind: 'checked',
      offsetSeconds: 61,
      answers: [
        { host: 'a', offsetSeconds: 60 },
        { host: 'b', offsetSeconds: 61 },
        { host: 'c', offsetSeconds: 9000 }
      ]
    })
  })

  test('of two takes the middle, and goes on without those that do not answer', async () => {
    const checked = await ask({ a: answer(-60_000), b: new Error('no'), c: undefined, d: answer(-64_000) })
    expect(checked).toMatchObject({
      offsetSeconds: -62,
      answers: [{}, { host: 'b', offsetSeconds: null }, { offsetSeconds: null }, {}]
    })
  })

  test('says so where nobody answers', async () => {
    expect(await ask({ a: undefined, b: new Error('no') })).toEqual({ kind: 'no-answer' })
  })

  test('takes what lies in a date to a second for no difference', async () => {
    for (const ms of [-500, -1, 0, 1, 499])
      expect(await ask({ a: answer(ms) })).toMatchObject({ offsetSeconds: 0 })
    expect(await ask({ a: answer(3000, 4000) })).toMatchObject({ offsetSeconds: 3 })
  })
})
