import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { DatabaseKey } from '../../src/main/crypto/keys.ts'
import { openDatabase } from '../../src/main/database/open.ts'
import { auditTable, guardedTables } from '../../src/main/vault/compartments.ts'
import { makeCore } from '../support/core.ts'
import { databaseKeysOf } from '../support/keys.ts'
import { useTempFolders } from '../support/temp-folder.ts'
import { count, timeLimitMs } from './support/counts.ts'
import { Random } from './support/random.ts'
import { openSample, type Sample } from './support/sample.ts'
import { Saving } from './support/saving.ts'
import { counting } from './support/tally.ts'
import { copyProfile, tryToOpen } from './support/try-to-open.ts'

const newFolder = useTempFolders()
const random = new Random()
console.info(`rollback: random values from seed ${String(random.seed)}`)
const limit = { timeout: timeLimitMs(120_000, 1_200_000) }
const pageBytes = 4096
/** Tables that no set hash covers and that hold nothing a person saved. */
const bookkeeping = ['outbox']
const databases = ['vault.db', 'seeds.db'] as const

/** The vault as it is, the same some saves earlier, and what the keychain knows by now. */
let now: Sample
let earlier: string
/** Just like `now`, but as a killed program leaves it: the last saves are in the logs. */
let killed: Sample

beforeAll(async () => {
  const folder = newFolder()
  const { core, ...sample } = await openSample(folder, count(40, 200), random)
  now = sample
  core.vault.lock()
  await core.vault.whenNoted()
  earlier = copyOf(now.profileFolder)
  await core.vault.unlock(undefined)
  const saving = new Saving(core, random, '1', (line) => now.ledger.take(line))
  for (let step = 0; step < 20; step++) saving.step()
  // Not left to chance: both files must have moved on.
  saving.addCode()
  const { id } = core.credentials.list()[0] ?? {}
  // A secret was shown: that is noted in the keychain at once.
  if (id !== undefined) core.credentials.reveal(id, 'password')
  await core.vault.whenNoted()
  killed = { ...now, profileFolder: copyOf(now.profileFolder), keychain: now.keychain.copy() }
  core.vault.lock()
  await core.vault.whenNoted()
})

function copyOf(profileFolder: string): string {
  const copy = join(newFolder(), 'profile')
  copyProfile(profileFolder, copy)
  return copy
}

const inVault = (profileFolder: string, name: string): string => join(profileFolder, 'vault', name)

/** What comes of opening `from` after something was done to it. */
async function nameOf(
  from: Sample,
  change: (profileFolder: string) => void | Promise<void>
): Promise<string> {
  const profileFolder = copyOf(from.profileFolder)
  await change(profileFolder)
  const { name, wrong } = await tryToOpen({ ...from, profileFolder })
  return wrong.length > 0 ? wrong.join(', ') : name
}

