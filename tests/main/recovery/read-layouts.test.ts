import { describe, expect, test } from 'vitest'
import { readRecoveryText } from '../../../src/main/recovery/read-recovery-text.ts'
import { freshLayouts } from './layouts-fresh.ts'
import { textsWithoutKeys } from './layouts-hostile.ts'
import { allLayouts } from './layouts.ts'
import { measureLayouts } from './measure-layouts.ts'

const given = process.env.LATCHKEY_TEST_SEED
const seed = given === undefined ? Date.now() % 2 ** 31 : Number(given)
console.info(`made-up keys from seed ${String(seed)}`)

describe('recovery texts as sites lay them out', () => {
  test('are of more than forty sites', () => {
    expect(new Set(allLayouts.map(({ site }) => site)).size).toBeGreaterThan(40)
  })

  test.each([...allLayouts, ...freshLayouts])(
    'of $site give every key, no other, in order',
    async (layout) => {
      const measured = await measureLayouts([layout], 20_260, 5)
      expect(measured).toMatchObject({
        found: measured.keys,
        extra: 0,
        outOfOrder: 0,
        wrongMarks: 0,
        failed: []
      })
    }
  )

  test('give nearly every key whichever letters chance chooses', async () => {
    const measured = await measureLayouts([...allLayouts, ...freshLayouts], seed, 5)
    console.info(JSON.stringify(measured))
    expect(measured.outOfOrder).toBe(0)
    expect(measured.found / measured.keys).toBeGreaterThan(0.995)
    expect(measured.extra / measured.keys).toBeLessThan(0.005)
  })

  test.each(Object.entries(textsWithoutKeys))('of other things give nothing: %s', async (_name, text) => {
    expect(await readRecoveryText(text)).toMatchObject({ kind: 'nothing', keys: [] })
  })
})
