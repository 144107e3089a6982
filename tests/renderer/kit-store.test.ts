import { describe, expect, it } from 'vitest'
import { AppError } from '../../src/shared/bridge/errors.ts'
import { createKitStore } from '../../src/renderer/src/features/kit/kit-store.ts'
import { fakeBridge } from '../support/fake-bridge.ts'
import { sampleKitSheet } from '../support/page-samples.ts'
import { settle } from '../support/page-clock.ts'

function setUp() {
  const fake = fakeBridge({ 'vault.showKit': () => sampleKitSheet })
  const store = createKitStore(fake.bridge)
  return { fake, get: () => store.getState() }
}

describe('kit store', () => {
  it('shows the kit, and answers who asked once it was typed back', async () => {
    const { fake, get } = setUp()
    fake.answer('vault.confirmKit', () => ({ kind: 'confirmed' }))
    const asked = get().ask()
    await settle()
    expect(get().phase).toMatchObject({ kind: 'sheet', sheet: { groups: sampleKitSheet.groups } })
    get().type()
    await get().confirm([{ group: 2, text: '91c0' }])
    expect(await asked).toBe(true)
    expect(fake.inputsOf('vault.confirmKit')).toEqual([{ answers: [{ group: 2, text: '91c0' }] }])
  })

  it('keeps nothing of the kit once it is closed, confirmed or not', async () => {
    const { fake, get } = setUp()
    fake.answer('vault.confirmKit', () => ({ kind: 'confirmed' }))
    const putOff = () => {
      get().close()
      return Promise.resolve()
    }
    for (const end of [putOff, () => get().confirm([])]) {
      void get().ask()
      await settle()
      get().type()
      expect(JSON.stringify(get())).toContain('K3MX')
      await end()
      expect(get().phase).toEqual({ kind: 'closed' })
      expect(JSON.stringify(get())).not.toContain('K3MX')
    }
  })

  it('names the groups that are not as on the kit, and goes on asking', async () => {
    const { fake, get } = setUp()
    fake.answer('vault.confirmKit', () => ({ kind: 'different', groups: [5] }))
    void get().ask()
    await settle()
    get().type()
    await get().confirm([{ group: 5, text: 'ZZZZ' }])
    expect(get().phase).toMatchObject({ kind: 'typing', different: [5], busy: false })
    get().showAgain()
    expect(get().phase.kind).toBe('sheet')
  })

  it('answers all who wait together: no when it is put off', async () => {
    const { fake, get } = setUp()
    const answers = Promise.all([get().ask(true), get().ask(true)])
    await settle()
    expect(get().isAwaited).toBe(true)
    get().close()
    expect(await answers).toEqual([false, false])
    expect(get().isAwaited).toBe(false)
    expect(fake.inputsOf('vault.showKit')).toHaveLength(1)
  })

  it('offers a new kit where the one that was made can no longer be shown', async () => {
    const { fake, get } = setUp()
    fake.answer('vault.showKit', () => null)
    const asked = get().ask()
    await settle()
    expect(get().phase).toEqual({ kind: 'making', why: 'gone' })

    fake.answer('vault.makeKit', () => ({ kind: 'wrong-password', retryAfterMs: 0 }))
    expect((await get().makeNew('guess')).kind).toBe('wrong-password')
    expect(get().phase.kind).toBe('making')

    fake.answer('vault.makeKit', () => ({ kind: 'changed', olderBackups: 3 }))
    fake.answer('vault.showKit', () => sampleKitSheet)
    fake.answer('vault.confirmKit', () => ({ kind: 'confirmed' }))
    await get().makeNew(undefined)
    expect(get().phase).toMatchObject({ kind: 'sheet', olderBackups: 3 })
    expect(fake.inputsOf('vault.makeKit')).toEqual([{ current: 'guess' }, {}])
    get().type()
    await get().confirm([])
    expect(await asked).toBe(true)
  })

  it('offers a new kit where the vault was locked between showing and typing', async () => {
    const { fake, get } = setUp()
    fake.answer('vault.confirmKit', () => ({ kind: 'gone' }))
    void get().ask()
    await settle()
    get().type()
    await get().confirm([])
    expect(get().phase).toEqual({ kind: 'making', why: 'gone' })
  })

  it('lets nobody wait where the kit could not be asked for', async () => {
    const { fake, get } = setUp()
    fake.answer('vault.showKit', () => {
      throw new AppError('internal')
    })
    await expect(get().ask()).rejects.toMatchObject({ code: 'internal' })
    expect(get().phase.kind).toBe('closed')
  })

  it('does not open again when it was closed while main was still asked', async () => {
    const { get } = setUp()
    const asked = get().ask()
    get().close()
    await settle()
    expect(await asked).toBe(false)
    expect(get().phase.kind).toBe('closed')
  })
})
