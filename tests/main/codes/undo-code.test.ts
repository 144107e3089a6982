import { beforeEach, expect, test } from 'vitest'
import type { CodeSummary } from '../../../src/shared/model/code.ts'
import { addLogin, makeOpenCore, type TestCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'
import { addOne, records, rfcCodes } from './support.ts'

const newFolder = useTempFolders()
let core: TestCore
let code: CodeSummary
beforeEach(async () => {
  core = await makeOpenCore(newFolder())
  code = addOne(core)
  core.clock.nowMs = 0
  return () => core.vault.lock()
})
const name = 'Example — ada'

test('a removed code comes back before anything that was done earlier', async () => {
  const login = addLogin(core, { title: 'Older' })
  core.credentials.trash(login.id)
  core.codes.trash(code.id)
  expect(await core.undo.run()).toEqual({ action: 'code-trashed', subject: name, count: 1 })
  expect(core.codes.list()).toMatchObject([{ id: code.id }])
  expect(core.credentials.listTrashed()).toMatchObject([{ title: 'Older' }])
})

test('a code that was put back is in the trash again', async () => {
  core.codes.trash(code.id)
  core.codes.restore(code.id)
  expect(await core.undo.run()).toMatchObject({ action: 'code-restored', subject: name })
  expect(core.codes.list()).toEqual([])
  expect(await core.undo.run()).toMatchObject({ action: 'code-trashed' })
  expect(core.codes.list()).toMatchObject([{ id: code.id }])
})

test('a removed code that was erased since is not undone, nor anything in its place', async () => {
  core.codes.trash(code.id)
  core.codes.erase(code.id)
  expect(await core.undo.run()).toBeNull()
})

test('name, credential and offset of a code are as before, and its seed opens', async () => {
  const login = addLogin(core, { title: 'Login' })
  core.codes.change({ id: code.id, issuer: 'New', credentialId: login.id })
  core.codes.change({ id: code.id, offsetSeconds: 30 })
  expect(await core.undo.run()).toEqual({ action: 'code-changed', subject: 'New — ada', count: 1 })
  expect(core.codes.get(code.id)).toMatchObject({ issuer: 'New', offsetSeconds: null })
  expect(await core.undo.run()).toMatchObject({ action: 'code-changed' })
  expect(core.codes.get(code.id)).toMatchObject({ issuer: 'Example', account: 'ada', credentialId: null })
  expect(core.codes.live([code.id])[0]?.code).toBe(rfcCodes[0])
})

test('a change is not taken back over a later one, and an answer about a code is no step', async () => {
  const other = addLogin(core, { title: 'Login' })
  core.codes.change({ id: code.id, issuer: 'New' })
  core.codes.move(code.id, other.id)
  core.codes.change({ id: code.id, verification: 'accepted' })
  expect(await core.undo.next()).toMatchObject({ action: 'code-changed' })
  expect(await core.undo.run()).toBeNull()
  expect(core.codes.get(code.id)).toMatchObject({ issuer: 'New', credentialId: other.id })
})

test('a pin is on record, answered as yes or no, and taken back', async () => {
  expect(code.isPinned).toBe(false)
  expect(core.codes.change({ id: code.id, isPinned: true }).isPinned).toBe(true)
  expect(core.codes.list()).toMatchObject([{ isPinned: true }])
  expect(records(core, 1)).toEqual([`code-changed window ${name}`])
  expect(await core.undo.run()).toMatchObject({ action: 'code-changed', subject: name })
  expect(core.codes.get(code.id).isPinned).toBe(false)
})
