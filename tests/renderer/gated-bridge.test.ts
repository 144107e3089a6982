import { describe, expect, it } from 'vitest'
import { AppError } from '../../src/shared/bridge/errors.ts'
import { gatedBridge } from '../../src/renderer/src/app/gated-bridge.ts'
import { createCredentialsStore } from '../../src/renderer/src/features/credentials/credentials-store.ts'
import { fakeBridge } from '../support/fake-bridge.ts'
import { sampleCopied, sampleCredential, codeId } from '../support/page-samples.ts'

const draft = { title: 'Northern Bank', userName: 'me', url: '', password: 'typed once' }

describe('gated bridge', () => {
  it('makes the same call again once the person is through, with what was typed', async () => {
    let confirmed = false
    const fake = fakeBridge({
      'credentials.save': () => {
        if (!confirmed) throw new AppError('kit-needed')
        return sampleCredential(1)
      },
      'credentials.list': () => []
    })
    const bridge = gatedBridge(fake.bridge, {
      'kit-needed': () => {
        confirmed = true
        return Promise.resolve(true)
      }
    })
    await createCredentialsStore(bridge).getState().save(draft)
    expect(fake.inputsOf('credentials.save')).toEqual([draft, draft])
  })

  it('passes on why it stopped where the person turned back', async () => {
    const fake = fakeBridge({
      'credentials.save': () => {
        throw new AppError('kit-needed')
      }
    })
    const bridge = gatedBridge(fake.bridge, { 'kit-needed': () => Promise.resolve(false) })
    await expect(bridge.call('credentials.save', draft)).rejects.toMatchObject({ code: 'kit-needed' })
    expect(fake.inputsOf('credentials.save')).toHaveLength(1)
  })

  it('opens no gate for what the clock asks, nor for another reason', async () => {
    let opened = 0
    const fake = fakeBridge({
      'codes.live': () => {
        throw new AppError('seeds-locked')
      },
      'codes.copy': () => {
        throw new AppError('disk-full')
      }
    })
    const bridge = gatedBridge(fake.bridge, {
      'seeds-locked': () => {
        opened += 1
        return Promise.resolve(true)
      }
    })
    await expect(bridge.call('codes.live', { ids: [codeId(1)] })).rejects.toMatchObject({
      code: 'seeds-locked'
    })
    await expect(bridge.call('codes.copy', { id: codeId(1) })).rejects.toMatchObject({ code: 'disk-full' })
    expect(opened).toBe(0)
  })

  it('goes through two gates one after the other', async () => {
    const done = new Set<string>()
    const fake = fakeBridge({
      'codes.copy': () => {
        if (!done.has('kit')) throw new AppError('kit-needed')
        if (!done.has('seeds')) throw new AppError('seeds-locked')
        return sampleCopied
      }
    })
    const through = (name: string) => () => Promise.resolve(done.add(name).has(name))
    const bridge = gatedBridge(fake.bridge, {
      'kit-needed': through('kit'),
      'seeds-locked': through('seeds')
    })
    expect(await bridge.call('codes.copy', { id: codeId(1) })).toEqual(sampleCopied)
    expect(fake.inputsOf('codes.copy')).toHaveLength(3)
  })
})
