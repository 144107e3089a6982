import { beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import type { CredentialId } from '../../../src/shared/model/ids.ts'
import { addCode, addLogin, makeOpenCore, type TestCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
let core: TestCore
beforeEach(async () => {
  core = await makeOpenCore(newFolder())
  return () => core.vault.lock()
})
const add = (title: string, more: Parameters<typeof addLogin>[1] = {}) =>
  addLogin(core, { title, ...more }).id
const titles = () => core.credentials.list().map(({ title }) => title)
const merge = (keep: CredentialId, ...others: CredentialId[]) => core.merging.merge(keep, others)

describe('merging credentials', () => {
  test('moves all they hold into one, with codes and attachments, and can be taken back whole', async () => {
    const keep = add('Site', { url: 'https://site.example', password: 'first', tags: ['a'] })
    core.clock.nowMs += 1000
    const other = add('Site', {
      userName: 'bob',
      url: 'https://site.example',
      password: 'second',
      notes: 'n',
      tags: ['b']
    })
    const third = add('Site', { url: 'https://site.example', password: 'first' })
    const code = addCode(core)
    core.codes.change({ id: code.id, credentialId: other })
    const attachment = core.attachments.begin(third, 'a.txt', 0)
    const before = [keep, other, third].map((id) => core.credentials.get(id))
    core.clock.nowMs += 1000

    const merged = merge(keep, other, third)
    expect(merged).toMatchObject({ id: keep, tags: ['a', 'b'], hasNotes: true, versions: 1 })
    expect(merged.codes.map(({ id }) => id)).toEqual([code.id])
    expect(merged.attachments.map(({ id }) => id)).toEqual([attachment])
    const fields = merged.fields.map(({ kind, role, value, label }) => [kind, role, value || label])
    expect(fields).toEqual([
      ['text', 'user-name', 'bob'],
      ['concealed', 'custom', 'Site, 2026-01-02']
    ])
    const concealed = merged.fields[1]?.id
    if (concealed === undefined) throw new Error('none')
    expect(core.credentials.reveal(keep, concealed).value).toBe('second')
    expect(core.credentials.reveal(keep, 'password').value).toBe('first')
    expect(titles()).toEqual(['Site'])
    expect((await core.listing.find({ query: 'bob', scope: { kind: 'all' }, from: 0, count: 9 })).total).toBe(
      1
    )
    expect(
      core.credentials
        .listTrashed()
        .map(({ id }) => id)
        .sort()
    ).toEqual([other, third].sort())
    const { records } = await core.handlers['audit.list']({ limit: 9 })
    expect(records.map(({ action }) => action)).toContain('credential-merged')

    expect(await core.undo.run()).toEqual({ action: 'merged', subject: 'Site', count: 3 })
    const after = [keep, other, third].map((id) => core.credentials.get(id))
    const compared = ({
      title,
      userName,
      url,
      fields,
      tags,
      codes,
      attachments,
      hasNotes,
      isTrashed
    }: (typeof after)[0]) => ({
      ...{ title, userName, url, fields, tags, attachments, hasNotes, isTrashed },
      codes: codes.map(({ id }) => id)
    })
    expect(after.map(compared)).toEqual(before.map(compared))
    expect([keep, other, third].map((id) => core.credentials.reveal(id, 'password').value)).toEqual([
      ...['first', 'second', 'first']
    ])
    // Nothing else is left to be undone of it.
    expect(await core.undo.next()).not.toMatchObject({ action: 'merged' })
  })

  test('is not taken back once the one that was kept has changed', async () => {
    const [keep, other] = [add('Site', { userName: 'a' }), add('Site', { userName: 'b' })]
    merge(keep, other)
    core.credentials.put({ id: keep, title: 'Changed', userName: 'a', url: '' })
    expect(await core.undo.run()).toBeNull()
    expect(titles()).toEqual(['Changed'])
  })

  test('of what is the same adds no version, and is taken back all the same', async () => {
    const [keep, other] = [add('Site'), add('Site')]
    expect(merge(keep, other)).toMatchObject({ revision: 1, versions: 0, fields: [] })
    expect(await core.undo.run()).toMatchObject({ action: 'merged', count: 2 })
    expect(titles()).toEqual(['Site', 'Site'])
    expect(core.credentials.get(keep).revision).toBe(1)
  })

  test('changes nothing where one is not there, is itself, or cannot hold it all', () => {
    const [keep, gone] = [add('Site'), add('Gone')]
    core.credentials.setTrashed(gone, true)
    expect(() => merge(keep, gone)).toThrow(new AppError('not-found'))
    expect(() => merge(keep, keep)).toThrow(new AppError('not-found'))
    const tags = (of: string) => Array.from({ length: 40 }, (_, n) => `${of} ${String(n)}`)
    const [a, b] = [add('A', { tags: tags('a') }), add('B', { tags: tags('b') })]
    expect(() => merge(a, b)).toThrow(new AppError('too-large'))
    expect(titles()).toEqual(['A', 'B', 'Site'])
    expect(core.credentials.get(a)).toMatchObject({ revision: 1, tags: tags('a') })
  })
})

describe('duplicates', () => {
  test('are what is the same, the same login, or the same site and user', async () => {
    const login = { userName: 'ada', url: 'https://www.site.example/login', password: 'p' }
    const same = [add('Site', login), add('Site', { ...login, tags: ['x'] })]
    const alike = add('Other title', { ...login, url: 'site.example', userName: 'ADA' })
    const changed = add('Site', { ...login, password: 'other' })
    add('Alone', { userName: 'ada', url: 'https://elsewhere.example', password: 'p' })
    add('No site', { userName: 'ada', url: '', password: 'p' })
    add('No user', { ...login, userName: '' })
    const notes = [
      add('Note', { kind: 'note', password: '', notes: 'n' }),
      add('note', { kind: 'note', password: '', notes: 'n' })
    ]
    core.credentials.setTrashed(add('Site', login), true)
    const groups = await core.duplicates.find()
    const found = groups.map(({ why, members }) => ({ why, ids: members.map(({ id }) => id).sort() }))
    const first = groups.flatMap(({ members }) => members).find(({ id }) => same.includes(id))?.id
    if (first === undefined) throw new Error('none')
    const second = groups.find(({ why }) => why === 'same-login')?.members[0]?.id
    expect([first, alike]).toContain(second)
    expect(found).toHaveLength(4)
    expect(found).toContainEqual({ why: 'same', ids: same.sort() })
    expect(found).toContainEqual({ why: 'same', ids: notes.sort() })
    expect(found).toContainEqual({ why: 'same-login', ids: [first, alike].sort() })
    expect(found).toContainEqual({ why: 'same-site-and-user', ids: [second, changed].sort() })
    expect(JSON.stringify(groups)).not.toContain('other')
  })

  test('are gone once they are merged', async () => {
    const login = { userName: 'ada', url: 'site.example' }
    for (const password of ['p', 'p', 'q']) add('Site', { ...login, password })
    for (;;) {
      const [group] = await core.duplicates.find()
      if (group === undefined) break
      const [keep, ...others] = group.members.map(({ id }) => id)
      if (keep !== undefined) merge(keep, ...others)
    }
    expect(titles()).toEqual(['Site'])
  })
})
