import { describe, expect, it } from 'vitest'
import { AppError } from '../../src/shared/bridge/errors.ts'
import { RecoveryKeyId, RecoverySetId } from '../../src/shared/model/ids.ts'
import type { RecoverySetDetail, RecoverySetSummary } from '../../src/shared/model/recovery.ts'
import { createRecoveryStore } from '../../src/renderer/src/features/recovery/recovery-store.ts'
import { systemClock } from '../../src/renderer/src/ui/clock.ts'
import { fakeBridge } from '../support/fake-bridge.ts'

const setId = (n: number) => RecoverySetId.parse(`00000000-0000-4000-8000-00000000600${String(n)}`)
const keyId = RecoveryKeyId.parse('00000000-0000-4000-8000-000000006100')
const summary = (n: number, unused = 8): RecoverySetSummary => ({
  id: setId(n),
  credentialId: null,
  credentialTitle: '',
  isCredentialTrashed: false,
  name: `set ${String(n)}`,
  kind: 'keys',
  total: 10,
  unused,
  createdAtMs: 1,
  revokedAtMs: null,
  replacedBy: null,
  secondCopyAtMs: null
})
const noWays = { support: '', mail: '', phone: '', notes: '' }
const detail = (n: number, unused = 8): RecoverySetDetail => ({
  ...summary(n, unused),
  keys: [],
  waysBackIn: noWays
})
const settled = () => new Promise((resolve) => setTimeout(resolve, 5))
const secret = 'quokka-7731'
const proof = { kind: 'pin', password: 'the recovery pin' } as const

function setUp() {
  const fake = fakeBridge({
    'recovery.list': () => [summary(1), summary(2)],
    'recovery.get': ({ id }) => detail(id === setId(1) ? 1 : 2),
    'recovery.reveal': () => ({ kind: 'shown', value: secret, hidesAfterMs: 30_000 }),
    'recovery.read': () => ({
      kind: 'keys',
      keys: [{ text: secret, isUsed: false, label: '' }],
      leftOut: [],
      tooMany: false,
      phrase: null
    }),
    'recovery.add': () => ({ id: setId(2) }),
    'recovery.erase': () => undefined
  })
  const store = createRecoveryStore(fake.bridge, { ...systemClock, now: () => 1_000_000 })
  return { fake, store }
}

describe('the sets on the page', () => {
  it('are asked for at once, and again whenever something was done with them', async () => {
    const { fake, store } = setUp()
    const stop = store.getState().connect()
    await settled()
    expect(store.getState().sets).toHaveLength(2)
    store.getState().select(setId(1))
    await settled()
    fake.answer('recovery.list', () => [summary(1, 7)])
    fake.answer('recovery.get', () => detail(1, 7))
    fake.emit('recovery.changed', undefined)
    await settled()
    expect(store.getState().sets.map(({ unused }) => unused)).toEqual([7])
    expect(store.getState().detail?.unused).toBe(7)
    stop()
  })

  it('leaves one that is gone, and says when they cannot be read', async () => {
    const { fake, store } = setUp()
    store.getState().select(setId(1))
    await settled()
    fake.answer('recovery.get', () => {
      throw new AppError('not-found')
    })
    fake.answer('recovery.list', () => {
      throw new AppError('io-error')
    })
    await store.getState().refresh()
    expect(store.getState().selectedId).toBeUndefined()
    expect(store.getState().status).toEqual({ kind: 'failed', code: 'io-error' })
  })

  it('shows the answer that was asked for last, not the one that came last', async () => {
    const { fake, store } = setUp()
    let finish: (sets: RecoverySetSummary[]) => void = () => undefined
    fake.answer('recovery.list', () => new Promise((resolve) => (finish = resolve)))
    const slow = store.getState().refresh()
    await settled()
    fake.answer('recovery.list', () => [summary(1, 3)])
    await store.getState().refresh()
    finish([summary(1, 9)])
    await slow
    expect(store.getState().sets.map(({ unused }) => unused)).toEqual([3])
  })

  it('looks at nothing where what was looked at is erased', async () => {
    const { store } = setUp()
    store.getState().select(setId(1))
    await settled()
    await store.getState().erase(setId(1))
    expect(store.getState().detail).toBeUndefined()
  })
})

it('shows what was just put on record: an opened key, and a refusal, which leave the set as it is', async () => {
  const { fake, store } = setUp()
  store.getState().select(setId(1))
  await settled()
  const before = store.getState().detail
  await store.getState().reveal({ id: keyId, proof, reason: 'New phone', how: 'show' })
  await settled()
  const after = store.getState().detail
  expect(after).not.toBe(before)
  fake.answer('recovery.reveal', () => ({ kind: 'wrong-password', retryAfterMs: 1_000 }))
  await store.getState().reveal({ id: keyId, proof, reason: 'New phone', how: 'show' })
  await settled()
  expect(store.getState().detail).not.toBe(after)
})

describe('what is secret', () => {
  it('goes past the store: neither a key, nor a pasted text, nor a PIN is in it', async () => {
    const { store } = setUp()
    const { reveal, read, add } = store.getState()
    const seen: string[] = []
    store.subscribe((state) => seen.push(JSON.stringify(state)))
    const answer = await reveal({ id: keyId, proof, reason: 'New phone', how: 'show' })
    expect(answer).toMatchObject({ value: secret })
    expect((await read(secret)).keys[0]?.text).toBe(secret)
    await add({
      credentialId: null,
      name: 'disk',
      kind: 'keys',
      keys: [{ text: secret, label: '' }],
      waysBackIn: noWays
    })
    seen.push(JSON.stringify(store.getState()))
    expect(seen.length).toBeGreaterThan(1)
    expect(seen.filter((state) => state.includes(secret) || state.includes(proof.password))).toEqual([])
  })

  it('says from when on the next try is accepted', async () => {
    const { fake, store } = setUp()
    const state = { isSetUp: true, ways: ['pin' as const], canUseMasterPassword: false }
    fake.answer('recovery.state', () => ({ ...state, retryAfterMs: 4_000 }))
    expect(await store.getState().lock()).toEqual({ ...state, triesAgainAtMs: 1_004_000 })
    fake.answer('recovery.state', () => ({ ...state, retryAfterMs: 0 }))
    expect((await store.getState().lock()).triesAgainAtMs).toBeUndefined()
  })
})
