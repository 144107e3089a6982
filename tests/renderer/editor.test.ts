import { afterEach, describe, expect, it } from 'vitest'
import { AppError } from '../../src/shared/bridge/errors.ts'
import type { Field } from '../../src/shared/model/credential.ts'
import { FieldId, FolderId, TypedId } from '../../src/shared/model/ids.ts'
import type { TypedDetail } from '../../src/shared/model/typed.ts'
import { keepAfterMs } from '../../src/renderer/src/features/credentials/editor/autosave.ts'
import { createEditorKeeper } from '../../src/renderer/src/features/credentials/editor/editor-keeper.ts'
import {
  offeredFields,
  shapeOf,
  shapeOfNew,
  shapeOfTyped,
  type EditorShape
} from '../../src/renderer/src/features/credentials/editor/editor-shape.ts'
import {
  draftOf,
  inputName,
  readEditor,
  type Removed
} from '../../src/renderer/src/features/credentials/editor/read-editor.ts'
import { createTypedStore } from '../../src/renderer/src/features/credentials/typed-store.ts'
import { fakeBridge } from '../support/fake-bridge.ts'
import { pageClock } from '../support/page-clock.ts'
import { credentialId, sampleCredential } from '../support/page-samples.ts'

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const fieldId = (n: number) => FieldId.parse(uuid(3000 + n))
const typedId = TypedId.parse(uuid(4000))
const newIds = () => {
  let n = 100
  return () => fieldId((n += 1))
}
const field = (n: number, part: Partial<Field> = {}): Field => ({
  ...{
    id: fieldId(n),
    role: 'custom',
    kind: 'text',
    label: `Field ${String(n)}`,
    value: `value ${String(n)}`
  },
  ...{ hasValue: true, ...part }
})
const pin = field(1, { role: 'pin', kind: 'concealed', label: '', value: '' })
const nothingRemoved: Removed = new Set()

/** The inputs of an editor: what is in it for a name, and nothing where there is no such input. */
function inputs(shape: EditorShape, typed: Record<string, string> = {}) {
  const all: Record<string, string> = {
    title: shape.title,
    userName: shape.userName,
    password: '',
    url: shape.url
  }
  for (const one of shape.fields) {
    all[inputName.label(one.id)] = one.label
    all[inputName.value(one.id)] = one.value
  }
  for (const { key, where } of shape.factors) all[inputName.where(key)] = where
  const now = { ...all, ...typed }
  return { now, read: (name: string) => now[name] }
}
const draftFor = (shape: EditorShape, typed: Record<string, string>, removed = nothingRemoved) =>
  draftOf(readEditor(inputs(shape, typed).read, shape, removed), shape)

describe('the inputs of an editor', () => {
  it('are those a kind usually has', () => {
    const shape = shapeOfNew({ new: 'card', folderId: FolderId.parse(uuid(9)), tag: 'travel' }, newIds())
    expect(shape.fields.map(({ role }) => role)).toEqual(['expires', 'security-code', 'pin', 'bank'])
    expect(shape).toMatchObject({ folderId: uuid(9), tags: ['travel'], revision: undefined })
  })
  it('offer what is not there yet, and hold no secret of what is', () => {
    const shape = shapeOf(sampleCredential(1, { kind: 'card', fields: [pin], hasNotes: true }), newIds())
    expect(shape.fields.map(({ role, kept, isOffered }) => [role, kept, isOffered])).toEqual([
      ['pin', 'stored', false],
      ['expires', 'none', true],
      ['security-code', 'none', true],
      ['bank', 'none', true]
    ])
    expect(shape).toMatchObject({ password: 'stored', notes: 'stored' })
    expect(offeredFields('login', [], newIds())).toEqual([])
  })
  it('go on with what was typed, of which secrets are only known to be there', () => {
    const typed: TypedDetail = {
      ...{ typedId, credentialId: credentialId(1), kind: 'card', title: 'Half a ti', atMs: 1, revision: 3 },
      ...{ userName: 'me', url: '', hasTypedPassword: true, hasTypedNotes: false, tags: ['a'] },
      fields: [
        { ...pin, id: fieldId(1) },
        { ...field(2, { role: 'security-code', kind: 'concealed', label: '', value: '' }) }
      ]
    }
    const item = sampleCredential(1, { kind: 'card', fields: [pin], hasNotes: true, revision: 4 })
    const shape = shapeOfTyped(typed, item, newIds())
    // It was begun from revision 3: that another one came since is found out on saving.
    expect(shape).toMatchObject({
      revision: 3,
      title: 'Half a ti',
      password: 'typed',
      notes: 'stored',
      tags: ['a']
    })
    expect(shape.fields.map(({ kept }) => kept)).toEqual(['stored', 'typed'])
    expect(shapeOfTyped(typed, undefined, newIds())).toMatchObject({ id: undefined, revision: undefined })
  })
})