describe('a vault', () => {
  test('as it is, and as a killed program leaves it, opens whole', async () => {
    expect(await nameOf(now, () => undefined)).toBe('whole')
    expect(await nameOf(killed, () => undefined)).toBe('whole')
  })

  test('with a file of an earlier time is named as such', limit, async () => {
    const tally = counting('an older file put in the place of a newer one')
    const old =
      (...names: string[]) =>
      (profileFolder: string) => {
        for (const name of names) cpSync(inVault(earlier, name), inVault(profileFolder, name))
      }
    const without =
      (...names: string[]) =>
      (profileFolder: string) => {
        for (const name of names) rmSync(inVault(profileFolder, name))
      }
    const seen = {
      'vault.db': await nameOf(now, old('vault.db')),
      'seeds.db': await nameOf(now, old('seeds.db')),
      'both databases': await nameOf(now, old('vault.db', 'seeds.db')),
      'all files': await nameOf(now, old('vault.db', 'seeds.db', 'keyring.json')),
      'without the log of vault.db': await nameOf(killed, without('vault.db-wal')),
      'without the log of seeds.db': await nameOf(killed, without('seeds.db-wal')),
      'without both logs': await nameOf(killed, without('vault.db-wal', 'seeds.db-wal'))
    }
    tally.tried = Object.keys(seen).length
    tally.lost = Object.values(seen).filter((name) => name === 'whole').length
    tally.more = seen
    expect(seen['vault.db']).toContain('vault-older')
    expect(seen['seeds.db']).toContain('seeds-older')
    expect(seen['both databases']).toContain('vault-older')
    expect(seen['all files']).toContain('vault-older')
    expect(seen['without the log of vault.db']).toContain('vault-older')
    expect(seen['without the log of seeds.db']).toContain('seeds-older')
    expect(seen['without both logs']).toContain('vault-older')
  })

  test('with the log of another vault is refused, and its own files stay', limit, async () => {
    const other = await openSample(newFolder(), 20, random)
    const foreign = copyOf(other.profileFolder)
    other.core.vault.lock()
    const put = (name: string) => (profileFolder: string) => {
      cpSync(inVault(foreign, `${name}-wal`), inVault(profileFolder, `${name}-wal`))
    }
    for (const name of databases) {
      const profileFolder = copyOf(now.profileFolder)
      put(name)(profileFolder)
      const bytes = readFileSync(inVault(profileFolder, name))
      const seen = await tryToOpen({ ...now, profileFolder })
      expect(seen, name).toMatchObject({ name: 'damaged' })
      expect(readFileSync(inVault(profileFolder, name)).equals(bytes), name).toBe(true)
      rmSync(inVault(profileFolder, `${name}-wal`), { force: true })
      expect(await tryToOpen({ ...now, profileFolder }), name).toEqual({ name: 'whole', wrong: [] })
    }
  })

  test('with any one page of an earlier time is named', limit, async () => {
    const tally = counting('one page of an earlier time pasted into a database')
    tally.more = {}
    const keys = await databaseKeysOf(join(now.profileFolder, 'vault'), now.keychain)
    for (const name of databases) {
      const key = keys[name === 'vault.db' ? 'vault' : 'seeds']
      const owners = ownersOfPages(name, key)
      const [before, after] = [earlier, now.profileFolder].map((folder) =>
        readFileSync(inVault(folder, name))
      )
      if (before === undefined || after === undefined) throw new Error('no such file')
      const saved = contentOf(after, name, key)
      for (let at = 0; at < Math.min(before.byteLength, after.byteLength); at += pageBytes) {
        const page = before.subarray(at, at + pageBytes)
        if (page.equals(after.subarray(at, at + pageBytes))) continue
        const pasted = Buffer.from(after)
        pasted.set(page, at)
        const seen = await nameOf(now, (profileFolder) => {
          writeFileSync(inVault(profileFolder, name), pasted)
        })
        tally.tried += 1
        tally.more[`${name} ${seen}`] = Number(tally.more[`${name} ${seen}`] ?? 0) + 1
        // A page that was written again may hold the same rows: encrypted anew, or with other bytes between them.
        if (seen !== 'whole' || contentOf(pasted, name, key) === saved) continue
        const owner = owners.get(at / pageBytes + 1) ?? 'no table'
        tally.lost += 1
        expect.fail(`a page of ${owner} at ${String(at)} of ${name}, seed ${String(random.seed)}`)
      }
    }
    expect(tally.tried).toBeGreaterThan(5)
  })

  test('with a field of any row altered, a row removed or one made up, is named', limit, async () => {
    const tally = counting(
      'a field altered, a row removed or made up, by somebody with the keys of the files'
    )
    tally.more = {}
    const keys = await databaseKeysOf(join(now.profileFolder, 'vault'), now.keychain)
    for (const compartment of ['vault', 'seeds'] as const) {
      const audit = auditTable[compartment]
      const tables = [...guardedTables[compartment], ...(audit === undefined ? [] : [audit])]
      for (const [words, sql] of alterations(compartment, keys[compartment], tables)) {
        const seen = await nameOf(now, (profileFolder) => {
          const file = inVault(profileFolder, `${compartment}.db`)
          const db = openDatabase({ file, key: keys[compartment], mode: 'existing', nativeBinding: null })
          db.pragma('foreign_keys = OFF')
          db.pragma('ignore_check_constraints = ON')
          if (audit !== undefined)
            db.exec('DROP TRIGGER audit_is_never_changed; DROP TRIGGER audit_is_never_erased')
          for (const one of sql) db.exec(one)
          db.close()
          expect(existsSync(`${file}-wal`)).toBe(false)
        })
        tally.tried += 1
        tally.more[seen] = Number(tally.more[seen] ?? 0) + 1
        if (seen === 'whole') tally.lost += 1
        expect(seen, words).not.toBe('whole')
      }
    }
    expect(tally.tried).toBeGreaterThan(30)
  })

  /** All that a database holds, as text, and whether its indexes agree; what is kept for orderliness alone left out. */
  function contentOf(bytes: Buffer, name: string, key: DatabaseKey): string {
    const file = join(newFolder(), name)
    writeFileSync(file, bytes)
    const db = openDatabase({ file, key, mode: 'existing', nativeBinding: null })
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[]
    const rows = tables
      .filter((table) => !bookkeeping.includes(table))
      .map((table) => [table, db.prepare(`SELECT * FROM "${table}"`).all()])
    const integrity: unknown = db.pragma('integrity_check')
    db.close()
    return JSON.stringify([rows, integrity])
  }

  /** Which table or index each page belongs to. */
  function ownersOfPages(name: string, key: DatabaseKey): Map<number, string> {
    const file = inVault(copyOf(now.profileFolder), name)
    const db = openDatabase({ file, key, mode: 'existing', nativeBinding: null })
    const sql = 'SELECT pageno AS page, name AS owner FROM dbstat'
    const rows = db.prepare(sql).all() as { page: number; owner: string }[]
    db.close()
    return new Map(rows.map(({ page, owner }) => [page, owner]))
  }

  /** Every column of one row changed, the row removed, and the row there once more, for every table with rows. */
  function alterations(
    compartment: 'vault' | 'seeds',
    key: DatabaseKey,
    tables: readonly string[]
  ): [words: string, sql: string[]][] {
    const file = inVault(copyOf(now.profileFolder), `${compartment}.db`)
    const db = openDatabase({ file, key, mode: 'existing', nativeBinding: null })
    const all = tables.flatMap((table): [string, string[]][] => {
      const row = db.prepare(`SELECT rowid AS rowid FROM "${table}" LIMIT 1`).get() as
        { rowid: number } | undefined
      if (row === undefined) return []
      const columns = db.pragma(`table_info("${table}")`) as { name: string; type: string; pk: number }[]
      const where = `WHERE rowid = ${String(row.rowid)}`
      const changed = columns.map(({ name, type }): [string, string[]] => {
        const other =
          type === 'INTEGER'
            ? `coalesce("${name}", 0) + 1000003`
            : `CAST(coalesce("${name}", '') || 'x' AS ${type})`
        // A key that follows the last one, so that it meets no other.
        const value = type === 'INTEGER' && name === 'n' ? `(SELECT max(n) + 1 FROM "${table}")` : other
        return [`${table}.${name}`, [`UPDATE "${table}" SET "${name}" = ${value} ${where}`]]
      })
      return [...changed, [`${table} row removed`, [`DELETE FROM "${table}" ${where}`]]]
    })
    db.close()
    return all
  }

  test('that was restored to an earlier time by its owner opens when they say so, and is whole from then on', async () => {
    const profileFolder = copyOf(earlier)
    const core = makeCore({ profileFolder, keychain: now.keychain.copy() })
    expect(await core.vault.unlock(undefined)).toEqual({ kind: 'in-doubt' })
    await core.vault.openAnyway()
    core.vault.lock()
    await core.vault.whenNoted()
    expect(await core.vault.unlock(undefined)).toEqual({ kind: 'unlocked' })
    expect(core.handlers['audit.list']({ limit: 1 })).toMatchObject({ unbroken: true })
    core.vault.lock()
    await core.vault.whenNoted()
  })
})
