import { describe, expect, it } from 'vitest'
import type { CredentialDetail, Field } from '../../src/shared/model/credential.ts'
import type { ComparedVersions, VersionDetail } from '../../src/shared/model/history.ts'
import { FieldId, FolderId } from '../../src/shared/model/ids.ts'
import { folderChoices, folderPath } from '../../src/renderer/src/features/credentials/folder-path.ts'
import { compareRows } from '../../src/renderer/src/features/credentials/history/compare-rows.ts'
import { changedNames } from '../../src/renderer/src/features/credentials/history/part-names.ts'
import { itemRows } from '../../src/renderer/src/features/credentials/item-rows.ts'
import { inSentence } from '../../src/renderer/src/text/in-sentence.ts'
import { itemText } from '../../src/renderer/src/text/item-text.ts'
import { sampleCredential } from '../support/page-samples.ts'

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const field = (n: number, role: Field['role'], part: Partial<Field> = {}): Field => ({
  ...{ id: FieldId.parse(uuid(3000 + n)), role, kind: 'text', label: '', value: 'x', hasValue: true },
  ...part
})
const names = (item: CredentialDetail) =>
  itemRows(item).map((row) => (row.kind === 'place' ? row.place : row.field.role))

describe('rows of a credential', () => {
  it('stand as people look for them, and what is empty has none', () => {
    const fields = [
      field(1, 'pin', { kind: 'concealed', value: '' }),
      field(2, 'url', { kind: 'url' }),
      field(3, 'email'),
      field(4, 'bank', { value: '', hasValue: false })
    ]
    expect(names(sampleCredential(1, { fields }))).toEqual([
      'userName',
      'email',
      'password',
      'url',
      'url',
      'pin'
    ])
    expect(names(sampleCredential(1, { userName: '', url: '', hasPassword: false }))).toEqual([])
  })
})

describe('two versions side by side', () => {
  const version = (part: Partial<VersionDetail>): VersionDetail => ({
    ...sampleCredential(1, {
      fields: [field(1, 'custom', { label: 'Counter' }), field(2, 'pin', { kind: 'concealed' })]
    }),
    ...part
  })
  const compared: ComparedVersions = {
    before: version({ title: 'Old', url: '', hasPassword: true }),
    now: version({
      title: 'New',
      hasNotes: true,
      fields: [field(3, 'expires', { kind: 'date', value: '2027-03' })]
    }),
    differs: [
      'title',
      'url',
      'password',
      'notes',
      field(1, 'custom').id,
      field(2, 'pin').id,
      field(3, 'expires').id
    ]
  }
  it('say in words what changed, what came and what went, secrets without their text', () => {
    const rows = compareRows(compared).map(({ label, state, before, now }) => [
      label,
      state,
      before.kind,
      now.kind
    ])
    expect(rows).toEqual([
      ['Title', 'changed', 'text', 'text'],
      ['User name', 'same', 'text', 'text'],
      ['Password', 'changed', 'secret', 'secret'],
      ['Website', 'added', 'empty', 'text'],
      ['Expires', 'added', 'empty', 'text'],
      ['Counter', 'removed', 'text', 'empty'],
      ['PIN', 'removed', 'secret', 'empty'],
      ['Notes', 'added', 'empty', 'secret']
    ])
  })
  it('and a version in the list says what was changed of it', () => {
    const summary = { revision: 1, savedAtMs: 1, replacedAtMs: 2, changedLabels: ['Counter', ''] }
    expect(changedNames({ ...summary, changed: ['password', field(1, 'custom').id] }, 'card')).toBe(
      'Card number, “Counter” and Field'
    )
    expect(changedNames({ ...summary, changed: [], changedLabels: [] }, 'login')).toBe('')
  })
})

describe('folders', () => {
  const id = (n: number) => FolderId.parse(uuid(n))
  const folder = (n: number, parent: number | null, name: string) => ({
    ...{ id: id(n), parentId: parent === null ? null : id(parent), name, count: 0 }
  })
  it('are named with those around them, even where they go round in a circle', () => {
    const folders = [folder(1, null, 'Work'), folder(2, 1, 'Servers'), folder(3, 4, 'a'), folder(4, 3, 'b')]
    expect(folderPath(folders, id(2))).toEqual(['Work', 'Servers'])
    expect(folderPath(folders, id(3))).toEqual(['b', 'a'])
    expect(folderPath(folders, null)).toEqual([])
    expect(folderChoices(folders.slice(0, 2)).map(({ path }) => path)).toEqual(['Work', 'Work › Servers'])
  })
})

describe('labels in sentences', () => {
  it('are small where they are ours, and stay as they are where they are the person’s', () => {
    expect(
      ['User name', 'PIN', 'E-mail address', '“My Field”'].map((label) => itemText.copy(inSentence(label)))
    ).toEqual(['Copy user name', 'Copy PIN', 'Copy e-mail address', 'Copy “My Field”'])
  })
})
