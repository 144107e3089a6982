import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import type { CodeSummary } from '../../../src/shared/model/code.ts'
import type { CodeId } from '../../../src/shared/model/ids.ts'
import { countOrphans } from '../../../src/main/command/orphans-table.ts'
import { pendingSeeds } from '../../../src/main/vault/outbox-table.ts'
import { addLogin, makeOpenCore, type TestCore } from '../../support/core.ts'
import { copyOf, nextStart } from '../../support/saved-vault.ts'
import { useTempFolders } from '../../support/temp-folder.ts'
import { addOne, idsOfSeeds, raw, records, refuseRecords } from './support.ts'

const newFolder = useTempFolders()
const day = 86_400_000
let core: TestCore
let code: CodeSummary
beforeEach(async () => {
  core = await makeOpenCore(newFolder())
  code = addOne(core)
  return () => core.vault.lock()
})
const waiting = (of = core) => of.vault.session.read('vault', pendingSeeds)
const stuck = (where: 'before' | 'after') => {
  const abort = "BEGIN SELECT RAISE (ABORT, 'the disk is gone'); END"
  if (where === 'before')
    raw(core, 'seeds').exec(`CREATE TEMP TRIGGER stuck BEFORE DELETE ON main.seed ${abort}`)
  else raw(core, 'vault').exec(`CREATE TEMP TRIGGER stuck BEFORE DELETE ON main.outbox ${abort}`)
}

describe('erasing a code', () => {
  test('takes its row, its seed and its exposures, and stays on record', () => {
    const kept = addOne(core, { label: { issuer: 'Kept', account: '' } })
    raw(core, 'vault').exec(`INSERT INTO exposure VALUES ('${code.id}', 'qr', 1, 1)`)
    core.codes.trash(code.id)
    core.codes.erase(code.id)
    expect(core.codes.listTrashed()).toEqual([])
    expect(() => core.codes.get(code.id)).toThrow(new AppError('not-found'))
    expect(idsOfSeeds(core)).toEqual([kept.id])
    expect(waiting()).toEqual([])
    expect(records(core, 1)).toEqual(['code-erased window Example — ada'])
    expect(countOrphans(core.vault.session)).toEqual({ seedsWithoutCode: 0, codesWithoutSeed: 0 })
  })

  test('is refused for one that is not in the trash itself, or not there', () => {
    expect(() => core.codes.erase(code.id)).toThrow(new AppError('conflict'))
    const login = addLogin(core)
    core.codes.change({ id: code.id, credentialId: login.id })
    core.credentials.trash(login.id)
    expect(() => core.codes.erase(code.id)).toThrow(new AppError('conflict'))
    expect(() => core.codes.erase(randomUUID() as CodeId)).toThrow(new AppError('not-found'))
    expect(idsOfSeeds(core)).toEqual([code.id])
  })

  test('is not done where it cannot be put on record', () => {
    core.codes.trash(code.id)
    refuseRecords(core)
    expect(() => core.codes.erase(code.id)).toThrow('refused')
    expect(core.codes.listTrashed()).toMatchObject([{ id: code.id }])
    expect(idsOfSeeds(core)).toEqual([code.id])
    expect(waiting()).toEqual([])
  })

  test.each(['before', 'after'] as const)(
    'that was cut off %s the other file was written goes on at the next start',
    async (where) => {
      core.codes.trash(code.id)
      stuck(where)
      core.codes.erase(code.id)
      expect(core.codes.listTrashed()).toEqual([])
      expect(waiting()).toMatchObject([{ codeId: code.id, sealed: Buffer.alloc(0) }])
      expect(countOrphans(core.vault.session)).toEqual({ seedsWithoutCode: 0, codesWithoutSeed: 0 })

      const killed = nextStart(core, copyOf(core.vaultFolder, newFolder()))
      expect(await killed.vault.unlock(undefined)).toEqual({ kind: 'unlocked' })
      await killed.vault.whenChecked()
      expect(await killed.vault.state()).toMatchObject({ findings: [] })
      expect(idsOfSeeds(killed)).toEqual([])
      expect(waiting(killed)).toEqual([])
      killed.vault.lock()
    }
  )

  test('whose seed was still on its way leaves nothing of it on either side', () => {
    const abort = "BEGIN SELECT RAISE (ABORT, 'the disk is gone'); END"
    raw(core, 'seeds').exec(`CREATE TEMP TRIGGER stuck BEFORE INSERT ON main.freshness ${abort}`)
    const { id } = addOne(core, { label: { issuer: 'Stuck', account: '' } })
    expect(waiting()).toHaveLength(1)
    core.codes.trash(id)
    core.codes.erase(id)
    expect(waiting()).toMatchObject([{ codeId: id, sealed: Buffer.alloc(0) }])
    raw(core, 'seeds').exec('DROP TRIGGER temp.stuck')
    core.vault.session.deliverSeeds()
    expect(waiting()).toEqual([])
    expect(idsOfSeeds(core)).toEqual([code.id])
  })

  test('while the codes are locked is done, and their file follows when they are unlocked', async () => {
    core.settings.set({ seedsLockMinutes: 1 })
    core.codes.trash(code.id)
    core.vault.session.lockSeeds()
    core.codes.erase(code.id)
    expect(core.codes.listTrashed()).toEqual([])
    expect(waiting()).toHaveLength(1)
    await core.seedsLock.unlock(undefined)
    expect(idsOfSeeds(core)).toEqual([])
  })
})

