import { beforeEach, describe, expect, test } from 'vitest'
import type { CredentialId } from '../../../src/shared/model/ids.ts'
import { quickRowsAtMost } from '../../../src/main/quick/find-quick.ts'
import { addCode, addLogin, exampleSeed, makeOpenCore, type TestCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
let core: TestCore
beforeEach(async () => {
  core = await makeOpenCore(newFolder())
  return () => core.vault.lock()
})

const find = async (query = '') => await core.handlers['quick.find']({ query })
const titles = async (query = '') => (await find(query)).rows.map(({ title }) => title)
const uri = (issuer: string) => `otpauth://totp/${issuer}:ada?secret=${exampleSeed}&issuer=${issuer}`

/** Uses something later than everything before it. */
async function use(id: CredentialId): Promise<void> {
  core.clock.nowMs += 60_000
  await core.credentials.copy(id, 'password')
}

describe('what quick access begins with', () => {
  test('is what was used last, of credentials and codes alike, and then the rest by title', async () => {
    const bank = addLogin(core, { title: 'Bank' })
    const mail = addLogin(core, { title: 'Mail' })
    addLogin(core, { title: 'Never' })
    const alone = addCode(core, uri('Alone'))
    await use(bank.id)
    await use(mail.id)
    expect(await titles()).toEqual(['Mail', 'Bank', 'Never', 'Alone'])
    core.clock.nowMs += 60_000
    await core.codes.copy(alone.id, 'tray')
    expect(await titles()).toEqual(['Alone', 'Mail', 'Bank', 'Never'])
  })

  test('is the credential whose code was used, also where its password never was', async () => {
    const bank = addLogin(core, { title: 'Bank' })
    const shop = addLogin(core, { title: 'Shop' })
    const code = addCode(core, uri('Shop'))
    core.codes.change({ id: code.id, credentialId: shop.id })
    await use(bank.id)
    core.clock.nowMs += 60_000
    await core.codes.copy(code.id, 'window')
    const { rows } = await find()
    expect(rows.map(({ title }) => title)).toEqual(['Shop', 'Bank'])
    expect(rows[0]).toMatchObject({ hasPassword: true, userName: 'ada', codes: [{ id: code.id }] })
  })

  test('has what is pinned before all of it, in the person’s own order', async () => {
    const bank = addLogin(core, { title: 'Bank' })
    const [first, second] = ['One', 'Two'].map((issuer) => addCode(core, uri(issuer)))
    if (first === undefined || second === undefined) throw new Error('no codes')
    await use(bank.id)
    for (const { id } of [first, second]) core.codes.change({ id, isPinned: true })
    core.codes.arrange([second.id, first.id])
    expect(await titles()).toEqual(['Two', 'One', 'Bank'])
  })

  test('holds nothing that is in the trash, and no secret', async () => {
    const kept = addLogin(core, { title: 'Kept', password: 'quince-marker' })
    const gone = addLogin(core, { title: 'Gone' })
    const code = addCode(core, uri('Thrown'))
    await use(gone.id)
    await core.codes.copy(code.id, 'window')
    core.credentials.trash(gone.id)
    core.codes.trash(code.id)
    const found = await find()
    expect(found.rows.map(({ target }) => target.id)).toEqual([kept.id])
    expect(JSON.stringify(found)).not.toMatch(/quince-marker|GEZDGNBV/)
    expect(await titles('gone')).toEqual([])
    expect(await titles('thrown')).toEqual([])
  })

  test('is never more than is looked through', async () => {
    for (let n = 0; n < quickRowsAtMost + 5; n++) addLogin(core, { title: `Login ${String(n)}` })
    expect(await titles()).toHaveLength(quickRowsAtMost)
    expect(await titles('login')).toHaveLength(quickRowsAtMost)
  })
})

describe('what quick access finds', () => {
  test('are the list’s best matches, and codes that stand alone among them', async () => {
    addLogin(core, { title: 'My shop', userName: 'x' })
    addLogin(core, { title: 'Shopping', userName: 'x' })
    addLogin(core, { title: 'Other', userName: 'shop@mail.example' })
    addCode(core, uri('Shop'))
    addCode(core, uri('Workshop'))
    const found = await find('shop')
    expect(found.rows.map(({ title }) => title)).toEqual(['Shopping', 'Shop', 'My shop', 'Other', 'Workshop'])
    expect(found.marks).toEqual(['shop'])
    expect(found.rows[1]).toMatchObject({ kindOfCredential: null, userName: 'ada', hasPassword: false })
  })

  test('also with accents, in any case, and by several words of a code', async () => {
    addLogin(core, { title: 'Café Größe' })
    addCode(core, uri('Shop'))
    expect(await titles('CAFE')).toEqual(['Café Größe'])
    expect(await titles('ada sho')).toEqual(['Shop'])
  })

  test('a code that hangs on a credential is found with it, and once', async () => {
    const shop = addLogin(core, { title: 'Shop' })
    const code = addCode(core, uri('Shop'))
    core.codes.change({ id: code.id, credentialId: shop.id })
    const { rows } = await find('shop')
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ target: { kind: 'credential', id: shop.id }, codes: [{ id: code.id }] })
  })
})

test('a locked vault is said to be locked', async () => {
  core.vault.lock()
  for (const query of ['', 'x']) await expect(find(query)).rejects.toMatchObject({ code: 'locked' })
})
