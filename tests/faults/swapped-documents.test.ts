import { describe, expect, test } from 'vitest'
import { getCredential } from '../../src/main/credentials/credential-table.ts'
import { openSecrets } from '../../src/main/credentials/secret-document.ts'
import type { Writing } from '../../src/main/database/handles.ts'
import { AppError } from '../../src/shared/bridge/errors.ts'
import type { CodeId } from '../../src/shared/model/ids.ts'
import { addCode, addLogin, makeOpenCore, type TestCore } from '../support/core.ts'
import { useTempFolders } from '../support/temp-folder.ts'
import { count, timeLimitMs } from './support/counts.ts'
import { Random } from './support/random.ts'
import { counting } from './support/tally.ts'

const newFolder = useTempFolders()
const random = new Random()
const documents = count(50, 500)
const limit = { timeout: timeLimitMs(120_000, 3_600_000) }

/** Does `work` in a transaction that never happened. */
function undone(core: TestCore, compartment: 'vault' | 'seeds', work: (db: Writing) => void): void {
  const enough = new Error('undone')
  try {
    core.vault.session.write(compartment, (db) => {
      work(db)
      throw enough
    })
  } catch (error) {
    if (error !== enough) throw error
  }
}

/** Whether something of a login or a code was shown; refusing it as damaged is the only right answer. */
function isShown(show: () => unknown): boolean {
  try {
    show()
    return true
  } catch (error) {
    if (error instanceof AppError && error.code === 'vault-damaged') return false
    throw error
  }
}

const sealedOf = (db: Writing, table: string, id: string): Buffer => {
  const column = table === 'seed' ? 'code_id' : 'id'
  const row = db.prepare(`SELECT sealed FROM ${table} WHERE ${column} = ?`).get(id) as { sealed: Buffer }
  return row.sealed
}

/** Puts every document in the place of every other. Answers how many pairs there were, and how many opened. */
function swapAll(
  db: Writing,
  {
    table,
    ids,
    show
  }: { table: 'credential' | 'seed'; ids: readonly string[]; show: (id: string) => unknown }
): { tried: number; opened: number } {
  const column = table === 'seed' ? 'code_id' : 'id'
  const put = db.prepare(`UPDATE ${table} SET sealed = ? WHERE ${column} = ?`)
  const sealed = new Map(ids.map((id) => [id, sealedOf(db, table, id)]))
  let [tried, opened] = [0, 0]
  for (const to of ids) {
    expect(
      isShown(() => show(to)),
      'in its own place it opens'
    ).toBe(true)
    for (const from of ids) {
      if (from === to) continue
      put.run(sealed.get(from), to)
      tried += 1
      if (isShown(() => show(to))) opened += 1
    }
    put.run(sealed.get(to), to)
  }
  return { tried, opened }
}

describe('a sealed document', () => {
  test('of a login opens in no other login', limit, async () => {
    const tally = counting('sealed logins swapped, all ordered pairs')
    const core = await makeOpenCore(newFolder())
    const { session } = core.vault
    const ids = Array.from(
      { length: documents },
      (_, n) => addLogin(core, { title: `Login ${String(n)}` }).id
    )
    undone(core, 'vault', (db) => {
      const show = (id: string) => openSecrets(session, getCredential(db, id as (typeof ids)[number]))
      const { tried, opened } = swapAll(db, { table: 'credential', ids, show })
      tally.tried = tried
      tally.lost = opened
    })
    expect(tally).toMatchObject({ tried: documents * (documents - 1), lost: 0 })
    core.vault.lock()
  })

  test('of a code opens in no other code', limit, async () => {
    const tally = counting('sealed seeds swapped, all ordered pairs')
    const core = await makeOpenCore(newFolder())
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
    const ids = Array.from({ length: documents }, (_, n) => {
      const seed = random.text(32, alphabet)
      return addCode(core, `otpauth://totp/Code${String(n)}?secret=${seed}`).id
    })
    undone(core, 'seeds', (db) => {
      const show = (id: string) => core.codes.live([id as CodeId])
      const { tried, opened } = swapAll(db, { table: 'seed', ids, show })
      tally.tried = tried
      tally.lost = opened
    })
    expect(tally).toMatchObject({ tried: documents * (documents - 1), lost: 0 })
    core.vault.lock()
  })

  test('opens neither at an older nor at a later revision, and not in the other file', limit, async () => {
    const tally = counting(
      'sealed documents of an older revision, or of the other file, put in the place of another'
    )
    const core = await makeOpenCore(newFolder())
    const { session } = core.vault
    const logins = Array.from({ length: documents }, (_, n) =>
      addLogin(core, { title: `Login ${String(n)}` })
    )
    const code = addCode(core)
    const seed = session.read('seeds', (db) => sealedOf(db as Writing, 'seed', code.id))
    const old = new Map(
      logins.map(({ id }) => [id, session.read('vault', (db) => sealedOf(db as Writing, 'credential', id))])
    )
    for (const { id, title } of logins)
      core.credentials.save({ id, title, userName: '', url: '', password: 'new' })
    undone(core, 'vault', (db) => {
      const put = db.prepare('UPDATE credential SET sealed = ?, revision = ? WHERE id = ?')
      for (const { id } of logins) {
        const present = sealedOf(db, 'credential', id)
        const tries: [Buffer | undefined, number][] = [
          [old.get(id), 2],
          [present, 1],
          [present, 3],
          [seed, 2],
          [seed, 1]
        ]
        for (const [sealed, revision] of tries) {
          put.run(sealed, revision, id)
          tally.tried += 1
          if (isShown(() => openSecrets(session, getCredential(db, id)))) tally.lost += 1
        }
        put.run(present, 2, id)
        expect(openSecrets(session, getCredential(db, id)).password).toBe('new')
      }
    })
    expect(tally.lost).toBe(0)
    core.vault.lock()
  })
})
