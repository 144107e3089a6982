import { afterEach, describe, expect, test, vi } from 'vitest'
import type * as AeadModule from '../../../src/main/crypto/aead.ts'
import type * as DerivationModule from '../../../src/main/crypto/derive.ts'

const aead = '../../../src/main/crypto/aead.ts'
const derivation = '../../../src/main/crypto/derive.ts'
type Aead = typeof AeadModule
type Derivation = typeof DerivationModule

async function cryptoWorks(): Promise<boolean> {
  const module = await import('../../../src/main/crypto/self-test.ts')
  return module.cryptoWorks()
}

afterEach(() => {
  vi.doUnmock(aead)
  vi.doUnmock(derivation)
  vi.resetModules()
})

describe('the self-test at the start', () => {
  test('passes on this runtime', async () => {
    expect(await cryptoWorks()).toBe(true)
  })

  test('fails where encryption gives another text', async () => {
    const real = await vi.importActual<Aead>(aead)
    vi.doMock(aead, () => ({
      ...real,
      encrypt: (...args: Parameters<Aead['encrypt']>) => {
        const sealed = real.encrypt(...args)
        sealed[0] = (sealed[0] ?? 0) ^ 1
        return sealed
      }
    }))
    expect(await cryptoWorks()).toBe(false)
  })

  test('fails where decryption gives nothing', async () => {
    const real = await vi.importActual<Aead>(aead)
    vi.doMock(aead, () => ({ ...real, decrypt: () => undefined }))
    expect(await cryptoWorks()).toBe(false)
  })

  test('fails where decryption does not look at the tag', async () => {
    const real = await vi.importActual<Aead>(aead)
    let first: ReturnType<Aead['decrypt']>
    const decrypt = (...args: Parameters<Aead['decrypt']>) => {
      first ??= real.decrypt(...args)?.copy()
      return first?.copy()
    }
    vi.doMock(aead, () => ({ ...real, decrypt }))
    expect(await cryptoWorks()).toBe(false)
  })

  test('fails where keys are derived differently', async () => {
    const real = await vi.importActual<Derivation>(derivation)
    vi.doMock(derivation, () => ({
      ...real,
      derive: (...[key, purpose]: Parameters<Derivation['derive']>) => real.derive(key, purpose, ['other'])
    }))
    expect(await cryptoWorks()).toBe(false)
  })
})