describe('draft of the editor', () => {
  const shape = shapeOf(sampleCredential(1, { fields: [pin, field(2)], revision: 7 }), newIds())
  it('leaves out secrets that were not touched', () => {
    const result = draftFor(shape, { title: ' Bank ' })
    expect(result).toEqual({
      draft: expect.objectContaining({ id: credentialId(1), revision: 7, title: 'Bank' }) as unknown
    })
    if (!('draft' in result)) throw new Error('no draft')
    expect(result.draft).not.toHaveProperty('password')
    expect(result.draft).not.toHaveProperty('notes')
    expect(result.draft.fields?.[0]).toEqual({ id: pin.id, role: 'pin', kind: 'concealed', label: '' })
  })
  it('sends secrets as they were typed, with their spaces', () => {
    const result = draftFor(shape, { password: ' a b ', [inputName.value(pin.id)]: ' 12 ' })
    expect(result).toMatchObject({ draft: { password: ' a b ', fields: [{ value: ' 12 ' }, {}] } })
  })
  it('removes secrets that are to go, whatever stands in their inputs, and notes that were opened and emptied', () => {
    const opened = { ...shape, notes: 'stored' } as const
    const removed = new Set(['password', pin.id] as const)
    const result = draftFor(opened, { password: 'left over', notes: '' }, removed)
    expect(result).toMatchObject({ draft: { password: '', notes: '', fields: [{ role: 'custom' }] } })
  })
  it('keeps dates in one form and says which is none', () => {
    const card = shapeOfNew({ new: 'card' }, newIds())
    const expires = card.fields[0]?.id ?? fieldId(0)
    const good = draftFor(card, { title: 'Card', [inputName.value(expires)]: '3/27' })
    expect(good).toMatchObject({ draft: { fields: [{ role: 'expires', value: '2027-03' }] } })
    const bad = draftFor(card, { title: 'Card', [inputName.value(expires)]: 'soon' })
    expect(bad).toEqual({ problem: { input: inputName.value(expires), is: 'no-date' } })
  })
  it('saves no field that was offered and left empty, but one the person named', () => {
    const id = fieldId(50)
    const card = shapeOfNew({ new: 'card' }, newIds())
    const own = {
      id,
      role: 'custom',
      kind: 'text',
      label: '',
      value: '',
      kept: 'none',
      isOffered: false
    } as const
    const withOwn = { ...card, fields: [...card.fields, own] }
    const result = draftFor(withOwn, { title: 'Card', [inputName.label(id)]: 'Counter' })
    expect(result).toMatchObject({ draft: { fields: [{ id, label: 'Counter', value: '' }] } })
    expect(draftFor(withOwn, { title: 'Card' })).toMatchObject({ draft: { fields: [] } })
  })
  it('is nothing without a title', () => {
    expect(draftFor(shape, { title: '  ' })).toEqual({ problem: { input: 'title', is: 'title-missing' } })
  })
})

