import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { contentOf, type Content } from '../../../src/main/credentials/content.ts'
import { getCredential } from '../../../src/main/credentials/credential-table.ts'
import { differences, withParts } from '../../../src/main/credentials/differences.ts'
import { openSecrets } from '../../../src/main/credentials/secret-document.ts'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import type { CredentialDraft, FieldDraft } from '../../../src/shared/model/credential.ts'
import type { CredentialId } from '../../../src/shared/model/ids.ts'
import { credentialKinds, fieldKinds } from '../../../src/shared/rules/credential-kinds.ts'
import { addLogin, makeOpenCore, type TestCore } from '../../support/core.ts'
import { alwaysHolds } from '../../support/random-cases.ts'
import { useTempFolders } from '../../support/temp-folder.ts'
import { draftOf, newFieldId, records } from './support.ts'

const newFolder = useTempFolders()
let core: TestCore
beforeEach(async () => {
  core = await makeOpenCore(newFolder())
  return () => core.vault.lock()
})
/** Saves a minute later, and answers when. */
function saveLater(id: CredentialId, change: Partial<CredentialDraft>): number {
  core.clock.nowMs += 60_000
  core.credentials.save({ ...draftOf(core, id), ...change })
  return core.clock.nowMs
}
const versions = (id: CredentialId) => core.handlers['credentials.versions']({ id })
const compare = (id: CredentialId, revision: number) => core.handlers['credentials.compare']({ id, revision })
const contentNow = (id: CredentialId): Content => {
  const { session } = core.vault
  const row = session.read('vault', (db) => getCredential(db, id))
  return contentOf(row, openSecrets(session, row))
}

describe('versions', () => {
  test('say what each change was about, the latest first', async () => {
    const pin = { id: newFieldId(), role: 'custom', kind: 'concealed', label: 'PIN', value: '1' } as const
    const { id, createdAtMs } = addLogin(core, { fields: [pin] })
    const second = saveLater(id, { title: 'New name', password: 'other' })
    const third = saveLater(id, { fields: [{ ...pin, value: '2' }] })
    const fourth = saveLater(id, { fields: [], secondFactors: [{ kind: 'app', where: '' }], notes: 'n' })
    expect(await versions(id)).toEqual([
      {
        ...{ revision: 3, savedAtMs: third, replacedAtMs: fourth },
        changed: ['notes', 'secondFactors', pin.id],
        changedLabels: ['PIN']
      },
      { revision: 2, savedAtMs: second, replacedAtMs: third, changed: [pin.id], changedLabels: ['PIN'] },
      {
        ...{ revision: 1, savedAtMs: createdAtMs, replacedAtMs: second },
        changed: ['title', 'password'],
        changedLabels: []
      }
    ])
    expect(core.credentials.get(id).versions).toBe(3)
  })

  test('are compared with the present one without a secret leaving main', async () => {
    const fields = [{ id: newFieldId(), role: 'pin', kind: 'concealed', label: '', value: '4711' }] as const
    const { id } = addLogin(core, { fields: [...fields], notes: 'quince note' })
    saveLater(id, { password: 'quince 8', userName: 'grace', notes: '' })
    const compared = await compare(id, 1)
    expect(compared.differs).toEqual(['userName', 'password', 'notes'])
    expect(compared.before).toMatchObject({ userName: 'ada', hasNotes: true, revision: 1 })
    expect(compared.now).toMatchObject({ userName: 'grace', hasNotes: false, revision: 2 })
    expect(JSON.stringify(compared)).not.toMatch(/quince|4711/)
    expect(() => core.handlers['credentials.compare']({ id, revision: 7 })).toThrow(new AppError('not-found'))
  })
})

