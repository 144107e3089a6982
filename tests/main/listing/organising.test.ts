import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import type { CredentialId, FolderId } from '../../../src/shared/model/ids.ts'
import { addLogin, makeOpenCore, type TestCore } from '../../support/core.ts'
import { nextStart } from '../../support/saved-vault.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
let core: TestCore
beforeEach(async () => {
  core = await makeOpenCore(newFolder())
  return () => core.vault.lock()
})
const add = (title: string, more: Parameters<typeof addLogin>[1] = {}) =>
  addLogin(core, { title, ...more }).id
const addMany = (count: number) => Array.from({ length: count }, (_, n) => add(`Item ${String(n)}`))
const stands = (id: CredentialId) => {
  const { tags, folderId, isFavourite } = core.credentials.get(id)
  return { tags, folderId, isFavourite }
}
const titles = (of = core) => of.credentials.list().map(({ title }) => title)
/** Every look at the clock finds it some milliseconds later: slices of time end as they do when people wait. */
function letTimePass(): void {
  let nowMs = 0
  Object.defineProperty(core.clock, 'monotonicMs', { get: () => (nowMs += 5) })
}
const actions = async (limit: number) =>
  (await core.handlers['audit.list']({ limit })).records.map(({ action, subject }) => [action, subject])
const newestOf = async (item: CredentialId) =>
  (await core.handlers['audit.list']({ item, limit: 1 })).records[0]

describe('organising many', () => {
  test('changes tags, folder and star of all of them, on record for each, as one step to undo', async () => {
    const { id: folderId } = core.folders.save({ parentId: null, name: 'Work' })
    const a = add('A', { tags: ['old', 'Kept'] })
    const b = add('B', { tags: ['OLD', 'new'], isFavourite: true })
    const c = add('C')
    const before = [a, b, c].map(stands)
    const { revision } = core.credentials.get(a)
    await core.organising.organise({
      ids: [a, b, a],
      addTags: ['New'],
      removeTags: ['Old'],
      folderId,
      isFavourite: true
    })
    expect(stands(a)).toEqual({ tags: ['Kept', 'New'], folderId, isFavourite: true })
    expect(stands(b)).toEqual({ tags: ['new'], folderId, isFavourite: true })
    expect(stands(c)).toEqual(before[2])
    expect(core.credentials.get(a).revision).toBe(revision)
    expect(await newestOf(a)).toMatchObject({
      action: 'credentials-organised',
      subject: 'A',
      note: 'others: 1'
    })
    expect(await newestOf(b)).toMatchObject({
      action: 'credentials-organised',
      subject: 'B',
      note: 'others: 1'
    })
    expect(await newestOf(c)).toMatchObject({ action: 'credential-added' })
    expect(await core.undo.run()).toEqual({ action: 'organised', subject: '', count: 2 })
    expect([a, b, c].map(stands)).toEqual(before)
    expect((await actions(1))[0]).toEqual(['undone', ''])
    expect((await core.listing.places()).tags.map(({ tag }) => tag).sort()).toEqual(['Kept', 'OLD', 'new'])
  })

  test('takes back only what still stands where it was put', async () => {
    const [a, b] = [add('A'), add('B')]
    await core.organising.organise({ ids: [a, b], isFavourite: true })
    core.credentials.put({ id: a, title: 'A', userName: '', url: '', tags: ['later'] })
    expect(await core.undo.run()).toMatchObject({ count: 2 })
    expect([stands(a).isFavourite, stands(b).isFavourite]).toEqual([true, false])
    await core.organising.organise({ ids: [a], addTags: ['x'] })
    core.credentials.put({ id: a, title: 'A', userName: '', url: '', tags: ['other'] })
    expect(await core.undo.run()).toBeNull()
    expect(stands(a).tags).toEqual(['other'])
  })

  test('writes nothing where nothing changes, and nothing where one cannot have so many tags', async () => {
    const tags = Array.from({ length: 50 }, (_, n) => `tag ${String(n)}`)
    const [a, b] = [add('A'), add('B', { tags })]
    const { total } = await core.handlers['audit.list']({ limit: 1 })
    await core.organising.organise({ ids: [a, b], isFavourite: false, folderId: null, removeTags: ['none'] })
    await expect(core.organising.organise({ ids: [a, b], addTags: ['one more'] })).rejects.toThrow(
      new AppError('too-large')
    )
    expect(stands(a).tags).toEqual([])
    expect((await core.handlers['audit.list']({ limit: 1 })).total).toBe(total)
  })

  test('finds no folder and no credentials that are not there', async () => {
    const missing = new AppError('not-found')
    const a = add('A')
    const folderId = randomUUID() as FolderId
    await expect(core.organising.organise({ ids: [a], folderId })).rejects.toThrow(missing)
    const gone = randomUUID() as CredentialId
    await expect(core.organising.organise({ ids: [gone], isFavourite: true })).rejects.toThrow(missing)
    await expect(core.organising.trashMany([gone])).rejects.toThrow(missing)
    core.credentials.trash(a)
    await expect(core.organising.organise({ ids: [a], isFavourite: true })).rejects.toThrow(missing)
  })

  test('of very many has all others take their turn, and changes all', async () => {
    const ids = addMany(600)
    letTimePass()
    let turns = 0
    const organised = core.organising.organise({ ids, addTags: ['x'] }).then(() => (turns = -turns))
    while (turns >= 0) {
      turns++
      await new Promise((resolve) => setImmediate(resolve))
    }
    await organised
    expect(-turns).toBeGreaterThan(5)
    expect((await core.listing.places()).tags).toEqual([{ tag: 'x', count: 600 }])
    const { records } = await core.handlers['audit.list']({ limit: 2 })
    expect(records.map(({ action, item, note }) => [action, item, note])).toEqual([
      ['credentials-organised', null, 'items: 600'],
      ['credential-added', ids[599], '']
    ])
    expect(await core.undo.run()).toMatchObject({ count: 600 })
    expect((await core.listing.places()).tags).toEqual([])
  })

  test('stops at the lock, and what was changed until then is whole', async () => {
    const ids = addMany(600)
    letTimePass()
    const organised = core.organising.organise({ ids, addTags: ['x'] })
    await new Promise((resolve) => setImmediate(resolve))
    core.vault.lock()
    await expect(organised).rejects.toThrow(new AppError('locked'))
    await core.vault.unlock(undefined)
    expect(core.credentials.list()).toHaveLength(600)
    await core.organising.organise({ ids, addTags: ['x'] })
    expect((await core.listing.places()).tags).toEqual([{ tag: 'x', count: 600 }])
  })
})

