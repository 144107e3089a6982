import type { Database } from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { SecretBytes } from '../../../src/main/crypto/secret-bytes.ts'
import { pendingSeeds } from '../../../src/main/vault/outbox-table.ts'
import type { CodeSummary } from '../../../src/shared/model/code.ts'
import { addCode, makeOpenCore, type TestCore } from '../../support/core.ts'
import { copyOf, everythingIn, fill, nextStart } from '../../support/saved-vault.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
const run = (core: TestCore, file: 'vault' | 'seeds', sql: string) =>
  core.vault.session.read(file, (db) => (db as unknown as Database).exec(sql))
const waiting = (core: TestCore) => core.vault.session.read('vault', pendingSeeds)
const seedsOf = (core: TestCore) =>
  core.vault.session.read('seeds', (db) => db.prepare('SELECT * FROM seed ORDER BY code_id').all())
const refuse = (what: string) =>
  `CREATE TEMP TRIGGER refuse BEFORE ${what} BEGIN SELECT RAISE (ABORT, 'the disk is gone'); END`

const stuckSeed = '1234567890'

/** A code whose seed got stuck between the two files. */
async function stuck(where: 'before' | 'after'): Promise<{ core: TestCore; code: CodeSummary }> {
  const core = await makeOpenCore(newFolder())
  fill(core)
  if (where === 'before') run(core, 'seeds', refuse('INSERT ON main.seed'))
  else run(core, 'vault', refuse('DELETE ON main.outbox'))
  const code = addCode(core, 'otpauth://totp/Stuck?secret=GEZDGNBVGY3TQOJQ')
  expect(waiting(core)).toHaveLength(1)
  return { core, code }
}

describe.each(['before', 'after'] as const)(
  'a seed that was stopped on its way, %s it came to its file',
  (where) => {
    test('is saved: it works at once, is known again, and is locked with the vault', async () => {
      const { core, code } = await stuck(where)
      expect(core.codes.live([code.id])).toHaveLength(1)
      await core.codes.copy(code.id, 'window')
      expect(core.fakeClipboard.written).toHaveLength(1)
      const seed = SecretBytes.fromText(stuckSeed)
      expect(core.codes.find(seed, code)).toMatchObject({ id: code.id, isTrashed: false })
      core.vault.lock()
    })

    test('arrives at the next start, also of a program that was killed', async () => {
      const { core, code } = await stuck(where)
      const all = everythingIn(core)
      await core.vault.whenNoted()
      const killed = nextStart(core, copyOf(core.vaultFolder, newFolder()))
      expect(await killed.vault.unlock(undefined)).toEqual({ kind: 'unlocked' })
      expect(waiting(killed)).toEqual([])
      expect(everythingIn(killed)).toEqual(all)
      expect(killed.codes.live([code.id])).toHaveLength(1)
      killed.vault.lock()
      core.vault.lock()
    })

    test('arrives once, however often it is delivered', async () => {
      const { core } = await stuck(where)
      const start = nextStart(core, copyOf(core.vaultFolder, newFolder()))
      await start.vault.unlock(undefined)
      const seeds = seedsOf(start)
      start.vault.session.deliverSeeds()
      start.vault.session.deliverSeeds()
      expect(seedsOf(start)).toEqual(seeds)
      start.vault.lock()
      core.vault.lock()
    })

    test('comes along when the keys are changed', async () => {
      const { core, code } = await stuck(where)
      if (where === 'before') run(core, 'seeds', 'DROP TRIGGER temp.refuse')
      else run(core, 'vault', 'DROP TRIGGER temp.refuse')
      const live = core.codes.live([code.id])
      await core.keyChanges.protect(undefined, { useKeychain: true, masterPassword: undefined })
      expect(core.codes.live([code.id])).toEqual(live)
      expect(waiting(core)).toEqual([])
      core.vault.lock()
    })
  }
)
