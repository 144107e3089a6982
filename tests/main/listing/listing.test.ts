import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { callContract } from '../../../src/shared/bridge/contract.ts'
import type { CredentialId, FieldId, FolderId } from '../../../src/shared/model/ids.ts'
import type { FindCredentials } from '../../../src/shared/model/listing.ts'
import { addCode, addLogin, makeOpenCore, type TestCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
let core: TestCore
beforeEach(async () => {
  core = await makeOpenCore(newFolder())
  return () => core.vault.lock()
})
const all = { kind: 'all' } as const
const asked = (query: string, more: Partial<FindCredentials> = {}): FindCredentials => ({
  ...{ query, scope: all, from: 0, count: 50, ...more }
})
const find = (query: string, more: Partial<FindCredentials> = {}) => core.listing.find(asked(query, more))
const titles = async (query: string, more: Partial<FindCredentials> = {}) =>
  (await find(query, more)).rows.map(({ title }) => title)
const add = (title: string, more: Parameters<typeof addLogin>[1] = {}) => addLogin(core, { title, ...more })
const field = (label: string, value: string, kind: 'text' | 'concealed' | 'url' = 'text') => ({
  ...{ id: randomUUID() as FieldId, role: 'custom' as const, kind, label, value }
})

describe('a window of the list', () => {
  test('is a part of the whole in its order, with how many there are and where one is', async () => {
    const made = Array.from({ length: 25 }, (_, n) => add(`Item ${String(n).padStart(2, '0')}`))
    const whole = await find('')
    expect(whole.rows.map(({ id }) => id)).toEqual(made.map(({ id }) => id))
    const placeOf = made[17]?.id
    const part = await find('', { from: 10, count: 5, placeOf })
    expect(part).toMatchObject({ total: 25, inScope: 25, from: 10, place: 17, marks: [], unknown: [] })
    expect(part.rows).toEqual(whole.rows.slice(10, 15))
    expect(part.rows[0]).toEqual({ ...core.credentials.list()[10], foundIn: [] })
    expect(await find('', { from: 99 })).toMatchObject({ total: 25, rows: [] })
    expect((await find('', { count: 0 })).rows).toEqual([])
    expect((await find('Item 1', { placeOf: randomUUID() as CredentialId })).place).toBeNull()
    expect(callContract['credentials.find'].output.parse(part)).toEqual(part)
  })

  test('of all by title is there at once after the unlock, and the same once all is indexed', async () => {
    for (const title of ['b', 'A', 'a', 'C', 'zebra', '[x]', '~']) add(title)
    core.credentials.trash(add('gone').id)
    const placeOf = core.credentials.list()[3]?.id
    await lockAndUnlock()
    const read = vi.spyOn(core.vault.session, 'read')
    const early = await find('', { from: 1, count: 3, placeOf })
    // The table was asked for a page, its rows and their codes, and nobody waited for the index.
    expect(read.mock.calls.length).toBeLessThanOrEqual(3)
    await core.listing.whenBuilt()
    expect(early).toMatchObject({ total: 7, inScope: 7, place: 3 })
    expect(await find('', { from: 1, count: 3, placeOf })).toEqual(early)
    expect(changes()).toBe(0)
  })

  test('tells when titles beyond ASCII have found their place among the others', async () => {
    for (const title of ['zebra', 'Ärzte', 'bread']) add(title)
    await lockAndUnlock()
    expect(await titles('')).toEqual(['bread', 'zebra', 'Ärzte'])
    await core.listing.whenBuilt()
    await new Promise((resolve) => setImmediate(resolve))
    expect(changes()).toBe(1)
    expect(await titles('')).toEqual(['Ärzte', 'bread', 'zebra'])
  })

  test('tells when notes can be found that could not be when somebody looked for them', async () => {
    add('Quince', { notes: 'medlar' })
    await lockAndUnlock()
    expect((await find('medlar')).total).toBe(0)
    await core.listing.whenBuilt()
    await new Promise((resolve) => setImmediate(resolve))
    expect(changes()).toBe(1)
    expect(await titles('medlar')).toEqual(['Quince'])
  })

  const changes = () => core.events.filter(({ name }) => name === 'credentials.changed').length
  async function lockAndUnlock(): Promise<void> {
    core.vault.lock()
    await core.vault.unlock(undefined)
    await new Promise((resolve) => setImmediate(resolve))
    core.events.length = 0
  }

  test('is asked for in one read of the table while scrolling', async () => {
    for (let n = 0; n < 30; n++) add(`Item ${String(n)}`)
    await find('item')
    const read = vi.spyOn(core.vault.session, 'read')
    await find('item', { from: 20, count: 10 })
    expect(read.mock.calls.length).toBeLessThanOrEqual(2)
  })

  test('knows every change at once: of texts, tags, folders and the trash', async () => {
    const { id } = add('Quince')
    expect(await titles('quince')).toEqual(['Quince'])
    await core.organising.organise({ ids: [id], addTags: ['Fruit'] })
    expect(await titles('tag:fruit')).toEqual(['Quince'])
    add('Plum', { id })
    expect(await titles('quince')).toEqual([])
    expect(await titles('tag:fruit plum')).toEqual(['Plum'])
    await core.organising.trashMany([id])
    expect(await titles('plum')).toEqual([])
    await core.undo.run()
    expect(await titles('plum')).toEqual(['Plum'])
  })
})

describe('a query', () => {
  test('looks in title, user name, host, tags, notes and fields, and says where', async () => {
    add('Alpha', {
      userName: 'beta',
      url: 'https://gamma.example/epsilon',
      notes: 'delta notes',
      tags: ['Zeta']
    })
    const fields = [field('Eta label', 'theta'), field('Hidden', 'iota', 'concealed')]
    add('Other', { fields })
    await core.listing.whenBuilt()
    const foundIn = async (query: string) =>
      (await find(query)).rows.map((row) => [row.title, ...row.foundIn])
    for (const shown of ['alpha', 'beta', 'gamma']) expect(await foundIn(shown)).toEqual([['Alpha']])
    expect(await foundIn('epsilon')).toEqual([['Alpha', 'address']])
    expect(await foundIn('delta')).toEqual([['Alpha', 'notes']])
    expect(await foundIn('zeta')).toEqual([['Alpha', 'tags']])
    expect(await foundIn('theta')).toEqual([['Other', 'fields']])
    expect(await foundIn('hidden')).toEqual([['Other', 'fields']])
    expect(await foundIn('iota')).toEqual([])
    expect(await foundIn('alpha delta zeta')).toEqual([['Alpha', 'notes', 'tags']])
    expect(await foundIn('quince')).toEqual([])
  })

  test('answers the best first, or in the order that is asked for', async () => {
    for (const title of ['Legit', 'My Git', 'GitLab', 'GitHub']) {
      core.clock.nowMs += 1000
      add(title)
    }
    expect(await titles('git')).toEqual(['GitHub', 'GitLab', 'My Git', 'Legit'])
    expect(await titles('git', { sort: 'title' })).toEqual(['GitHub', 'GitLab', 'Legit', 'My Git'])
    expect(await titles('', { sort: 'created' })).toEqual(['GitHub', 'GitLab', 'My Git', 'Legit'])
    core.clock.nowMs += 1000
    const [first] = (await find('legit')).rows
    if (first === undefined) throw new Error('none')
    add('Legit', { id: first.id, userName: 'changed' })
    expect((await titles('', { sort: 'changed' }))[0]).toBe('Legit')
    core.credentials.reveal(first.id, 'password')
    expect((await titles('', { sort: 'used' }))[0]).toBe('Legit')
    for (const sort of ['title', 'created', 'changed', 'used', undefined] as const) {
      for (const query of ['', 'git']) {
        const ids = await core.handlers['credentials.findIds']({ query, scope: all, sort })
        expect(ids).toEqual((await find(query, { sort })).rows.map(({ id }) => id))
      }
    }
    expect((await find('git hub')).marks).toEqual(['git', 'hub'])
  })

  test('keeps to its scope, a folder with all folders in it, a tag in any spelling', async () => {
    const { id: outer } = core.folders.save({ parentId: null, name: 'Outer' })
    const { id: inner } = core.folders.save({ parentId: outer, name: 'Inner' })
    add('One', { folderId: outer, tags: ['Work'], isFavourite: true })
    add('Two', { folderId: inner, tags: ['work', 'Home'] })
    add('Three', { kind: 'note', password: '', tags: ['WÖRK'] })
    const scoped = async (scope: FindCredentials['scope']) => [
      await titles('', { scope }),
      (await find('o', { scope })).inScope
    ]
    expect(await scoped({ kind: 'folder', folderId: outer })).toEqual([['One', 'Two'], 2])
    expect(await scoped({ kind: 'folder', folderId: inner })).toEqual([['Two'], 1])
    expect(await scoped({ kind: 'folder', folderId: randomUUID() as FolderId })).toEqual([[], 0])
    expect(await scoped({ kind: 'tag', tag: 'WORK' })).toEqual([['One', 'Three', 'Two'], 3])
    expect(await scoped({ kind: 'favourites' })).toEqual([['One'], 1])
    expect(await scoped({ kind: 'kind', of: 'note' })).toEqual([['Three'], 1])
    expect(await titles('t', { scope: { kind: 'folder', folderId: outer } })).toEqual(['Two'])
  })

  test('takes operators, and the other way round with a minus', async () => {
    const { id: folderId } = core.folders.save({ parentId: null, name: 'To do' })
    const one = add('One', { folderId, tags: ['Work'], isFavourite: true, notes: 'n' })
    add('Two', { kind: 'card', password: '', secondFactors: [{ kind: 'sms', where: '+49' }] })
    const code = addCode(core)
    core.codes.change({ id: code.id, credentialId: one.id, recovery: 'stored' })
    const attachment = core.attachments.begin(one.id, 'a.txt', 0)
    expect(core.credentials.get(one.id).attachments.map(({ id }) => id)).toEqual([attachment])
    for (const operator of [
      ...['tag:work', 'tag:wo', 'folder:"to do"', 'folder:to', 'is:favourite', 'kind:login', 'has:code'],
      ...['has:recovery', 'has:attachment', 'has:password', 'has:notes', 'title:one', 'user:ada title:on']
    ]) {
      expect([operator, await titles(operator)]).toEqual([operator, ['One']])
    }
    for (const operator of ['tag:work', 'folder:to', 'is:fav', 'kind:login', 'has:code', 'title:one']) {
      expect([operator, await titles(`-${operator}`)]).toEqual([operator, ['Two']])
    }
    expect(await titles('has:second-factor')).toEqual(['One', 'Two'])
    expect(await titles('kind:card has:second')).toEqual(['Two'])
    // What is taken away from outside the index counts at once.
    core.codes.trash(code.id)
    expect(await titles('has:code')).toEqual([])
    const { unknown, rows } = await find('nonsense:one -zzz')
    expect([unknown, rows]).toEqual([['nonsense:one'], []])
  })

  test('ends in a damaged vault with folders in each other', async () => {
    const { id: a } = core.folders.save({ parentId: null, name: 'A' })
    const { id: b } = core.folders.save({ parentId: a, name: 'B' })
    add('One', { folderId: b })
    core.vault.session.write('vault', (db) => {
      db.prepare('UPDATE folder SET parent_id = ? WHERE id = ?').run(b, a)
    })
    core.vault.lock()
    await core.vault.unlock(undefined)
    expect(await titles('', { scope: { kind: 'folder', folderId: a } })).toEqual(['One'])
    expect((await core.listing.places()).folders.map(({ count }) => count)).toEqual([1, 1])
    await core.folders.remove(a)
    expect((await core.listing.places()).folders).toEqual([{ id: b, parentId: null, name: 'B', count: 1 }])
  })

  test('answers ids of everything it finds, in the order of the list', async () => {
    const made = ['c', 'a', 'b'].map((title) => add(title).id)
    const [c, a, b] = made
    expect(await core.listing.findIds({ query: '', scope: all })).toEqual([a, b, c])
    expect(await core.listing.findIds({ query: 'user:ada', scope: all, sort: 'title' })).toEqual([a, b, c])
  })
})

describe('places', () => {
  test('count everything but the trash', async () => {
    const { id: outer } = core.folders.save({ parentId: null, name: 'Outer' })
    const { id: inner } = core.folders.save({ parentId: outer, name: 'Inner' })
    add('One', { folderId: inner, tags: ['Work', 'work'], isFavourite: true })
    add('Two', { folderId: outer, tags: ['Work'] })
    add('Three', { kind: 'note', tags: ['WORK', 'Äpfel'] })
    core.credentials.trash(add('Gone', { folderId: inner, tags: ['Gone'] }).id)
    expect(await core.listing.places()).toEqual({
      ...{ all: 3, favourites: 1 },
      kinds: [
        { kind: 'login', count: 2 },
        { kind: 'note', count: 1 }
      ],
      tags: [
        { tag: 'Äpfel', count: 1 },
        { tag: 'Work', count: 3 }
      ],
      folders: [
        { id: inner, parentId: outer, name: 'Inner', count: 1 },
        { id: outer, parentId: null, name: 'Outer', count: 2 }
      ]
    })
  })
})
