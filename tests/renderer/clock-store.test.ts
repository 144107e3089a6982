import { afterEach, describe, expect, it } from 'vitest'
import type { ClockState } from '../../src/shared/model/clock.ts'
import { bannerList } from '../../src/renderer/src/app/banner-list.ts'
import { createClockStore, troubleOf } from '../../src/renderer/src/features/clock/clock-store.ts'
import { lateCopyChoices } from '../../src/renderer/src/features/settings/setting-choices.ts'
import { clockText, spanOf } from '../../src/renderer/src/text/clock-text.ts'
import { fakeBridge, type FakeBridge } from '../support/fake-bridge.ts'
import { settle } from '../support/page-clock.ts'
import { sampleUnlocked } from '../support/page-samples.ts'

let fake: FakeBridge
afterEach(() => {
  fake.check()
})

const right: ClockState = { synchronised: 'yes', jump: null, offsetSeconds: 0 }
const jumped = (atMs: number): ClockState => ({ ...right, jump: { byMs: -58_000, atMs } })

describe('clock store', () => {
  it('knows what main says, from the start and as it changes, and asks no one outside by itself', async () => {
    fake = fakeBridge({ 'clock.state': () => right })
    const { getState } = createClockStore(fake.bridge)
    const stop = getState().connect()
    await settle()
    expect(getState().state).toEqual(right)
    fake.emit('clock.stateChanged', jumped(5))
    expect(getState().state).toEqual(jumped(5))
    stop()
    fake.emit('clock.stateChanged', right)
    expect(getState().state).toEqual(jumped(5))
    expect(fake.calls.map(({ name }) => name)).toEqual(['clock.state'])
  })

  it('says the same trouble no more once it was put aside, but a new one', () => {
    fake = fakeBridge()
    const { getState, setState } = createClockStore(fake.bridge)
    const isSaid = () => troubleOf(getState().state) !== getState().dismissed
    setState({ state: jumped(5) })
    expect(isSaid()).toBe(true)
    getState().dismiss()
    expect(isSaid()).toBe(false)
    setState({ state: jumped(9) })
    expect(isSaid()).toBe(true)
  })

  it.each([
    [right, undefined],
    [{ ...right, synchronised: 'unknown' } as const, undefined],
    [{ ...right, synchronised: 'no' } as const, 'not-synchronised'],
    [{ ...jumped(7), synchronised: 'no' } as const, 'jump-7'],
    [undefined, undefined]
  ])('the trouble of %j is %s', (state, trouble) => {
    expect(troubleOf(state)).toBe(trouble)
  })
})

it('a banner about the clock stands behind those about the vault', () => {
  expect(bannerList(sampleUnlocked(), true)).toEqual(['clock'])
  expect(bannerList(sampleUnlocked({ isReadOnly: true }), true)).toEqual(['read-only', 'clock'])
  expect(bannerList(sampleUnlocked())).toEqual([])
})

it.each([
  [58, '58 s'],
  [-58, '58 s'],
  [60, '1 min'],
  [185, '3 min 5 s']
])('a difference of %i seconds is said as %s', (seconds, said) => {
  expect(spanOf(seconds)).toBe(said)
})

it('says which way a clock was set', () => {
  expect(clockText.jumped(-58_000, 'today, 14:02')).toContain('back by 58 s')
  expect(clockText.offsetIs(58)).toContain('ahead of')
  expect(clockText.offsetIs(-58)).toContain('behind')
})

it('offers the seconds that are set even where they are not among the usual', () => {
  expect(lateCopyChoices(7).map(({ key }) => key)).toContain('7')
  expect(lateCopyChoices(4).filter(({ key }) => key === '4')).toHaveLength(1)
})
