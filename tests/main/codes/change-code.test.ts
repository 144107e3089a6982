import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import type { CodeSummary } from '../../../src/shared/model/code.ts'
import type { CodeId, CredentialId } from '../../../src/shared/model/ids.ts'
import { pendingSeeds } from '../../../src/main/vault/outbox-table.ts'
import { addLogin, makeOpenCore, type TestCore } from '../../support/core.ts'
import { copyOf, nextStart } from '../../support/saved-vault.ts'
import { useTempFolders } from '../../support/temp-folder.ts'
import { addOne, raw, records, refuseRecords, rfcCodes } from './support.ts'

const newFolder = useTempFolders()
let core: TestCore
let code: CodeSummary
beforeEach(async () => {
  core = await makeOpenCore(newFolder())
  code = addOne(core)
  core.clock.nowMs = 0
  return () => core.vault.lock()
})
const revision = (of = core) => raw(of, 'seeds').prepare('SELECT revision FROM seed').pluck().get()
const shown = (of = core) => of.codes.live([code.id])[0]?.code

describe('a new label', () => {
  test('seals the seed anew: it opens beside the new one, and not beside the old', () => {
    const changed = core.codes.change({ id: code.id, issuer: ' New issuer ', account: 'grace' })
    expect(changed).toMatchObject({ issuer: 'New issuer', account: 'grace' })
    expect(shown()).toBe(rfcCodes[0])
    expect(revision()).toBe(2)
    expect(records(core, 1)).toEqual(['code-changed window New issuer — grace'])
    expect(core.codes.findByLabel({ issuer: 'Example', account: 'ada' })).toBeUndefined()
    raw(core, 'vault').exec("UPDATE code SET issuer = 'Example', account = 'ada'")
    expect(() => shown()).toThrow(new AppError('vault-damaged'))
  })

  test.each(['before', 'after'] as const)(
    'that was cut off %s the seed came to its file is whole, then and after a kill',
    async (where) => {
      const abort = "BEGIN SELECT RAISE (ABORT, 'the disk is gone'); END"
      if (where === 'before')
        raw(core, 'seeds').exec(`CREATE TEMP TRIGGER t BEFORE UPDATE ON main.seed ${abort}`)
      else raw(core, 'vault').exec(`CREATE TEMP TRIGGER t BEFORE DELETE ON main.outbox ${abort}`)
      core.codes.change({ id: code.id, issuer: 'Renamed' })
      expect(core.vault.session.read('vault', pendingSeeds)).toHaveLength(1)
      expect(shown()).toBe(rfcCodes[0])

      const killed = nextStart(core, copyOf(core.vaultFolder, newFolder()))
      killed.clock.nowMs = 0
      expect(await killed.vault.unlock(undefined)).toEqual({ kind: 'unlocked' })
      await killed.vault.whenChecked()
      expect(await killed.vault.state()).toMatchObject({ findings: [] })
      expect(killed.vault.session.read('vault', pendingSeeds)).toEqual([])
      expect(revision(killed)).toBe(2)
      expect(shown(killed)).toBe(rfcCodes[0])
      expect(killed.codes.list()).toMatchObject([{ issuer: 'Renamed' }])
      // And once more, on top of it.
      killed.codes.change({ id: code.id, issuer: 'Renamed again' })
      expect(revision(killed)).toBe(3)
      expect(shown(killed)).toBe(rfcCodes[0])
      killed.vault.lock()
    }
  )

  test('given twice while the other file cannot be written ends as the second', () => {
    raw(core, 'seeds').exec(
      "CREATE TEMP TRIGGER t BEFORE UPDATE ON main.seed BEGIN SELECT RAISE (ABORT, 'no'); END"
    )
    core.codes.change({ id: code.id, issuer: 'One' })
    core.codes.change({ id: code.id, issuer: 'Two' })
    expect(core.vault.session.read('vault', pendingSeeds)).toHaveLength(2)
    expect(shown()).toBe(rfcCodes[0])
    raw(core, 'seeds').exec('DROP TRIGGER temp.t')
    core.vault.session.deliverSeeds()
    expect(revision()).toBe(3)
    expect(shown()).toBe(rfcCodes[0])
  })

  test('keeps through new keys', async () => {
    core.codes.change({ id: code.id, issuer: 'Renamed' })
    await core.keyChanges.protect(undefined, { useKeychain: true, masterPassword: undefined })
    expect(shown()).toBe(rfcCodes[0])
  })

  test('changes nothing where it cannot be put on record', () => {
    const before = core.codes.get(code.id)
    refuseRecords(core)
    expect(() => core.codes.change({ id: code.id, issuer: 'Renamed', recovery: 'none' })).toThrow('refused')
    expect(core.codes.get(code.id)).toEqual(before)
    expect(shown()).toBe(rfcCodes[0])
    expect(core.vault.session.read('vault', pendingSeeds)).toEqual([])
  })

  test('needs the codes unlocked; everything else does not', () => {
    core.vault.session.lockSeeds()
    expect(() => core.codes.change({ id: code.id, issuer: 'Renamed' })).toThrow(new AppError('seeds-locked'))
    expect(core.codes.change({ id: code.id, issuer: 'Example', recovery: 'stored' })).toMatchObject({
      recovery: 'stored'
    })
  })
})

