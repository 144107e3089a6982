import { expect, test } from 'vitest'
import type { AuditPage } from '../../../src/shared/model/audit.ts'
import { addLogin, makeOpenCore, type TestCore } from '../../support/core.ts'
import { nextStart, tamper } from '../../support/saved-vault.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
const hourMs = 60 * 60 * 1000

const checks = (core: TestCore) =>
  (core.handlers['audit.list']({ limit: 500 }) as AuditPage).records.filter(
    ({ action }) => action === 'vault-checked'
  )

/** Unlocks, and waits for what is done in the background. */
async function unlock(core: TestCore): Promise<void> {
  await core.vault.unlock(undefined)
  for (let turn = 0; turn < 20; turn++) await new Promise((done) => setImmediate(done))
  await core.vault.whenChecked()
  for (let turn = 0; turn < 5; turn++) await new Promise((done) => setImmediate(done))
}

test('a check that found nothing is on record once a day, not on the first', async () => {
  const core = await makeOpenCore(newFolder())
  const seen: number[] = []
  for (const hours of [1, 22, 2, 10, 10, 5, -30, -30]) {
    core.vault.lock()
    core.clock.nowMs += hours * hourMs
    await unlock(core)
    seen.push(checks(core).length)
  }
  expect(seen).toEqual([0, 0, 1, 1, 1, 2, 3, 4])
  expect(checks(core)[0]).toMatchObject({ origin: 'program', note: '', item: null })
  core.vault.lock()
})

test('a check that found something is on record each time, with what it was', async () => {
  const core = await makeOpenCore(newFolder())
  // Larger than what is checked before the vault is shown.
  for (let n = 0; n < 150; n++) addLogin(core, { title: `Title ${String(n)} ${'x'.repeat(200)}` })
  core.vault.lock()
  await tamper(
    core.vaultFolder,
    'vault',
    (db) => db.exec("UPDATE credential SET title = 'Other'"),
    core.keychain
  )
  const again = nextStart(core)
  for (const times of [1, 2]) {
    await unlock(again)
    expect(checks(again)).toHaveLength(times)
    expect(checks(again)[0]).toMatchObject({ note: 'vault-altered' })
    again.vault.lock()
  }
})
