import { afterEach, describe, expect, it } from 'vitest'
import type { CodeSummary } from '../../src/shared/model/code.ts'
import { createEnrolment } from '../../src/renderer/src/features/codes/enrolment-store.ts'
import { missingOf, unfinishedCodes } from '../../src/renderer/src/features/codes/unfinished.ts'
import { fakeBridge, type FakeBridge } from '../support/fake-bridge.ts'
import { codeId, sampleCode, sampleCodeDetail } from '../support/page-samples.ts'

let fake: FakeBridge
afterEach(() => {
  fake.check()
})

const open = { verification: 'open', recovery: 'open' } as const

function setUp(codes: CodeSummary[]) {
  fake = fakeBridge({
    'codes.list': () => codes,
    'codes.change': ({ id, verification, recovery }) => {
      codes = codes.map((code) =>
        code.id === id
          ? {
              ...code,
              verification: verification ?? code.verification,
              recovery: recovery ?? code.recovery
            }
          : code
      )
      return sampleCodeDetail(
        1,
        codes.find((code) => code.id === id)
      )
    }
  })
  const { getState } = createEnrolment(fake.bridge)
  const at = () => {
    const { step } = getState()
    return step && `${step.code.issuer}: ${step.question}`
  }
  return { getState, at }
}

describe('setting up a code to its end', () => {
  it('asks whether the site took it, then for recovery keys, and keeps each answer first', async () => {
    const { getState, at } = setUp([sampleCode(1, open)])
    await getState().ask([codeId(1)])
    expect(at()).toBe('Site 1: verify')
    await getState().accepted()
    expect(fake.inputsOf('codes.change')).toEqual([{ id: codeId(1), verification: 'accepted' }])
    expect(at()).toBe('Site 1: recovery')
    await getState().recovery('stored')
    expect(fake.inputsOf('codes.change')[1]).toEqual({ id: codeId(1), recovery: 'stored' })
    expect(at()).toBeUndefined()
  })

  it('explains a refusal, and asks again when another code is tried', async () => {
    const { getState, at } = setUp([sampleCode(1, open)])
    await getState().ask([codeId(1)])
    await getState().refused()
    expect(at()).toBe('Site 1: refused')
    getState().tryAgain()
    expect(at()).toBe('Site 1: verify')
    await getState().accepted()
    expect(at()).toBe('Site 1: recovery')
  })

  it('goes through several one after the other, and leaves alone what was in use before', async () => {
    const { getState, at } = setUp([sampleCode(1, open), sampleCode(2), sampleCode(3, open)])
    await getState().ask([codeId(3), codeId(2), codeId(1)])
    expect(at()).toBe('Site 3: verify')
    expect(getState().left).toBe(1)
    getState().skip()
    expect(at()).toBe('Site 1: verify')
    expect(getState().left).toBe(0)
    getState().skip()
    expect(at()).toBeUndefined()
    expect(fake.inputsOf('codes.change')).toEqual([])
  })

  it('asks nothing where nothing is open', async () => {
    const { getState, at } = setUp([sampleCode(1)])
    await getState().ask([codeId(1)])
    await getState().ask([])
    expect(at()).toBeUndefined()
    expect(fake.inputsOf('codes.list')).toHaveLength(1)
  })

  it('does not come back to the screen for an answer that was on its way when it was closed', async () => {
    const { getState, at } = setUp([sampleCode(1, open)])
    await getState().ask([codeId(1)])
    const answered = getState().accepted()
    getState().close()
    await answered
    expect(at()).toBeUndefined()
  })
})

describe('what is unfinished', () => {
  it.each([
    ['open', 'open', 'verify'],
    ['refused', 'open', 'refused'],
    ['refused', 'stored', 'refused'],
    ['accepted', 'open', 'recovery'],
    ['accepted', 'stored', undefined],
    ['accepted', 'none', undefined],
    ['not-asked', 'not-asked', undefined]
  ] as const)('of %s and %s is %s', (verification, recovery, missing) => {
    expect(missingOf({ verification, recovery })).toBe(missing)
    expect(unfinishedCodes([sampleCode(1, { verification, recovery })])).toHaveLength(
      missing === undefined ? 0 : 1
    )
  })
})