describe('changing a code', () => {
  test('answers what became of it, and leaves the seed where it is', () => {
    const login = addLogin(core)
    core.clock.nowMs = 5000
    const change = { credentialId: login.id, verification: 'accepted', recovery: 'stored' } as const
    expect(core.codes.change({ id: code.id, ...change })).toMatchObject({ ...change, verifiedAtMs: 5000 })
    expect(core.credentials.get(login.id).codes).toMatchObject([{ id: code.id }])
    expect(records(core, 2)).toEqual([
      'code-verified window Example — ada',
      'code-changed window Example — ada'
    ])
    expect(revision()).toBe(1)
    expect(core.codes.change({ id: code.id, credentialId: null }).credentialId).toBe(null)
  })

  test('keeps when the site took it until it is said that it does not', () => {
    core.clock.nowMs = 1000
    core.codes.change({ id: code.id, verification: 'accepted' })
    core.clock.nowMs = 2000
    expect(core.codes.change({ id: code.id, verification: 'accepted' }).verifiedAtMs).toBe(1000)
    expect(core.codes.change({ id: code.id, recovery: 'none' }).verifiedAtMs).toBe(1000)
    expect(core.codes.change({ id: code.id, verification: 'refused' }).verifiedAtMs).toBe(null)
    expect(records(core, 1)).toEqual(['code-changed window Example — ada'])
  })

  test('to what it is already puts nothing on record', () => {
    const before = records(core, 500)
    core.codes.change({ id: code.id })
    core.codes.change({ id: code.id, issuer: 'Example', recovery: 'open', offsetSeconds: null })
    expect(records(core, 500)).toEqual(before)
  })

  test('is refused for one that is not there or in the trash, and for a login that is not there', () => {
    const missing = new AppError('not-found')
    expect(() => core.codes.change({ id: randomUUID() as CodeId, recovery: 'none' })).toThrow(missing)
    const credentialId = randomUUID() as CredentialId
    expect(() => core.codes.change({ id: code.id, credentialId })).toThrow(missing)
    // There it would be in the trash with its login, and in no list.
    const login = addLogin(core)
    core.credentials.trash(login.id)
    expect(() => core.codes.change({ id: code.id, credentialId: login.id })).toThrow(missing)
    expect(() => addOne(core, { credentialId: login.id })).toThrow(missing)
    expect(core.codes.list()).toHaveLength(1)
    core.codes.trash(code.id)
    expect(() => core.codes.change({ id: code.id, recovery: 'none' })).toThrow(missing)
  })
})