describe('restoring a version', () => {
  test('brings all of it back, secrets too, as a new version', async () => {
    const fields: FieldDraft[] = [{ role: 'pin', kind: 'concealed', label: '', value: '4711' }]
    const { id, fields: made } = addLogin(core, { kind: 'card', fields, notes: 'n', tags: ['kept'] })
    saveLater(id, { kind: 'login', title: 'Other', password: '', notes: 'm', fields: [], tags: ['now'] })
    const back = core.credentials.restoreVersion({ id, revision: 1 })
    expect(back).toMatchObject({ kind: 'card', title: 'Example', revision: 3, versions: 2, tags: ['now'] })
    expect(back.fields).toEqual(made)
    expect(core.credentials.reveal(id, 'password').value).toBe('quince 7')
    expect(core.credentials.reveal(id, 'notes').value).toBe('n')
    expect(core.credentials.reveal(id, made[0]?.id ?? newFieldId()).value).toBe('4711')
    expect(await records(core, 4)).toContain('version-restored Example')
    expect((await compare(id, 1)).differs).toEqual([])
  })

  test('in parts leaves the rest as it is', () => {
    const one = { id: newFieldId(), role: 'custom', kind: 'text', label: 'One', value: '1' } as const
    const two = { id: newFieldId(), role: 'custom', kind: 'concealed', label: 'Two', value: '2' } as const
    const { id } = addLogin(core, { fields: [one, two] })
    saveLater(id, { title: 'New', userName: 'grace', password: 'p2', fields: [{ ...one, value: '1b' }] })
    core.credentials.restoreVersion({ id, revision: 1, parts: ['password', two.id] })
    const now = core.credentials.get(id)
    expect(now).toMatchObject({ title: 'New', userName: 'grace', revision: 3 })
    expect(now.fields.map(({ id: of, value }) => [of, value])).toEqual([
      [one.id, '1b'],
      [two.id, '']
    ])
    expect(core.credentials.reveal(id, 'password').value).toBe('quince 7')
    expect(core.credentials.reveal(id, two.id).value).toBe('2')
    // A field that the version had not got is taken out again.
    const three = { id: newFieldId(), role: 'custom', kind: 'text', label: 'Three', value: '3' } as const
    saveLater(id, { fields: [one, two, three] })
    const without = core.credentials.restoreVersion({ id, revision: 1, parts: [three.id] })
    expect(without.fields.map(({ label }) => label)).toEqual(['One', 'Two'])
  })

  test('of a version that says the same makes none', () => {
    const { id } = addLogin(core)
    saveLater(id, { title: 'Other' })
    saveLater(id, { title: 'Example' })
    expect(core.credentials.restoreVersion({ id, revision: 1 })).toMatchObject({ revision: 3, versions: 2 })
  })

  test('makes any version again from any other, and parts make it whole', async () => {
    const text = fc.string({ maxLength: 8, unit: 'grapheme' })
    const ids = [newFieldId(), newFieldId(), newFieldId(), newFieldId()]
    const aField = fc.record({
      id: fc.constantFrom(...ids),
      role: fc.constant('custom' as const),
      kind: fc.constantFrom(...fieldKinds.filter((kind) => kind !== 'date')),
      label: text.map((label) => label.trim()),
      value: text
    })
    const draft = fc.record({
      kind: fc.constantFrom(...credentialKinds),
      title: text.map((title) => `t${title.replaceAll('\0', '')}`),
      userName: text,
      url: text,
      password: text,
      notes: text,
      fields: fc.uniqueArray(aField, { selector: ({ id }) => id, maxLength: 4 }),
      secondFactors: fc.array(fc.record({ kind: fc.constantFrom('app', 'sms'), where: text }), {
        maxLength: 2
      })
    })
    await alwaysHolds(
      fc.tuple(draft, draft, fc.array(fc.nat(), { minLength: 12, maxLength: 12 })),
      async ([first, second, order]) => {
        const { id, revision } = core.credentials.save(first)
        const wanted = contentNow(id)
        core.credentials.save({ ...(second as CredentialDraft), id })
        const other = contentNow(id)
        const parts = differences(wanted, other)
        expect(differences(other, wanted).toSorted()).toEqual(parts.toSorted())
        // In any order of the parts.
        const shuffled = parts.map((part, at) => ({ part, by: order[at % order.length] ?? 0 }))
        const inOrder = shuffled.sort((a, b) => a.by - b.by).map(({ part }) => part)
        expect(differences(withParts(other, wanted, inOrder), wanted)).toEqual([])
        core.credentials.restoreVersion({ id, revision })
        expect(contentNow(id)).toEqual(wanted)
        expect((await compare(id, revision)).differs).toEqual([])
      },
      60
    )
  })
})

describe('former passwords', () => {
  test('are named once each, with the time they were last in use', async () => {
    const { id, createdAtMs } = addLogin(core, { password: 'a' })
    const changedOnly = saveLater(id, { title: 'Same password' })
    const toB = saveLater(id, { password: 'b' })
    const toA = saveLater(id, { password: 'a' })
    const toNone = saveLater(id, { password: '' })
    const toC = saveLater(id, { password: 'c' })
    const toB2 = saveLater(id, { password: 'b' })
    const former = await core.handlers['credentials.formerPasswords']({ id })
    expect(former).toEqual([
      { revision: 6, fromMs: toC, untilMs: toB2 },
      { revision: 4, fromMs: toA, untilMs: toNone }
    ])
    expect([createdAtMs, changedOnly, toB].every((ms) => ms < toA)).toBe(true)
    expect(core.credentials.reveal(id, 'password', 4).value).toBe('a')
    const [opened] = core.credentials.openMany([id])
    expect(opened === undefined ? 0 : core.credentials.passwordSinceMs(opened)).toBe(toB2)
  })
})
