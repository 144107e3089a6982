import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import { callContract } from '../../../src/shared/bridge/contract.ts'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import type { CredentialId } from '../../../src/shared/model/ids.ts'
import { addLogin, makeOpenCore, type TestCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
let core: TestCore
beforeEach(async () => {
  core = await makeOpenCore(newFolder())
  return () => core.vault.lock()
})
const db = () => core.vault.session.read('vault', (reading) => reading as unknown as Database)
const reveal = (id: CredentialId, field: 'password' | 'notes' = 'password') =>
  core.credentials.reveal(id, field).value

describe('credentials', () => {
  test('are saved whole and shown without their secrets', () => {
    const saved = addLogin(core, {
      title: 'Site',
      url: 'https://www.site.example/login',
      notes: 'quince note'
    })
    expect(saved).toEqual({
      id: saved.id,
      kind: 'login',
      title: 'Site',
      userName: 'ada',
      url: 'https://www.site.example/login',
      host: 'site.example',
      codes: [],
      hasPassword: true,
      hasNotes: true,
      fields: [],
      secondFactors: [],
      attachments: [],
      tags: [],
      folderId: null,
      isFavourite: false,
      revision: 1,
      versions: 0,
      createdAtMs: core.clock.nowMs,
      updatedAtMs: core.clock.nowMs,
      usedAtMs: null,
      isTrashed: false
    })
    expect(core.credentials.get(saved.id)).toEqual(saved)
    expect(JSON.stringify([core.credentials.list(), core.credentials.get(saved.id)])).not.toContain('quince')
    expect(reveal(saved.id)).toBe('quince 7')
    expect(reveal(saved.id, 'notes')).toBe('quince note')
  })

  test('a secret that is left out stays, an empty one is removed', () => {
    const { id } = addLogin(core, { notes: 'n' })
    core.clock.nowMs += 1000
    const change = { id, title: 'B', userName: '', url: '' }
    const kept = core.credentials.save(change)
    expect(kept).toMatchObject({ hasPassword: true, hasNotes: true, updatedAtMs: core.clock.nowMs })
    expect(kept.createdAtMs).toBe(core.clock.nowMs - 1000)
    expect(reveal(id)).toBe('quince 7')
    const removed = core.credentials.save({ ...change, password: '', notes: 'other' })
    expect(removed).toMatchObject({ hasPassword: false, hasNotes: true })
    expect(() => reveal(id)).toThrow(new AppError('not-found'))
    expect(reveal(id, 'notes')).toBe('other')
  })

  test('are listed by title, whatever its case, without those in the trash', () => {
    for (const title of ['b', 'A', 'C']) addLogin(core, { title })
    const titles = () => core.credentials.list().map(({ title }) => title)
    expect(titles()).toEqual(['A', 'b', 'C'])
    const [first] = core.credentials.list()
    if (first === undefined) throw new Error('none')
    core.credentials.trash(first.id)
    expect(titles()).toEqual(['b', 'C'])
    const { id, title, userName } = first
    const trashedAtMs = core.clock.nowMs
    const trashed = {
      id,
      kind: 'login',
      title,
      userName,
      trashedAtMs,
      erasesAtMs: trashedAtMs + 30 * 86_400_000
    }
    expect(core.credentials.listTrashed()).toEqual([trashed])
    core.settings.set({ trashDays: null })
    expect(core.credentials.listTrashed()).toEqual([{ ...trashed, erasesAtMs: null }])
    core.credentials.restore(first.id)
    expect(titles()).toEqual(['A', 'b', 'C'])
    expect(core.credentials.listTrashed()).toEqual([])
  })

  test('that are not there are not found by any call', async () => {
    const id = randomUUID() as CredentialId
    const missing = new AppError('not-found')
    expect(core.credentials.has(id)).toBe(false)
    expect(() => core.credentials.get(id)).toThrow(missing)
    expect(() => addLogin(core, { id })).toThrow(missing)
    expect(() => reveal(id)).toThrow(missing)
    expect(() => core.credentials.trash(id)).toThrow(missing)
    expect(() => core.credentials.restore(id)).toThrow(missing)
    await expect(core.credentials.copy(id, 'url')).rejects.toThrow(missing)
    await expect(core.credentials.openWebsite(id)).rejects.toThrow(missing)
  })

  test('copy puts the field on the clipboard', async () => {
    const { id } = addLogin(core, { url: 'https://a.example' })
    for (const [field, text] of [
      ['password', 'quince 7'],
      ['userName', 'ada'],
      ['url', 'https://a.example']
    ] as const) {
      await core.credentials.copy(id, field)
      expect(core.fakeClipboard.text).toBe(text)
    }
    addLogin(core, { id, password: '' })
    await expect(core.credentials.copy(id, 'password')).rejects.toThrow(new AppError('not-found'))
  })

  test('open their website only where it is one', async () => {
    const { id } = addLogin(core, { url: 'a.example/x' })
    expect(await core.credentials.openWebsite(id)).toEqual({ opened: true })
    expect(core.opened).toEqual(['https://a.example/x'])
    for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'smb://host/x', '']) {
      addLogin(core, { id, url })
      expect(await core.credentials.openWebsite(id)).toEqual({ opened: false })
    }
    expect(core.opened).toHaveLength(1)
  })

  test('a sealed document of another row, or of yesterday, is damage and no secret', () => {
    const { id } = addLogin(core)
    const other = addLogin(core, { password: 'other' })
    const sealed = (of: string) => db().prepare('SELECT sealed FROM credential WHERE id = ?').pluck().get(of)
    const put = (of: string, bytes: unknown) =>
      db().prepare('UPDATE credential SET sealed = ? WHERE id = ?').run(bytes, of)
    const before = sealed(id)
    addLogin(core, { id, password: 'new password' })
    const now = sealed(id)
    for (const wrong of [before, sealed(other.id), Buffer.alloc(0)]) {
      put(id, wrong)
      expect(() => reveal(id)).toThrow(new AppError('vault-damaged'))
    }
    put(id, now)
    expect(reveal(id)).toBe('new password')
  })

  test.each(['\u0000', 'a\u0000b', '', '   ', 'x'.repeat(257)])('the contract takes no title %j', (title) => {
    const draft = { title, userName: '', url: '' }
    expect(callContract['credentials.save'].input.safeParse(draft).success).toBe(false)
  })

  test.each(['x', '\u00fc'.repeat(256), '🦊'.repeat(128), 'a\tb', '<b>'])(
    'every title the contract takes can be saved: %j',
    (title) => {
      const draft = callContract['credentials.save'].input.parse({ title, userName: '\u0000', url: '\u0000' })
      expect(core.credentials.save(draft).title).toBe(title)
    }
  )
})
