import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { copyOf, tamper } from '../../support/saved-vault.ts'
import { useTempFolders } from '../../support/temp-folder.ts'
import { twoDays, type TwoDays } from '../../support/two-days.ts'

const newFolder = useTempFolders()
const pageBytes = 4096
let days: TwoDays

beforeAll(async () => {
  days = await twoDays(newFolder)
})

const byTitle = `SELECT id FROM credential INDEXED BY credential_by_title WHERE trashed_at_ms IS NULL
  ORDER BY title COLLATE NOCASE, id`

/** Every row of every table, read by table and again by each index: what a page of either can change. */
async function rowsIn(folder: string, name: 'vault.db' | 'seeds.db'): Promise<unknown> {
  const copy = join(copyOf(folder, newFolder()), 'vault')
  let rows: unknown
  await tamper(
    copy,
    name === 'vault.db' ? 'vault' : 'seeds',
    (db) => {
      const tables = db
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
        .pluck()
        .all() as string[]
      const indexes = db.prepare(
        "SELECT name, tbl_name AS of, coalesce(sql, '') AS sql FROM sqlite_schema WHERE type = 'index'"
      )
      rows = [
        tables.map((table) => db.prepare(`SELECT * FROM "${table}" NOT INDEXED`).all()),
        (indexes.all() as { name: string; of: string; sql: string }[])
          .filter((index) => index.name !== 'credential_by_title')
          .map((index) => {
            // An index of some rows answers for these alone.
            const some = /\bWHERE\b.*$/s.exec(index.sql)?.[0] ?? ''
            return db.prepare(`SELECT * FROM "${index.of}" INDEXED BY "${index.name}" ${some}`).all()
          }),
        name === 'vault.db' && db.prepare(byTitle).all()
      ]
    },
    days.core.keychain
  )
  return rows
}

describe('a page from earlier in the place of the same page of today', () => {
  test.each(['vault.db', 'seeds.db'] as const)('never passes, whichever page of %s it is', async (name) => {
    const [old, now] = [readFileSync(join(days.yesterday, name)), readFileSync(join(days.today, name))]
    const rowsNow = await rowsIn(days.today, name)
    const outcomes: string[] = []
    for (let at = 0; at + pageBytes <= Math.min(old.byteLength, now.byteLength); at += pageBytes) {
      const page = old.subarray(at, at + pageBytes)
      if (page.equals(now.subarray(at, at + pageBytes))) continue
      const start = await days.found((folder) => {
        const mixed = Buffer.from(now)
        mixed.set(page, at)
        writeFileSync(join(folder, name), mixed)
      })
      const rows = await rowsIn(start.vaultFolder, name).catch(() => 'not readable')
      const answer = await start.vault.unlock(undefined)
      // A page of a table that was empty then and is empty now says the same.
      const kind = isDeepStrictEqual(rows, rowsNow) && answer.kind === 'unlocked' ? 'the same' : answer.kind
      outcomes.push(`${String(at / pageBytes + 1)} ${kind}`)
      start.vault.lock()
    }
    expect(outcomes.length).toBeGreaterThan(name === 'vault.db' ? 5 : 1)
    expect(outcomes.filter((outcome) => outcome.endsWith(' unlocked'))).toEqual([])
  })
})
