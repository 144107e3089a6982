import { afterEach, describe, expect, it } from 'vitest'
import type { FakeBridge } from '../support/fake-bridge.ts'
import { frameOf, setUpIntake } from '../support/intake-setup.ts'

let fake: FakeBridge
afterEach(() => {
  fake.check()
})

function setUp(...how: Parameters<typeof setUpIntake>) {
  const made = setUpIntake(...how)
  fake = made.fake
  return made
}

describe('a scan of the screen', () => {
  const choice = { sourceId: 'screen:0:0', hideWindow: true, isPart: false }
  const names = () => fake.calls.map(({ name }) => name)

  it('takes one picture, brings the window back, and reads', async () => {
    const { get, rowsNow } = setUp([['1']])
    get().show({ kind: 'screens' })
    expect(await get().scan(choice)).toBe(true)
    expect(names()).toEqual(['intake.chooseScreen', 'intake.screenDone', 'intake.read'])
    expect(get()).toMatchObject({ phase: { kind: 'review' }, sources: ['screen'] })
    expect(rowsNow()).toHaveLength(1)
  })

  it('brings the window back when nothing could be taken, and stays where it was', async () => {
    const { get } = setUp([], {}, () => Promise.reject(new Error('NotAllowedError')))
    get().show({ kind: 'screens' })
    expect(await get().scan(choice)).toBe(false)
    expect(names()).toEqual(['intake.chooseScreen', 'intake.screenDone'])
    expect(get().phase).toEqual({ kind: 'screens' })
  })

  it('lets go of the picture where the vault was locked meanwhile', async () => {
    const frame = frameOf()
    const { get } = setUp([['1']], {}, () => {
      get().close()
      return Promise.resolve(frame)
    })
    get().show({ kind: 'screens' })
    await get().scan(choice)
    expect(frame.closed).toBe(1)
    expect(names()).toEqual(['intake.chooseScreen', 'intake.screenDone'])
    expect(get().phase).toEqual({ kind: 'closed' })
  })

  it('looks at a window again until its code is drawn, and no longer', async () => {
    const frames = [frameOf(), frameOf(), frameOf()]
    const { get, rowsNow, stopped } = setUp([[], [], ['1'], ['2']], {}, undefined, frames)
    get().show({ kind: 'screens' })
    expect(await get().scan({ ...choice, sourceId: 'window:1:0' })).toBe(true)
    expect(rowsNow()).toHaveLength(1)
    expect(frames).toHaveLength(1)
    expect(stopped).toEqual([1])
  })

  it('says that there is none where the window never shows one', async () => {
    const { get, stopped } = setUp([[], []], {}, undefined, [frameOf()])
    get().show({ kind: 'screens' })
    await get().scan({ ...choice, sourceId: 'window:1:0' })
    expect(get().phase).toEqual({ kind: 'nothing', problem: 'no-code' })
    expect(stopped).toEqual([1])
  })

  it('asks for the part of a window as it is a moment later', async () => {
    const [first, second] = [frameOf(), frameOf()]
    const { get } = setUp([], {}, () => Promise.resolve(first), [second])
    get().show({ kind: 'screens' })
    await get().scan({ ...choice, sourceId: 'window:1:0', isPart: true })
    expect(get().phase).toEqual({ kind: 'region', frame: second })
    expect(first.closed).toBe(1)
  })

  it('asks for the part first, and lets go of the picture afterwards', async () => {
    const whole = frameOf()
    const { get } = setUp([[], ['1']], {}, () => Promise.resolve(whole))
    get().show({ kind: 'screens' })
    await get().scan({ ...choice, isPart: true })
    expect(get().phase).toEqual({ kind: 'region', frame: whole })
    await get().readFrame(frameOf(), 'screen')
    expect(get().phase).toEqual({ kind: 'nothing', problem: 'no-code' })
    expect(whole.closed).toBe(1)
  })

  it('refuses a picture that is too large, which it closes', async () => {
    const { get } = setUp([])
    const frame = frameOf(20_000, 100)
    await get().readFrame(frame, 'screen')
    expect(get().phase).toEqual({ kind: 'nothing', problem: 'too-many-pixels' })
    expect(frame.closed).toBe(1)
  })
})

describe('a camera', () => {
  it('is looked through until there is something, and says nothing before', async () => {
    const { get } = setUp([[], ['1']])
    get().show({ kind: 'camera' })
    expect(await get().readFrame(frameOf(), 'camera')).toBe(false)
    expect(get().phase).toEqual({ kind: 'camera' })
    expect(await get().readFrame(frameOf(), 'camera')).toBe(true)
    expect(get()).toMatchObject({ phase: { kind: 'review', looking: false }, sources: ['camera'] })
  })
})

describe('the button for the clipboard', () => {
  it('takes the paste it asked for, once', async () => {
    const { get } = setUp([])
    expect(get().takePaste()).toBe(false)
    await get().paste()
    expect(get().takePaste()).toBe(true)
    expect(get().takePaste()).toBe(false)
  })

  it('says so when nothing comes', async () => {
    const { clock, get } = setUp([])
    get().ask()
    await get().paste()
    await clock.pass(1_000)
    expect(get().phase).toEqual({ kind: 'asking', problem: 'nothing-on-clipboard' })
  })
})
