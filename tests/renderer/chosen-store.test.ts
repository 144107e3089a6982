import { describe, expect, it } from 'vitest'
import { createChosenStore } from '../../src/renderer/src/features/credentials/chosen-store.ts'
import { credentialId } from '../support/page-samples.ts'

const ids = [0, 1, 2, 3, 4, 5].map(credentialId)
const setUp = () => createChosenStore(() => Promise.resolve([...ids])).getState

describe('several chosen at once', () => {
  it('begins with the one that was looked at', () => {
    const get = setUp()
    get().toggle(credentialId(2), credentialId(0))
    expect([...get().ids]).toEqual([credentialId(0), credentialId(2)])
    get().toggle(credentialId(0), credentialId(0))
    expect([...get().ids]).toEqual([credentialId(2)])
  })

  it('takes all between two places, whichever is first', async () => {
    const get = setUp()
    await get().range(4, 2)
    expect([...get().ids]).toEqual(ids.slice(2, 5))
  })

  it('takes all there are, and none', async () => {
    const get = setUp()
    await get().all()
    expect(get().ids.size).toBe(6)
    get().clear()
    expect(get().ids.size).toBe(0)
  })

  it('stays empty where it was cleared before the answer came', async () => {
    const get = setUp()
    const asking = get().all()
    get().clear()
    await asking
    expect(get().ids.size).toBe(0)
  })
})
