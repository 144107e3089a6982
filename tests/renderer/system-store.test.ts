import { describe, expect, it } from 'vitest'
import { createSystemStore } from '../../src/renderer/src/features/shell/system-store.ts'
import { AppError } from '../../src/shared/bridge/errors.ts'
import { fakeBridge } from '../support/fake-bridge.ts'
import { settle } from '../support/page-clock.ts'
import { sampleSystem } from '../support/page-samples.ts'

describe('what the desktop can do', () => {
  it('is asked once and then told, and an answer that was overtaken is dropped', async () => {
    let answer: (() => void) | undefined
    const fake = fakeBridge({
      'shell.system': async () => {
        await new Promise<void>((resolve) => (answer = resolve))
        return sampleSystem({ tray: 'unknown' })
      }
    })
    const store = createSystemStore(fake.bridge)
    const stop = store.getState().connect()
    await settle()
    fake.emit('shell.systemChanged', sampleSystem({ tray: 'missing' }))
    answer?.()
    await settle()
    expect(store.getState().system?.tray).toBe('missing')
    stop()
    fake.emit('shell.systemChanged', sampleSystem())
    expect(store.getState().system?.tray).toBe('missing')
  })

  it('is not known where main does not answer', async () => {
    const fake = fakeBridge({
      'shell.system': () => {
        throw new AppError('internal')
      }
    })
    const store = createSystemStore(fake.bridge)
    store.getState().connect()
    await settle()
    expect(store.getState().system).toBeUndefined()
  })

  it('is asked again after the start with the system was set; a refusal comes through', async () => {
    let isOn = false
    const fake = fakeBridge({
      'shell.system': () => sampleSystem({ startsWithSystem: isOn ? 'on' : 'off' }),
      'shell.setStart': ({ withSystem }) => {
        isOn = withSystem
      }
    })
    const store = createSystemStore(fake.bridge)
    await store.getState().setStart(true)
    expect(store.getState().system?.startsWithSystem).toBe('on')
    fake.answer('shell.setStart', () => {
      throw new AppError('not-writable')
    })
    await expect(store.getState().setStart(false)).rejects.toThrow(new AppError('not-writable'))
    expect(store.getState().system?.startsWithSystem).toBe('on')
  })
})
