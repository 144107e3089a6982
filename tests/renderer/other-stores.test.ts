import { describe, expect, it } from 'vitest'
import { AppError } from '../../src/shared/bridge/errors.ts'
import { defaultSettings } from '../../src/shared/rules/default-settings.ts'
import { createClipboardStore } from '../../src/renderer/src/features/clipboard/clipboard-store.ts'
import { createSettingsStore } from '../../src/renderer/src/features/settings/settings-store.ts'
import { createViewStore } from '../../src/renderer/src/app/view-store.ts'
import { fakeBridge } from '../support/fake-bridge.ts'
import { settle } from '../support/page-clock.ts'
import { sampleUnlocked } from '../support/page-samples.ts'

describe('clipboard store', () => {
  it('shows what main holds, from the start and as it changes', async () => {
    const fake = fakeBridge({
      'clipboard.state': () => ({ kind: 'holding', content: 'code', clearsAtMs: 5 })
    })
    const store = createClipboardStore(fake.bridge)
    const stop = store.getState().connect()
    await settle()
    expect(store.getState().state).toEqual({ kind: 'holding', content: 'code', clearsAtMs: 5 })
    fake.emit('clipboard.stateChanged', { kind: 'idle' })
    stop()
    fake.emit('clipboard.stateChanged', { kind: 'holding', content: 'password', clearsAtMs: null })
    expect(store.getState().state).toEqual({ kind: 'idle' })
  })

  it('has a pasted screenshot taken away as the setting says, or asks', async () => {
    const fake = fakeBridge({ 'clipboard.clearPicture': () => ({ cleared: true }) })
    const { pictureSaved, answerPicture } = createClipboardStore(fake.bridge).getState()
    const store = createClipboardStore(fake.bridge)
    const cleared = () => fake.calls.filter(({ name }) => name === 'clipboard.clearPicture').length
    await pictureSaved('never')
    expect(cleared()).toBe(0)
    await pictureSaved('always')
    expect(cleared()).toBe(1)
    await store.getState().pictureSaved('ask')
    expect([store.getState().asksPicture, cleared()]).toEqual([true, 1])
    expect(await store.getState().answerPicture(false)).toBe(false)
    expect([store.getState().asksPicture, cleared()]).toEqual([false, 1])
    expect(await answerPicture(true)).toBe(true)
    expect(cleared()).toBe(2)
  })

  it('leaves it to the state to say that the clipboard could not be cleared', async () => {
    const fake = fakeBridge({
      'clipboard.clear': () => {
        throw new AppError('clipboard')
      }
    })
    const store = createClipboardStore(fake.bridge)
    await expect(store.getState().clear()).resolves.toBeUndefined()
    fake.answer('clipboard.clear', () => {
      throw new AppError('locked')
    })
    await expect(store.getState().clear()).rejects.toEqual(new AppError('locked'))
  })
})

describe('settings store', () => {
  it('has none while the vault is locked, and asks again when it opens', async () => {
    const fake = fakeBridge({
      'settings.get': () => {
        throw new AppError('locked')
      }
    })
    const store = createSettingsStore(fake.bridge)
    store.getState().connect()
    await settle()
    expect(store.getState()).toMatchObject({ settings: undefined, failure: 'locked' })
    fake.answer('settings.get', () => defaultSettings)
    fake.emit('vault.stateChanged', sampleUnlocked())
    await settle()
    expect(store.getState()).toMatchObject({ settings: defaultSettings, failure: undefined })
  })

  it('keeps what main made of a change', async () => {
    const fake = fakeBridge({
      'settings.set': () => ({ ...defaultSettings, theme: 'dark', autoLockMinutes: 3 })
    })
    const store = createSettingsStore(fake.bridge)
    await store.getState().change({ theme: 'dark' })
    expect(store.getState().settings).toMatchObject({ theme: 'dark', autoLockMinutes: 3 })
    expect(fake.inputsOf('settings.set')).toEqual([{ theme: 'dark' }])
  })
})

describe('view store', () => {
  it('shows the list again when another place is gone to', () => {
    const store = createViewStore()
    store.getState().show('pane')
    store.getState().go('codes')
    expect(store.getState()).toMatchObject({ view: 'codes', narrowShows: 'list' })
  })
})
