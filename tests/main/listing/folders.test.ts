import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import type { FolderId } from '../../../src/shared/model/ids.ts'
import { folderDepthMax } from '../../../src/shared/rules/limits.ts'
import { addLogin, makeOpenCore, type TestCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
let core: TestCore
beforeEach(async () => {
  core = await makeOpenCore(newFolder())
  return () => core.vault.lock()
})
const add = (name: string, parentId: FolderId | null = null) => core.folders.save({ parentId, name }).id
const change = (id: FolderId, name: string, parentId: FolderId | null = null) =>
  core.folders.save({ id, parentId, name })
const folders = async () => {
  const all = (await core.listing.places()).folders
  const names = new Map(all.map(({ id, name }) => [id, name]))
  return all.map(({ name, parentId, count }) => [parentId === null ? null : names.get(parentId), name, count])
}
const folderOf = (title: string) => core.credentials.list().find((one) => one.title === title)?.folderId

describe('folders', () => {
  test('are added, renamed, moved, and taken back step by step', async () => {
    const outer = add('Outer')
    const inner = add('Inner')
    change(inner, 'Within', outer)
    expect(await folders()).toEqual([
      [null, 'Outer', 0],
      ['Outer', 'Within', 0]
    ])
    for (const action of ['folder-changed', 'folder-added', 'folder-added'])
      expect(await core.undo.run()).toMatchObject({ action })
    expect(await folders()).toEqual([])
  })

  test('of a name that is there already beside are that one; none gets the name of another', () => {
    const work = add('Work')
    expect(add('WORK')).toBe(work)
    const inner = add('Work', work)
    expect(inner).not.toBe(work)
    expect(() => change(inner, 'wörk')).toThrow(new AppError('conflict'))
    change(inner, 'WORK', work)
    change(work, 'work')
  })

  test('are never in themselves, nor deeper than they may be', () => {
    const a = add('A')
    const b = add('B', a)
    for (const into of [a, b]) expect(() => change(a, 'A', into)).toThrow(new AppError('invalid-input'))
    let deep: FolderId | null = null
    for (let n = 0; n < folderDepthMax; n++) deep = add(`Depth ${String(n)}`, deep)
    const deepest = deep
    expect(() => add('Too deep', deepest)).toThrow(new AppError('invalid-input'))
    expect(() => change(a, 'A', deepest)).toThrow(new AppError('invalid-input'))
    // One that is too deep already can have another name.
    if (deepest !== null) change(deepest, 'Renamed', parentOf(deepest))
  })
  const parentOf = (id: FolderId) =>
    core.vault.session.read('vault', (db) =>
      db.prepare('SELECT parent_id FROM folder WHERE id = ?').pluck().get(id)
    ) as FolderId | null

  test('that are not there are not found', async () => {
    const missing = new AppError('not-found')
    const id = randomUUID() as FolderId
    expect(() => add('In none', id)).toThrow(missing)
    expect(() => change(id, 'Name')).toThrow(missing)
    await expect(core.folders.remove(id)).rejects.toThrow(missing)
  })

  test('removed, leave what was in them to the folder around them, and come back with all of it', async () => {
    const outer = add('Outer')
    const middle = add('Middle', outer)
    const inner = add('Inner', middle)
    for (const [title, folderId] of Object.entries({ one: outer, two: middle, three: inner, gone: middle }))
      addLogin(core, { title, folderId })
    const gone = core.credentials.list().find(({ title }) => title === 'gone')
    if (gone !== undefined) core.credentials.setTrashed(gone.id, true)
    const before = await folders()
    await core.folders.remove(middle)
    expect(await folders()).toEqual([
      ['Outer', 'Inner', 1],
      [null, 'Outer', 3]
    ])
    expect([folderOf('two'), folderOf('three')]).toEqual([outer, inner])
    expect(await core.undo.run()).toEqual({ action: 'folder-removed', subject: 'Middle', count: 1 })
    expect(await folders()).toEqual(before)
    if (gone !== undefined) core.credentials.setTrashed(gone.id, false)
    expect(folderOf('gone')).toBe(middle)
  })

  test('removed, leave also what comes into them meanwhile', async () => {
    const folder = add('Folder')
    addLogin(core, { title: 'before', folderId: folder })
    const removing = core.folders.remove(folder)
    addLogin(core, { title: 'meanwhile', folderId: folder })
    await removing
    expect([folderOf('before'), folderOf('meanwhile')]).toEqual([null, null])
    expect(await folders()).toEqual([])
    await core.undo.run()
    expect([folderOf('before'), folderOf('meanwhile')]).toEqual([folder, folder])
  })

  test('are not taken back once something is in them, or they were changed again', async () => {
    const folder = add('Folder')
    core.credentials.put({ title: 'in it', userName: '', url: '', folderId: folder })
    expect(await core.undo.run()).toBeNull()
    expect(await folders()).toEqual([[null, 'Folder', 1]])
  })
})
