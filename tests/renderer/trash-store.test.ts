import { expect, it } from 'vitest'
import type { TrashedCode } from '../../src/shared/model/code.ts'
import type { TrashedCredential } from '../../src/shared/model/credential.ts'
import { createTrashStore } from '../../src/renderer/src/features/trash/trash-store.ts'
import { fakeBridge } from '../support/fake-bridge.ts'
import { settle } from '../support/page-clock.ts'
import { codeId, credentialId } from '../support/page-samples.ts'

function setUp() {
  const trash: { logins: TrashedCredential[]; codes: TrashedCode[] } = {
    logins: [
      {
        id: credentialId(1),
        kind: 'login',
        title: 'Bank',
        userName: 'ada',
        trashedAtMs: 5,
        erasesAtMs: null
      }
    ],
    codes: [{ id: codeId(1), issuer: 'Shop', account: 'ada', trashedAtMs: 6, erasedAtMs: 7 }]
  }
  const fake = fakeBridge({
    'credentials.listTrashed': () => trash.logins,
    'codes.listTrashed': () => trash.codes,
    'credentials.restore': ({ id }) => {
      trash.logins = trash.logins.filter((one) => one.id !== id)
    },
    'codes.restore': ({ id }) => {
      trash.codes = trash.codes.filter((one) => one.id !== id)
    },
    'codes.erase': ({ id }) => {
      trash.codes = trash.codes.filter((one) => one.id !== id)
    }
  })
  return { fake, trash, get: createTrashStore(fake.bridge).getState }
}

it('lists logins and codes, and puts back the one that was asked for', async () => {
  const { fake, get } = setUp()
  get().connect()
  await settle()
  expect(get()).toMatchObject({
    status: { kind: 'ready' },
    logins: [{ title: 'Bank' }],
    codes: [{ issuer: 'Shop' }]
  })
  await get().restoreLogin(credentialId(1))
  expect(fake.inputsOf('credentials.restore')).toEqual([{ id: credentialId(1) }])
  expect(get()).toMatchObject({ logins: [], codes: [{ issuer: 'Shop' }] })
  await get().restoreCode(codeId(1))
  expect(get().codes).toEqual([])
})

it('looks again when something was moved to the trash elsewhere', async () => {
  const { fake, trash, get } = setUp()
  get().connect()
  await settle()
  trash.codes = []
  fake.emit('credentials.changed', undefined)
  await settle()
  expect(get().codes).toEqual([])
})

it('erases the code that was asked for, and no other', async () => {
  const { fake, trash, get } = setUp()
  trash.codes = [
    ...trash.codes,
    { id: codeId(2), issuer: 'Bank', account: '', trashedAtMs: 7, erasedAtMs: 8 }
  ]
  await get().eraseCode(codeId(2))
  expect(fake.inputsOf('codes.erase')).toEqual([{ id: codeId(2) }])
  expect(get().codes.map((code) => code.issuer)).toEqual(['Shop'])
})
