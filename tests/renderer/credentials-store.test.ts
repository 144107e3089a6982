import { describe, expect, it } from 'vitest'
import { AppError } from '../../src/shared/bridge/errors.ts'
import type { CredentialDetail } from '../../src/shared/model/credential.ts'
import { createCredentialsStore } from '../../src/renderer/src/features/credentials/credentials-store.ts'
import { fakeBridge } from '../support/fake-bridge.ts'
import { settle } from '../support/page-clock.ts'
import { credentialId, sampleCredential } from '../support/page-samples.ts'

function setUp(details: CredentialDetail[]) {
  let all = [...details]
  const fake = fakeBridge({
    'credentials.get': ({ id }) => {
      const found = all.find((one) => one.id === id)
      if (found === undefined) throw new AppError('not-found')
      return found
    },
    'credentials.trash': ({ id }) => {
      all = all.filter((one) => one.id !== id)
    }
  })
  const store = createCredentialsStore(fake.bridge)
  return { fake, get: () => store.getState() }
}
const three = [
  sampleCredential(1, { title: 'zebra' }),
  sampleCredential(2, { title: 'Äpfel' }),
  sampleCredential(3, { title: 'Bank' })
]

describe('credentials store', () => {
  it('reads the details anew when main says something changed', async () => {
    const { fake, get } = setUp(three)
    const stop = get().connect()
    get().select(credentialId(1))
    await settle()
    fake.emit('credentials.changed', undefined)
    await settle()
    stop()
    fake.emit('credentials.changed', undefined)
    expect(fake.inputsOf('credentials.get')).toHaveLength(2)
  })

  it('lets go of one that is not there any more', async () => {
    const { fake, get } = setUp(three)
    get().connect()
    get().select(credentialId(1))
    await settle()
    fake.answer('credentials.get', () => sampleCredential(1, { isTrashed: true }))
    fake.emit('credentials.changed', undefined)
    await settle()
    expect(get()).toMatchObject({ selectedId: undefined, detail: undefined })
  })

  it('drops the details of a login when the next one is chosen before they came', async () => {
    const { fake, get } = setUp(three)
    const answers: (() => void)[] = []
    fake.answer(
      'credentials.get',
      ({ id }) =>
        new Promise((resolve) => {
          answers.push(() => {
            resolve(sampleCredential(0, { id }))
          })
        })
    )
    get().select(credentialId(1))
    get().select(credentialId(2))
    await settle()
    answers[1]?.()
    await settle()
    answers[0]?.()
    await settle()
    expect(get().detail?.id).toBe(credentialId(2))
  })

  it('moves a login to the trash and looks at nothing then', async () => {
    const { fake, get } = setUp(three)
    get().select(credentialId(1))
    await settle()
    await get().trash(credentialId(1))
    expect(get()).toMatchObject({ selectedId: undefined, detail: undefined })
    expect(fake.inputsOf('credentials.trash')).toEqual([{ id: credentialId(1) }])
  })

  it('shows what was saved', async () => {
    const { fake, get } = setUp(three)
    const saved = sampleCredential(3, { title: 'Bank, new' })
    fake.answer('credentials.save', () => saved)
    expect(await get().save({ id: credentialId(3), title: 'Bank, new', userName: '', url: '' })).toEqual(
      saved
    )
    expect(get()).toMatchObject({ detail: saved, selectedId: credentialId(3) })
    expect(fake.inputsOf('credentials.save')[0]).not.toHaveProperty('password')
  })

  it('keeps no secret, whatever was saved or shown', async () => {
    const { fake, get } = setUp(three)
    fake.answer('credentials.save', () => sampleCredential(1))
    fake.answer('credentials.reveal', () => ({ value: 'hunter2hunter2', hidesAfterMs: 30_000 }))
    await get().save({
      title: 'a',
      userName: '',
      url: '',
      password: 'hunter2hunter2',
      notes: 'hunter2hunter2'
    })
    const { value } = await get().reveal(credentialId(1), 'password')
    expect(value).toBe('hunter2hunter2')
    expect(JSON.stringify(get())).not.toContain('hunter2')
  })
})