describe('the trash', () => {
  const nextUnlock = async (days: number) => {
    core.clock.nowMs += days * day
    core.vault.lock()
    await core.vault.unlock(undefined)
  }

  test('keeps a code for thirty days, and says until when', async () => {
    core.codes.trash(code.id)
    const erasedAtMs = core.clock.nowMs + 30 * day
    expect(core.codes.listTrashed()).toMatchObject([{ trashedAtMs: core.clock.nowMs, erasedAtMs }])
    core.clock.nowMs -= 1
    await nextUnlock(30)
    expect(core.codes.listTrashed()).toHaveLength(1)
    core.clock.nowMs += 1
    await nextUnlock(0)
    expect(core.codes.listTrashed()).toHaveLength(1)
    await nextUnlock(1)
    expect(core.codes.listTrashed()).toEqual([])
    expect(idsOfSeeds(core)).toEqual([])
    expect(records(core, 2)).toEqual(['code-erased program Example — ada', 'vault-unlocked program '])
  })

  test('is not emptied by a clock that runs years ahead until it is put right', async () => {
    core.codes.trash(code.id)
    await nextUnlock(4000)
    await nextUnlock(0.9)
    expect(core.codes.listTrashed()).toHaveLength(1)
    await nextUnlock(-4000.9)
    await nextUnlock(29)
    expect(core.codes.listTrashed()).toHaveLength(1)
    expect(idsOfSeeds(core)).toEqual([code.id])
  })

  test('keeps what is in use, and codes of a login that is in the trash', async () => {
    const login = addLogin(core)
    const other = addOne(core, { credentialId: login.id })
    core.credentials.trash(login.id)
    await nextUnlock(400)
    expect(idsOfSeeds(core)).toHaveLength(2)
    expect(core.codes.list()).toMatchObject([{ id: code.id }])
    core.credentials.restore(login.id)
    expect(core.codes.live([other.id])).toHaveLength(1)
  })

  test('gives a code back with its login where that is in the trash, too: neither is out of sight', () => {
    const login = addLogin(core)
    const other = addOne(core, { credentialId: login.id })
    core.codes.trash(other.id)
    core.credentials.trash(login.id)
    core.codes.restore(other.id)
    expect(core.codes.listTrashed()).toEqual([])
    expect(core.codes.listOf(login.id)).toMatchObject([{ id: other.id }])
    expect(core.credentials.list()).toMatchObject([{ id: login.id }])
    expect(records(core, 2).map((one) => one.split(' ')[0])).toEqual(['code-restored', 'credential-restored'])
  })

  test('does not keep a vault from opening where it cannot be emptied', async () => {
    core.codes.trash(code.id)
    const refuse = "BEGIN SELECT RAISE (ABORT, 'refused'); END"
    raw(core, 'vault').exec(`CREATE TRIGGER held BEFORE DELETE ON code ${refuse}`)
    await nextUnlock(31)
    core.clock.nowMs += 2 * day
    core.vault.lock()
    expect(await core.vault.unlock(undefined)).toEqual({ kind: 'unlocked' })
    expect(core.codes.listTrashed()).toMatchObject([{ id: code.id }])
  })
})
