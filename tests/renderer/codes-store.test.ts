import { afterEach, describe, expect, it } from 'vitest'
import { AppError } from '../../src/shared/bridge/errors.ts'
import { createCodesStore } from '../../src/renderer/src/features/codes/codes-store.ts'
import { filterCodes } from '../../src/renderer/src/features/codes/filter-codes.ts'
import { moveTo, orderCodes } from '../../src/renderer/src/features/codes/order-codes.ts'
import { fakeBridge, type FakeBridge } from '../support/fake-bridge.ts'
import { settle } from '../support/page-clock.ts'
import { codeId, credentialId, sampleCode, sampleCodeDetail } from '../support/page-samples.ts'

let fake: FakeBridge
afterEach(() => {
  fake.check()
})

describe('codes store', () => {
  it('sorts by site and forgets a choice that is gone, with its history', async () => {
    let codes = [sampleCode(2, { issuer: 'b' }), sampleCode(1, { issuer: 'A' })]
    fake = fakeBridge({
      'codes.list': () => codes,
      'codes.get': () => sampleCodeDetail(1),
      'codes.trash': ({ id }) => {
        codes = codes.filter((code) => code.id !== id)
      }
    })
    const { getState } = createCodesStore(fake.bridge)
    await getState().refresh()
    expect(getState().list.map((code) => code.issuer)).toEqual(['A', 'b'])
    getState().select(codeId(1))
    await settle()
    expect(getState().detail?.id).toBe(codeId(1))
    await getState().trash(codeId(1))
    expect(getState()).toMatchObject({ selectedId: undefined, detail: undefined, list: [{ issuer: 'b' }] })
  })

  it('shows the history of the code that is looked at, not of the one before', async () => {
    const waiting: (() => void)[] = []
    fake = fakeBridge({
      'codes.get': ({ id }) =>
        new Promise((resolve) =>
          waiting.push(() => {
            resolve(sampleCodeDetail(1, { id }))
          })
        )
    })
    const { getState } = createCodesStore(fake.bridge)
    getState().select(codeId(1))
    getState().select(codeId(2))
    await settle()
    for (const answer of waiting.reverse()) answer()
    await settle()
    expect(getState().detail?.id).toBe(codeId(2))
  })

  it('changes a code and asks again for what became of it', async () => {
    let codes = [sampleCode(1)]
    fake = fakeBridge({
      'codes.list': () => codes,
      'codes.change': ({ id, issuer = '' }) => {
        codes = [sampleCode(1, { issuer })]
        return sampleCodeDetail(1, { id, issuer })
      }
    })
    const { getState } = createCodesStore(fake.bridge)
    await getState().change({ id: codeId(1), issuer: 'Bank' })
    expect(fake.inputsOf('codes.change')).toEqual([{ id: codeId(1), issuer: 'Bank' }])
    expect(getState().list[0]?.issuer).toBe('Bank')
  })

  it('puts a moved code in its place at once, and back where that could not be kept', async () => {
    fake = fakeBridge({
      'codes.list': () => [sampleCode(1), sampleCode(2), sampleCode(3)],
      'codes.arrange': () => undefined
    })
    const { getState } = createCodesStore(fake.bridge)
    const order = () => orderCodes(getState().list, 'manual').map((code) => code.id)
    await getState().refresh()
    const moved = [codeId(3), codeId(1), codeId(2)]
    const kept = getState().arrange(moved)
    expect(order()).toEqual(moved)
    await kept
    expect(fake.inputsOf('codes.arrange')).toEqual([{ ids: moved }])
    fake.answer('codes.arrange', () => {
      throw new AppError('disk-full')
    })
    await expect(getState().arrange([codeId(2), codeId(1), codeId(3)])).rejects.toMatchObject({
      code: 'disk-full'
    })
    expect(order()).toEqual([codeId(1), codeId(2), codeId(3)])
  })
})

describe('order of codes', () => {
  const names = (codes: ReturnType<typeof orderCodes>) => codes.map((code) => code.issuer).join('')
  const codes = [
    sampleCode(1, { issuer: 'C', uses: 3, lastUsedAtMs: 5 }),
    sampleCode(2, { issuer: 'a', uses: 3, lastUsedAtMs: 9, position: 1 }),
    sampleCode(3, { issuer: 'B', uses: 7, lastUsedAtMs: 1, position: 0 }),
    sampleCode(4, { issuer: 'd' })
  ]
  it('is by name, by use with the latest first among equals, or by hand with the rest behind', () => {
    expect(names(orderCodes(codes, 'name'))).toBe('aBCd')
    expect(names(orderCodes(codes, 'use'))).toBe('BaCd')
    expect(names(orderCodes(codes, 'manual'))).toBe('BaCd')
    expect(names(orderCodes([...codes].reverse(), 'manual'))).toBe('BaCd')
  })
  it.each([
    [0, 2, 'BCaD'],
    [3, 0, 'DaBC'],
    [1, 99, 'aCDB'],
    [2, -5, 'CaBD'],
    [1, 1, 'aBCD']
  ])('moves number %i to %i', (from, to, expected) => {
    const ids = ['a', 'B', 'C', 'D'].map((_, n) => codeId(n))
    const moved = moveTo(ids, codeId(from), to)
    expect(moved.map((id) => 'aBCD'[ids.indexOf(id)]).join('')).toBe(expected)
  })
})

describe('search among codes', () => {
  const codes = [
    sampleCode(1, { issuer: 'Café Noir', account: 'ada', credentialId: credentialId(1) }),
    sampleCode(2, { issuer: 'Bank', account: 'eve' })
  ]
  const titleOf = (id: string) => (id === credentialId(1) ? 'Breakfast place' : undefined)
  it.each([
    ['cafe', [1]],
    ['ADA noir', [1]],
    ['breakfast', [1]],
    ['place ada', [1]],
    ['bank', [2]],
    ['breakfast bank', []],
    ['  ', [1, 2]]
  ])('finds by %j', (query, found) => {
    expect(filterCodes(codes, query, titleOf).map((code) => code.id)).toEqual(found.map(codeId))
  })
})