describe('many into the trash', () => {
  test('very many: each is on record, in slices, in one chain', async () => {
    const ids = addMany(600)
    letTimePass()
    await core.organising.trashMany(ids)
    const about = { action: 'credential-trashed', note: 'others: 599' }
    for (const n of [0, 311, 599]) {
      expect(await newestOf(ids[n] ?? add('none'))).toMatchObject({ ...about, subject: `Item ${String(n)}` })
    }
    expect(await core.handlers['audit.chain'](undefined)).toMatchObject({ state: 'unbroken' })
    const { records } = await core.handlers['audit.list']({ limit: 500 })
    expect(new Set(records.map(({ item }) => item)).size).toBe(500)
  })

  test('and back by one step, on record for each of them', async () => {
    const ids = ['A', 'B', 'C'].map((title) => add(title))
    const before = core.credentials.list()
    await core.organising.trashMany(ids.slice(0, 2))
    expect(titles()).toEqual(['C'])
    const [a, b] = ids.map((id) => newestOf(id))
    expect(await a).toMatchObject({ action: 'credential-trashed', subject: 'A', note: 'others: 1' })
    expect(await b).toMatchObject({ action: 'credential-trashed', subject: 'B', note: 'others: 1' })
    expect(await core.undo.next()).toEqual({ action: 'trashed', subject: '', count: 2 })
    await core.undo.run()
    for (const id of ids.slice(0, 2))
      expect(await newestOf(id)).toMatchObject({ action: 'credential-restored' })
    const { records } = await core.handlers['audit.list']({ limit: 1 })
    expect(records[0]).toMatchObject({ action: 'undone', item: null, note: 'items: 2' })
    expect(core.credentials.list()).toEqual(before)
    expect(await core.listing.findIds({ query: '', scope: { kind: 'all' } })).toEqual(ids)
  })

  test('leaves what was trashed before where it is', async () => {
    const [a, b] = [add('A'), add('B')]
    core.credentials.setTrashed(a, true)
    core.clock.nowMs += 1000
    await core.organising.trashMany([a, b])
    expect(await newestOf(b)).toMatchObject({ action: 'credential-trashed', note: '' })
    expect(await core.undo.run()).toMatchObject({ count: 1 })
    expect(await newestOf(b)).toMatchObject({ action: 'undone', subject: 'B' })
    expect(titles()).toEqual(['B'])
  })

  test.each([2, 150])('can be taken back after a restart, all %i of them', async (count) => {
    const ids = addMany(count)
    core.credentials.setTrashed(add('older'), true)
    core.clock.nowMs += 1000
    await core.organising.trashMany(ids)
    core.clock.nowMs += 1000
    core.vault.lock()
    await core.vault.unlock(undefined)
    expect(await core.undo.next()).toEqual({ action: 'trashed', subject: '', count })
    expect(await core.undo.run()).toEqual({ action: 'trashed', subject: '', count })
    expect(titles()).toHaveLength(count)
    expect(await core.undo.next()).toBeNull()
  })

  test('is offered after a restart for thirty days, by its title where it is one', async () => {
    core.credentials.trash(add('Quince'))
    const day = 86_400_000
    core.clock.nowMs += 29 * day
    const restarted = nextStart(core)
    restarted.clock.nowMs = core.clock.nowMs
    core.vault.lock()
    await restarted.vault.unlock(undefined)
    expect(await restarted.undo.next()).toEqual({ action: 'trashed', subject: 'Quince', count: 1 })
    restarted.credentials.restore(restarted.credentials.listTrashed()[0]?.id ?? add('none'))
    // Restored by hand meanwhile: the restoring is the latest step, and under it nothing is left to bring back.
    expect(await restarted.undo.run()).toMatchObject({ action: 'restored' })
    restarted.vault.lock()
  })

  test('is not offered any more when it is long ago', async () => {
    core.settings.set({ trashDays: null })
    core.credentials.trash(add('Quince'))
    core.clock.nowMs += 31 * 86_400_000
    core.vault.lock()
    await core.vault.unlock(undefined)
    expect(await core.undo.next()).toBeNull()
  })
})
