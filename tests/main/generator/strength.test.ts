import { afterAll, describe, expect, it } from 'vitest'
import { StrengthThread } from '../../../src/main/generator/strength-thread.ts'
import { AppError } from '../../../src/shared/bridge/errors.ts'

const file = new URL('../../../src/main/generator/strength-worker.ts', import.meta.url)
const thread = new StrengthThread({ file })
afterAll(() => thread.end())

describe('strength of what a person typed', () => {
  it('knows what people choose, in English and German, and the person’s own words', async () => {
    expect(await thread.measure('password', [])).toMatchObject({ score: 0, warning: 'common' })
    expect((await thread.measure('Schmetterling1', [])).score).toBeLessThan(3)
    expect(await thread.measure('qwertzuiop', [])).toMatchObject({ warning: 'keyboard-row' })
    expect(await thread.measure('aaaaaaaaaaaa', [])).toMatchObject({ score: 0, warning: 'repeats' })
    expect(await thread.measure('abcdefgh', [])).toMatchObject({ warning: 'sequence' })
    expect(await thread.measure('', [])).toEqual({ score: 0, bits: 0, warning: 'short' })
    const alone = await thread.measure('zwiebelfrosch', [])
    const known = await thread.measure('zwiebelfrosch', ['zwiebelfrosch'])
    expect(known.bits).toBeLessThan(alone.bits)
    const good = await thread.measure('xK9#mQ2$vL7!pR4@', [])
    expect(good).toMatchObject({ score: 4, warning: 'none' })
    expect(good.bits).toBeGreaterThan(40)
  })

  it('answers for texts that are made to take long', async () => {
    for (const text of [
      '@4aA'.repeat(1000),
      '1l!i|'.repeat(25),
      '$5sS3eE€'.repeat(16),
      '\u{1F600}'.repeat(64)
    ]) {
      const { bits } = await thread.measure(text, [])
      expect(bits).toBeGreaterThan(0)
    }
  })

  it('ends with whatever waits, and begins again', async () => {
    const one = new StrengthThread({ file })
    const waiting = one.measure('password', [])
    one.end()
    await expect(waiting).rejects.toThrow(new AppError('locked'))
    expect(one.isRunning).toBe(false)
    expect((await one.measure('password', [])).score).toBe(0)
    one.end()
  })

  it('is given up where it does not answer, and where its program is not there', async () => {
    const slow = new StrengthThread({ file, patienceMs: 1 })
    await expect(slow.measure('password', [])).rejects.toThrow(new AppError('busy'))
    const lost = new StrengthThread({ file: new URL('./nowhere.ts', import.meta.url) })
    await expect(lost.measure('password', [])).rejects.toThrow(new AppError('busy'))
    expect([slow.isRunning, lost.isRunning]).toEqual([false, false])
  })

  it('leaves when nobody asks any more', async () => {
    const brief = new StrengthThread({ file, idleMs: 20 })
    await brief.measure('password', [])
    await expect.poll(() => brief.isRunning).toBe(false)
  })
})
