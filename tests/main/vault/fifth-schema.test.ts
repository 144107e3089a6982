import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { RecoverySetSummary } from '../../../src/shared/model/recovery.ts'
import { projectRoot } from '../../architecture/source-files.ts'
import { fixturePin } from '../../format/fixture-recovery.ts'
import { fixturePassword, kitFileOf, phoneFileOf } from '../../format/make-vault.ts'
import { makeCore, type TestCore } from '../../support/core.ts'
import { tamper } from '../../support/saved-vault.ts'
import { useTempFolders } from '../../support/temp-folder.ts'
import { phoneWith } from '../confirmation/support.ts'

const newFolder = useTempFolders()
const fixture = join(projectRoot, 'tests/format/vaults/schema-5')
const kit = readFileSync(kitFileOf(fixture), 'utf8').trim()
const phone = phoneWith(readFileSync(phoneFileOf(fixture), 'utf8').trim())

function fifth(): TestCore {
  const profileFolder = newFolder()
  cpSync(fixture, join(profileFolder, 'vault'), { recursive: true })
  const core = makeCore({ profileFolder })
  core.clock.nowMs += 3_600_000
  return core
}

/** Opens it with its master password and, as it asks for that, a code of its phone. */
async function unlock(core: TestCore): Promise<void> {
  expect(await core.vault.unlock(fixturePassword)).toEqual({ kind: 'to-confirm' })
  core.clock.nowMs += 30_000
  expect(await core.confirmation.enter(phone(core.clock.nowMs))).toEqual({ kind: 'unlocked' })
}

describe('a vault of the fifth schema', () => {
  async function expectRecovery(core: TestCore, kind: 'pin' | 'master-password'): Promise<void> {
    const name = ({ credentialTitle, name: own }: RecoverySetSummary) => own || credentialTitle
    const sets = core.recoverySets.list()
    expect(sets.map((set) => `${name(set)} ${set.kind} ${String(set.unused)}/${String(set.total)}`)).toEqual([
      'Example bank questions 1/1',
      'Example one keys 2/3',
      'Example wallet phrase 1/1',
      'Example one keys 0/2'
    ])
    const [bank, one, , old] = sets
    if (bank === undefined || one === undefined || old === undefined) throw new Error('a set is gone')
    expect(old).toMatchObject({ replacedBy: one.id, revokedAtMs: one.createdAtMs })
    const detail = core.recoverySets.get(one.id)
    expect(detail.waysBackIn).toMatchObject({ support: 'help.example.com', mail: 'ada@example.com' })
    expect(detail.keys).toMatchObject([{ state: 'used', note: 'lost phone' }, {}, {}])
    expect(core.recoverySets.get(bank.id).keys).toMatchObject([{ label: 'First pet' }])
    const proof = { kind, password: kind === 'pin' ? fixturePin : fixturePassword }
    const asked = { id: one.id, proof, reason: 'r' }
    expect(await core.handlers['recovery.revealSet'](asked)).toMatchObject({
      keys: [{ value: 'AAAA-1111' }, { value: 'BBBB-2222' }, { value: 'Ünïcode 3 🦊' }]
    })
  }

  test('opens with its password and a code, and with its kit, and has everything', async () => {
    const core = fifth()
    await unlock(core)
    await core.vault.whenChecked()
    expect(await core.vault.state()).toMatchObject({ kit: 'confirmed', findings: [] })
    expect(core.confirmation.state()).toMatchObject({ mode: 'every-unlock', backupCodesLeft: 10 })
    await expectRecovery(core, 'pin')
    const { state, rotated, firstBad } = await core.handlers['audit.chain'](undefined)
    expect({ state, firstBad, through: rotated?.throughN }).toEqual({
      ...{ state: 'unbroken', firstBad: null, through: 2 }
    })
    const { records } = await core.handlers['audit.list']({ limit: 500 })
    const [used] = records.filter(({ action }) => action === 'recovery-used')
    expect(used).toMatchObject({ subject: 'Example one #1', note: 'lost phone' })
    const [login] = core.credentials.list().filter(({ title }) => title === 'Example one')
    expect(used?.item).toBe(login?.id)
    core.vault.lock()
    expect(await core.vault.unlockWithKit(kit)).toEqual({ kind: 'unlocked' })
    await expectRecovery(core, 'master-password')
    core.vault.lock()
  })

  test('with another table altered is in doubt', async () => {
    for (const change of [
      'UPDATE recovery_key SET used_at_ms = NULL',
      "UPDATE recovery_set SET ways_back_in = replace(ways_back_in, 'help.', 'evil.')",
      'UPDATE attempt SET wrong = 0',
      'DELETE FROM confirmation',
      'UPDATE audit_rotation SET at_ms = at_ms + 1'
    ]) {
      const core = fifth()
      await tamper(core.vaultFolder, 'vault', (db) => db.exec(change), undefined, fixturePassword)
      expect((await core.vault.unlock(fixturePassword)).kind, change).not.toBe('unlocked')
      if (!change.includes('confirmation')) await core.confirmation.enter(phone(core.clock.nowMs))
      expect((await core.vault.state()).kind, change).toBe('in-doubt')
      core.vault.lock()
    }
  })
})
