import { beforeEach, describe, expect, test } from 'vitest'
import { addLogin, makeOpenCore, type TestCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'
import { addFolder, draftOf } from './support.ts'

const newFolder = useTempFolders()
let core: TestCore
beforeEach(async () => {
  core = await makeOpenCore(newFolder())
  return () => core.vault.lock()
})
const next = () => core.handlers['undo.next'](undefined)
const undo = () => core.handlers['undo.run'](undefined)
const step = (action: string, subject = 'Example') => ({ action, subject, count: 1 })

describe('undoing what was done to one credential', () => {
  test('moves what was added to the trash', async () => {
    const { id } = addLogin(core)
    expect(await next()).toEqual(step('added'))
    expect(await undo()).toEqual(step('added'))
    expect(core.credentials.get(id).isTrashed).toBe(true)
  })

  test('brings back what a change was made of, secrets and places too', async () => {
    const folderId = addFolder(core, 'Work')
    const { id } = addLogin(core, { tags: ['a'], folderId, notes: 'n' })
    core.credentials.save({ ...draftOf(core, id), title: 'B', password: 'p', tags: [], folderId: null })
    expect(await undo()).toEqual(step('changed', 'B'))
    const now = core.credentials.get(id)
    expect(now).toMatchObject({ title: 'Example', tags: ['a'], folderId, revision: 3, versions: 2 })
    expect(core.credentials.reveal(id, 'password').value).toBe('quince 7')
    expect(await next()).toEqual(step('added'))
  })

  test('of where it stands alone makes no version', async () => {
    const { id } = addLogin(core, { tags: ['a'] })
    core.credentials.save({ ...draftOf(core, id), tags: ['b'], isFavourite: true })
    expect(await undo()).toEqual(step('organised'))
    expect(core.credentials.get(id)).toMatchObject({ tags: ['a'], isFavourite: false, revision: 1 })
  })

  test('is too late once it was changed again by something that is not undone', async () => {
    const { id } = addLogin(core)
    core.credentials.save({ ...draftOf(core, id), title: 'B' })
    core.credentials.changeNotes(id, () => 'meanwhile')
    expect(await undo()).toBeNull()
    expect(core.credentials.get(id)).toMatchObject({ title: 'B', revision: 3 })
  })

  test('goes into the trash and out of it, and back to a version', async () => {
    const { id } = addLogin(core)
    core.credentials.save({ ...draftOf(core, id), title: 'B' })
    core.credentials.restoreVersion({ id, revision: 1 })
    expect(await undo()).toEqual(step('version-restored'))
    expect(core.credentials.get(id).title).toBe('B')
    core.credentials.trash(id)
    expect(await undo()).toEqual(step('trashed', 'B'))
    expect(core.credentials.get(id).isTrashed).toBe(false)
    core.credentials.trash(id)
    core.credentials.restore(id)
    expect(await undo()).toEqual(step('restored', 'B'))
    expect(core.credentials.get(id).isTrashed).toBe(true)
  })

  test('all the way back leaves nothing but what was there', async () => {
    const { id } = addLogin(core, { password: 'p0' })
    for (let n = 1; n <= 5; n++) core.credentials.save({ ...draftOf(core, id), password: `p${String(n)}` })
    // Each step is the one before it: a change that was taken back is no obstacle for the one below.
    for (let n = 4; n >= 0; n--) {
      expect(await undo()).toEqual(step('changed'))
      expect(core.credentials.reveal(id, 'password').value).toBe(`p${String(n)}`)
    }
    expect(await undo()).toEqual(step('added'))
    expect(core.credentials.list()).toEqual([])
  })
})
