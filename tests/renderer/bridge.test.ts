import { describe, expect, it } from 'vitest'
import { AppError } from '../../src/shared/bridge/errors.ts'
import { fakeBridge } from '../support/fake-bridge.ts'
import { credentialId, sampleCopied, sampleCredential } from '../support/page-samples.ts'

describe('bridge', () => {
  it('answers with the value of a reply', async () => {
    const { bridge } = fakeBridge({ 'credentials.get': ({ id }) => sampleCredential(1, { id }) })
    const detail = await bridge.call('credentials.get', { id: credentialId(7) })
    expect(detail.id).toBe(credentialId(7))
  })

  it('throws an AppError with code and incident when a call was stopped', async () => {
    const { bridge } = fakeBridge({
      'vault.lock': () => {
        throw new AppError('internal', { incident: 'a1b2' })
      }
    })
    const error = await bridge.call('vault.lock').catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(AppError)
    expect(error).toMatchObject({ code: 'internal', incident: 'a1b2' })
  })

  it('passes events on until it is told to stop', () => {
    const fake = fakeBridge()
    const heard: boolean[] = []
    const stop = fake.bridge.on('vault.waitingForKeychain', ({ waiting }) => heard.push(waiting))
    fake.emit('vault.waitingForKeychain', { waiting: true })
    stop()
    fake.emit('vault.waitingForKeychain', { waiting: false })
    expect(heard).toEqual([true])
  })
})

describe('fake bridge', () => {
  it('fails the test when a call has no answer', async () => {
    const fake = fakeBridge()
    await expect(fake.bridge.call('codes.list')).rejects.toThrow('codes.list was called')
    expect(() => {
      fake.check()
    }).toThrow('codes.list')
  })

  it('drops what the contract does not know, as main does', async () => {
    const { bridge } = fakeBridge({
      'codes.copy': () => ({ ...sampleCopied, seed: 'JBSWY3DP' })
    })
    const answer = await bridge.call('codes.copy', { id: '00000000-0000-4000-8000-000000000001' as never })
    expect(answer).toEqual(sampleCopied)
  })
})
