import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { mergeContents, type MergeMember } from '../../../src/main/listing/merge-contents.ts'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import { CredentialDraft, Field } from '../../../src/shared/model/credential.ts'
import type { FieldId } from '../../../src/shared/model/ids.ts'
import { foldText } from '../../../src/shared/rules/fold-text.ts'
import { holds } from '../../support/random-cases.ts'

const member = (more: Partial<MergeMember> = {}): MergeMember => ({
  ...{ kind: 'login', title: 'Site', userName: '', url: '' },
  details: { fields: [], secondFactors: [] },
  secrets: { password: '', notes: '', fields: {} },
  ...{ tags: [], folderId: null, isFavourite: false, updatedAtMs: Date.UTC(2026, 2, 3) },
  ...more
})
const text = fc.constantFrom('', 'a', 'b', 'ab', 'A', 'longer text', '🦊 fox', 'x'.repeat(200))
const field = fc.record({
  role: fc.constantFrom('custom' as const, 'url' as const, 'user-name' as const, 'pin' as const),
  kind: fc.constantFrom('text' as const, 'concealed' as const, 'url' as const),
  label: text.map((label) => label.slice(0, 128)),
  value: text
})
const members = fc.array(
  fc
    .record({
      title: text.map((title) => title || 'untitled'),
      userName: text,
      url: text,
      password: text,
      notes: text,
      fields: fc.array(field, { maxLength: 4 }),
      secondFactors: fc.array(
        fc.record({ kind: fc.constantFrom('sms' as const, 'app' as const), where: text })
      ),
      tags: fc.array(text.filter(Boolean), { maxLength: 4 }),
      isFavourite: fc.boolean()
    })
    .map(({ title, userName, url, password, notes, fields, secondFactors, tags, isFavourite }) => {
      const made = fields.map((one) => ({ ...one, id: randomUUID() as FieldId, hasValue: one.value !== '' }))
      const concealed = made.filter(({ kind, value }) => kind === 'concealed' && value !== '')
      return member({
        ...{ title, userName, url, tags, isFavourite },
        details: {
          fields: made.map((one) => (one.kind === 'concealed' ? { ...one, value: '' } : one)),
          secondFactors
        },
        secrets: {
          password,
          notes,
          fields: Object.fromEntries(concealed.map(({ id, value }) => [id, value]))
        }
      })
    }),
  { minLength: 2, maxLength: 5 }
)
const merge = ([keep = member(), ...others]: MergeMember[]) => mergeContents(keep, others, randomUUID)

describe('merging', () => {
  test('loses nothing: every value of every member is in the result', () => {
    holds([members], (all) => {
      const { content, organisation } = merge(all)
      const { fields } = content.details
      const valueOf = ({ id, kind, value }: Field) =>
        kind === 'concealed' ? content.secrets.fields[id] : value
      const values = fields.map(valueOf)
      for (const { title, userName, url, secrets, details, tags, isFavourite } of all) {
        expect([content.title, ...values]).toContain(title)
        expect([content.userName, '', ...values]).toContain(userName)
        expect([content.url, '', ...values]).toContain(url)
        expect([content.secrets.password, '', ...Object.values(content.secrets.fields)]).toContain(
          secrets.password
        )
        expect(content.secrets.notes).toContain(secrets.notes)
        for (const one of details.fields) {
          const value = one.kind === 'concealed' ? (secrets.fields[one.id] ?? '') : one.value
          if (value === '' && one.label === '') continue
          const same = fields.filter(
            (made) => made.role === one.role && made.kind === one.kind && made.label === one.label
          )
          expect(same.map((made) => valueOf(made) ?? '')).toContain(value)
        }
        for (const factor of details.secondFactors)
          expect(content.details.secondFactors).toContainEqual(factor)
        const folded = organisation.tags.map(foldText)
        for (const tag of tags) expect(folded).toContain(foldText(tag))
        if (isFavourite) expect(organisation.isFavourite).toBe(true)
      }
    })
  })

  test('makes what the contract takes, with what the first had in its place', () => {
    holds([members], (all) => {
      const { content } = merge(all)
      const [keep] = all
      const { fields, secondFactors } = content.details
      expect(fields.slice(0, keep?.details.fields.length)).toEqual(keep?.details.fields)
      expect(content.title).toBe(keep?.title)
      if (keep?.userName !== '') expect(content.userName).toBe(keep?.userName)
      for (const one of fields) Field.parse(one)
      CredentialDraft.parse({ ...content, fields, secondFactors })
      expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length)
      // A value of a concealed field stands nowhere else.
      for (const { kind, value, id } of fields) {
        if (kind === 'concealed') expect(value).toBe('')
        else expect(content.secrets.fields[id]).toBeUndefined()
      }
    })
  })

  test('of what is the same in everything changes nothing', () => {
    const one = member({ userName: 'ada', secrets: { password: 'p', notes: 'n', fields: {} }, tags: ['x'] })
    const { content, organisation } = merge([one, { ...one }, { ...one }])
    const { kind, title, userName, url, details, secrets, tags, folderId, isFavourite } = one
    expect(content).toEqual({ kind, title, userName, url, details, secrets })
    expect(organisation).toEqual({ tags, folderId, isFavourite })
  })

  test('names a password that differs after its credential and day', () => {
    const other = member({ title: 'T'.repeat(200), secrets: { password: 'second', notes: '', fields: {} } })
    const { content } = merge([member({ secrets: { password: 'first', notes: '', fields: {} } }), other])
    const concealed = content.details.fields.find(({ kind }) => kind === 'concealed')
    expect(concealed?.label).toBe(`${'T'.repeat(116)}, 2026-03-03`)
    expect(content.secrets).toMatchObject({ password: 'first', fields: { [concealed?.id ?? '']: 'second' } })
  })

  test('does nothing rather than lose what one credential cannot hold', () => {
    const many = member({ tags: Array.from({ length: 40 }, (_, n) => `a ${String(n)}`) })
    const more = member({ tags: Array.from({ length: 40 }, (_, n) => `b ${String(n)}`) })
    expect(() => merge([many, more])).toThrow(new AppError('too-large'))
    const long = member({ secrets: { password: '', notes: 'n'.repeat(99_999), fields: {} } })
    const { content } = merge([long, member({ secrets: { password: '', notes: 'other notes', fields: {} } })])
    expect(Object.values(content.secrets.fields)).toEqual(['other notes'])
  })
})