describe('what is typed', () => {
  const fake = fakeBridge({
    'typed.keep': () => ({ typedId }),
    'typed.drop': () => undefined,
    'typed.list': () => []
  })
  afterEach(() => {
    fake.check()
    fake.calls.length = 0
    fake.answer('typed.keep', () => ({ typedId }))
  })
  function setUp() {
    const clock = pageClock()
    const shape = shapeOf(sampleCredential(1, { fields: [pin] }), newIds())
    const form = inputs(shape)
    const kept: boolean[] = []
    const keeper = createEditorKeeper({
      ...{ start: shape, typedId: undefined, read: form.read, clock },
      typed: createTypedStore(fake.bridge).getState(),
      onKept: (isKept) => kept.push(isKept)
    })
    const type = (name: string, text: string) => {
      form.now[name] = text
      keeper.touch()
    }
    return { clock, keeper, kept, type, shape, form }
  }
  const sent = () => fake.inputsOf('typed.keep')

  it('is kept soon, once for many letters, and under one name', async () => {
    const { clock, type, kept } = setUp()
    for (const title of ['B', 'Ba', 'Ban', 'Bank']) type('title', title)
    expect(sent()).toEqual([])
    await clock.pass(keepAfterMs)
    expect(sent()).toMatchObject([{ title: 'Bank', id: credentialId(1) }])
    expect(sent()[0]).not.toHaveProperty('typedId')
    type('title', 'Banks')
    await clock.pass(keepAfterMs)
    expect(sent()[1]).toMatchObject({ title: 'Banks', typedId })
    expect(kept).toEqual([true, true])
  })

  it('gives a secret up by name when it is no longer typed', async () => {
    const { clock, type } = setUp()
    type('password', 'abc')
    type(inputName.value(pin.id), '1234')
    await clock.pass(keepAfterMs)
    expect(sent()[0]).toMatchObject({ password: 'abc', fields: [{ value: '1234' }] })
    type('password', '')
    await clock.pass(keepAfterMs)
    expect(sent()[1]).toMatchObject({ givenUp: ['password'], fields: [{ value: '1234' }] })
    expect(sent()[1]).not.toHaveProperty('password')
  })

  it('is all kept before it is saved, also what was typed while something was being kept', async () => {
    const { clock, type, keeper } = setUp()
    let answer: (kept: { typedId: TypedId }) => void = () => undefined
    fake.answer('typed.keep', () => new Promise((resolve) => (answer = resolve)))
    type('title', 'first')
    await clock.pass(keepAfterMs)
    type('title', 'second')
    const finished = keeper.finish()
    fake.answer('typed.keep', () => ({ typedId }))
    answer({ typedId })
    expect(await finished).toMatchObject({ typed: { title: 'second' }, typedId })
    expect(sent().map(({ title }) => title)).toEqual(['first', 'second'])
  })

  it('says when it could not be kept, tries again with the next letter, and does not go on to save', async () => {
    const { clock, type, keeper, kept } = setUp()
    fake.answer('typed.keep', () => {
      throw new AppError('disk-full')
    })
    type('title', 'B')
    await clock.pass(keepAfterMs)
    expect(kept).toEqual([false])
    await expect(keeper.finish()).rejects.toMatchObject({ code: 'disk-full' })
    fake.answer('typed.keep', () => ({ typedId }))
    type('title', 'Ba')
    await clock.pass(keepAfterMs)
    expect(kept).toEqual([false, false, true])
  })

  it('goes when it is thrown away, and nothing is kept afterwards', async () => {
    const { clock, type, keeper } = setUp()
    type('title', 'B')
    await clock.pass(keepAfterMs)
    await keeper.end(true)
    expect(fake.inputsOf('typed.drop')).toEqual([{ typedId }])
    type('title', 'Ba')
    await clock.pass(keepAfterMs * 2)
    expect(sent()).toHaveLength(1)
  })

  it('is kept when fields come and go, and not for being looked at', async () => {
    const { clock, keeper, shape } = setUp()
    keeper.follow(shape, nothingRemoved)
    await clock.pass(keepAfterMs)
    expect(sent()).toEqual([])
    keeper.follow({ ...shape, isFavourite: true }, nothingRemoved)
    await clock.pass(keepAfterMs)
    expect(sent()).toMatchObject([{ isFavourite: true }])
  })

  it('goes on as something new where its credential has gone', async () => {
    const { clock, keeper, type, shape } = setUp()
    fake.answer('typed.keep', ({ id }) => {
      if (id !== undefined) throw new AppError('not-found')
      return { typedId }
    })
    type('title', 'Bank')
    await clock.pass(keepAfterMs)
    await expect(keeper.finish()).rejects.toMatchObject({ code: 'not-found' })
    keeper.follow({ ...shape, id: undefined, revision: undefined }, nothingRemoved)
    expect(await keeper.finish()).toMatchObject({ typed: { title: 'Bank' }, typedId })
    expect(sent().at(-1)).not.toHaveProperty('id')
  })
})
