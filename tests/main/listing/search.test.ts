import type { Database } from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { listCredentialsAfter } from '../../../src/main/credentials/credential-table.ts'
import { makeSearch } from '../../../src/main/join-listing.ts'
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
const searchOf = (monotonicMs: () => number) =>
  makeSearch({ nowMs: () => 0, monotonicMs, idsWithFinding: () => [], onMore: () => undefined })
const titles = async (query: string, limit = 50) =>
  (await core.credentials.search(query, limit)).map(({ title }) => title)

describe('search', () => {
  test('answers summaries, the best first, and no more than asked for', async () => {
    for (const title of ['Legit', 'My Git', 'GitLab', 'GitHub', 'Plum'])
      addLogin(core, { title, userName: title })
    const ordered = ['GitHub', 'GitLab', 'My Git', 'Legit']
    expect(await titles('git')).toEqual(ordered)
    expect(await titles('git', 2)).toEqual(ordered.slice(0, 2))
    addLogin(core, { title: 'Router', userName: 'git', url: 'https://router.example', notes: 'quince' })
    const [router] = await core.credentials.search('router git', 1)
    expect(router).toEqual(core.credentials.list().find(({ title }) => title === 'Router'))
    await core.listing.whenBuilt()
    expect(await titles('quince')).toEqual(['Router'])
  })

  test('an empty query finds the first by title', async () => {
    for (const title of ['b', 'A', 'C']) addLogin(core, { title })
    expect(await titles('')).toEqual(['A', 'b', 'C'])
    expect(await titles(' \0 ', 2)).toEqual(['A', 'b'])
  })

  test('knows every change at once', async () => {
    const { id } = addLogin(core, { title: 'Quince' })
    expect(await titles('quince')).toEqual(['Quince'])
    addLogin(core, { id, title: 'Plum' })
    expect(await titles('quince')).toEqual([])
    expect(await titles('plum')).toEqual(['Plum'])
    core.credentials.trash(id)
    expect(await titles('plum')).toEqual([])
    core.credentials.restore(id)
    expect(await titles('plum')).toEqual(['Plum'])
    // The last query again, which now finds more: its hits of before are not what is searched.
    addLogin(core, { title: 'Plum two' })
    expect(await titles('plum')).toEqual(['Plum', 'Plum two'])
  })

  test('a change while the text is built counts once, on whichever side of the builder it is', async () => {
    const ids = Array.from({ length: 400 }, (_, n) => addLogin(core, { title: `Item ${String(n)}` }).id)
    // The core's own search is done reading.
    await core.listing.whenBuilt()
    // A clock that goes on with every look: each slice ends after one read.
    const session = core.vault.session
    let nowMs = 0
    const search = searchOf(() => (nowMs += 100))
    const read = vi.spyOn(session, 'read')
    search.begin(session)
    await nextTurn()
    expect(read).toHaveBeenCalledTimes(1)
    const [first, last] = [ids[0], ids.at(-1)]
    if (first === undefined || last === undefined) throw new Error('none')
    for (const id of [first, last]) {
      addLogin(core, { id, title: 'Plum' })
      search.noteChanged(session, id)
    }
    expect((await search.find(session, 'plum', 50)).sort()).toEqual([first, last].sort())
    expect(await search.find(session, 'item', 500)).toHaveLength(398)
    expect(read.mock.calls.length).toBeGreaterThan(4)
    search.end()
  })

  test('is there again after the next unlock, and not while locked', async () => {
    addLogin(core, { title: 'Quince' })
    const asked = core.credentials.search('quince', 5)
    core.vault.lock()
    await expect(asked).rejects.toThrow(new AppError('locked'))
    await expect(core.credentials.search('quince', 5)).rejects.toThrow(new AppError('locked'))
    await core.vault.unlock(undefined)
    expect(await titles('quince')).toEqual(['Quince'])
  })

  test('says when nobody need wait for it any more, also where it ends before it is built', async () => {
    const session = core.vault.session
    const search = searchOf(() => 0)
    await search.whenBuilt()
    search.begin(session)
    await search.whenBuilt()
    const read = vi.spyOn(session, 'read')
    addLogin(core, { title: 'Quince' })
    read.mockClear()
    const found = search.find(session, 'quince', 5)
    expect(read).not.toHaveBeenCalled()
    await found
    search.end()
    search.begin(session)
    const built = search.whenBuilt()
    search.end()
    await built
  })

  test('is built anew when most of it is room of what is gone', async () => {
    const { id } = addLogin(core, { title: 'Quince' })
    expect(await titles('quince')).toEqual(['Quince'])
    const session = core.vault.session
    const search = searchOf(() => 0)
    await search.find(session, 'quince', 5)
    const read = vi.spyOn(session, 'read')
    for (let times = 0; times < 1100; times++) search.noteChanged(session, id)
    expect(await search.find(session, 'quince', 5)).toEqual([id])
    const reads = 1100 + 2
    expect(read.mock.calls.length).toBeGreaterThanOrEqual(reads - 100)
    expect(read.mock.calls.length).toBeLessThanOrEqual(reads)
    search.end()
  })
})

describe('the list by pages', () => {
  const db = () => core.vault.session.read('vault', (reading) => reading as unknown as Database)

  test('gives the whole list, each once, in its order', () => {
    for (const title of ['b', 'A', 'a', 'C', 'É', 'a']) addLogin(core, { title })
    const login = addLogin(core, { title: 'D' })
    core.credentials.trash(addLogin(core, { title: 'gone' }).id)
    const { id: codeId } = addCode(core)
    db().prepare('UPDATE code SET credential_id = ? WHERE id = ?').run(login.id, codeId)
    const whole = core.credentials.list()
    const pages = []
    for (let page = core.credentials.listPage(2); page.length > 0;) {
      pages.push(...page)
      page = core.credentials.listPage(2, page.at(-1))
    }
    expect(pages).toEqual(whole)
    expect(pages.find(({ id }) => id === login.id)?.codes).toHaveLength(1)
  })

  test('is looked up in the index on the title, without reading what is before and without sorting', () => {
    const plans: string[] = []
    const real = db()
    const reading = {
      prepare: (sql: string) => {
        const details = real.prepare(`EXPLAIN QUERY PLAN ${sql}`).all({ title: 'm', id: 'x', limit: 5 })
        plans.push(details.map((row) => (row as { detail: string }).detail).join(' + '))
        return real.prepare(sql)
      }
    }
    listCredentialsAfter(reading as never, undefined, 5)
    listCredentialsAfter(reading as never, { title: 'm', id: randomUUID() as CredentialId }, 5)
    expect(plans).toEqual([
      'SCAN credential USING INDEX credential_by_title',
      'SEARCH credential USING INDEX credential_by_title (title>?)'
    ])
  })

  test('and the list itself never read what is sealed', () => {
    addLogin(core)
    const seen: string[] = []
    const real = db()
    const reading = { prepare: (sql: string) => (seen.push(sql), real.prepare(sql)) }
    vi.spyOn(core.vault.session, 'read').mockImplementation((_, work) => work(reading as never))
    core.credentials.list()
    core.credentials.listPage(5)
    expect(seen.length).toBeGreaterThan(1)
    expect(seen.filter((sql) => sql.includes('sealed'))).toEqual([])
  })
})
