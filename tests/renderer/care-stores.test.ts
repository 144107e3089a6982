import { describe, expect, it } from 'vitest'
import { createGeneratorStore } from '../../src/renderer/src/features/generator/generator-store.ts'
import { createHealthStore } from '../../src/renderer/src/features/health/health-store.ts'
import type { HealthReport } from '../../src/shared/model/health.ts'
import type { GeneratedId } from '../../src/shared/model/ids.ts'
import { defaultSettings } from '../../src/shared/rules/default-settings.ts'
import { fakeBridge } from '../support/fake-bridge.ts'
import { settle } from '../support/page-clock.ts'

const id = '00000000-0000-4000-8000-000000000001' as GeneratedId
const made = { id, value: 'vK9#mQ2$', strength: { score: 3, bits: 52, warning: 'none' as const } }

describe('the generator’s store', () => {
  it('passes values on and keeps none', async () => {
    const fake = fakeBridge({
      'generator.make': () => ({ kind: 'made', generated: made }),
      'generator.reveal': () => made,
      'generator.history': () => [{ id, madeAtMs: 1, kind: 'random' }]
    })
    const store = createGeneratorStore(fake.bridge)
    const { make, reveal, loadHistory } = store.getState()
    expect(await make(defaultSettings.recipe)).toEqual({ kind: 'made', generated: made })
    expect(await reveal(id)).toEqual(made)
    await loadHistory()
    expect(JSON.stringify(store.getState())).not.toContain(made.value)
    expect(store.getState().history).toHaveLength(1)
    fake.check()
  })

  it('keeps a recipe when it was used, not at each change', async () => {
    const fake = fakeBridge({ 'settings.set': (change) => ({ ...defaultSettings, ...change }) as never })
    const store = createGeneratorStore(fake.bridge)
    const { chooseRecipe, saveRecipe } = store.getState()
    for (const length of [4, 5, 6]) chooseRecipe({ kind: 'pin', length })
    expect(fake.inputsOf('settings.set')).toEqual([])
    await saveRecipe()
    await saveRecipe()
    expect(fake.inputsOf('settings.set')).toEqual([{ recipe: { kind: 'pin', length: 6 } }])
  })
})

describe('the store of the health page', () => {
  const report = (done: number): HealthReport => ({
    findings: [],
    counts: [],
    ...{ done, total: 3, checkedAtMs: null, breaches: null, checking: null }
  })

  it('asks for nothing before somebody looks, and then never lets an older report overtake', async () => {
    const answers: ((report: HealthReport) => void)[] = []
    const fake = fakeBridge({
      'health.report': () => new Promise((resolve) => answers.push(resolve)),
      'settings.get': () => ({ ...defaultSettings, breachService: true })
    })
    const store = createHealthStore(fake.bridge)
    const stop = store.getState().connect()
    fake.emit('health.changed', undefined)
    await settle()
    expect(answers).toHaveLength(0)
    expect(store.getState().isServiceAllowed).toBe(true)

    const first = store.getState().load()
    await settle()
    answers[0]?.(report(1))
    await first
    for (let n = 0; n < 5; n++) fake.emit('health.changed', undefined)
    await settle()
    expect(answers).toHaveLength(2)
    answers[1]?.(report(2))
    await settle()
    expect(answers).toHaveLength(3)
    answers[2]?.(report(3))
    await settle()
    expect(store.getState().report?.done).toBe(3)
    expect(answers).toHaveLength(3)
    stop()
  })
})
