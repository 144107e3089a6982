import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { countOrphans } from '../../../src/main/command/orphans-table.ts'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import type { CredentialId } from '../../../src/shared/model/ids.ts'
import { addCode, addLogin, exampleSeed, makeOpenCore, type TestCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'
import { draftOf, raw, records } from './support.ts'

const newFolder = useTempFolders()
const day = 86_400_000
let core: TestCore
beforeEach(async () => {
  core = await makeOpenCore(newFolder())
  return () => core.vault.lock()
})
const rows = (table: string) => raw(core).prepare(`SELECT count(*) FROM "${table}"`).pluck().get()
/** Clearing up goes on in turns of its own. */
async function turns(): Promise<void> {
  for (let n = 0; n < 40; n++) await new Promise((resolve) => setImmediate(resolve))
}
const isSumRight = async (): Promise<void> => {
  core.vault.lock()
  await core.vault.unlock(undefined)
  await turns()
  await core.vault.whenChecked()
  expect(await core.vault.state()).toMatchObject({ findings: [] })
}

/** A credential with something of everything that can hang on one. */
function addWhole(title = 'Whole'): CredentialId {
  const { id } = addLogin(core, { title })
  core.credentials.save({ ...draftOf(core, id), password: 'second' })
  const code = addCode(core, `otpauth://totp/${title}?secret=${exampleSeed}`)
  core.codes.change({ id: code.id, credentialId: id })
  core.seedExports.showQr(code.id)
  core.typed.keep({ id, title, userName: '', url: '', password: 'typed' })
  const attachment = core.attachments.begin(id, 'a.txt', 3)
  core.attachments.append(attachment, 0, Buffer.from('abc'))
  core.vault.session.write('vault', (db) => {
    db.prepare("INSERT INTO health_exclusion VALUES (?, 'weak', 'because', 1)").run(id)
  })
  return id
}
const hanging = ['credential_version', 'code', 'exposure', 'typed', 'attachment', 'attachment_part']

describe('erasing a credential', () => {
  test('takes all that hangs on it, leaves the others, and stays on record', async () => {
    const id = addWhole()
    const kept = addWhole('Kept')
    core.credentials.trash(id)
    await core.handlers['credentials.erase']({ id })
    expect(() => core.credentials.get(id)).toThrow(new AppError('not-found'))
    for (const table of [...hanging, 'credential', 'health_exclusion']) expect(rows(table), table).toBe(1)
    expect(raw(core, 'seeds').prepare('SELECT count(*) FROM seed').pluck().get()).toBe(1)
    expect(await records(core, 2)).toEqual(['credential-erased Whole', 'code-erased Whole'])
    expect(core.credentials.get(kept)).toMatchObject({ versions: 1, attachments: [{ name: 'a.txt' }] })
    expect(countOrphans(core.vault.session)).toEqual({ seedsWithoutCode: 0, codesWithoutSeed: 0 })
    await isSumRight()
  })

  test('is refused outside the trash, and where it cannot be put on record', async () => {
    const id = addWhole()
    const erase = () => core.handlers['credentials.erase']({ id })
    await expect(erase()).rejects.toThrow(new AppError('conflict'))
    core.credentials.trash(id)
    const abort = "BEGIN SELECT RAISE (ABORT, 'refused'); END"
    raw(core).exec(`CREATE TEMP TRIGGER no_records BEFORE INSERT ON main.audit ${abort}`)
    await expect(erase()).rejects.toThrow('refused')
    raw(core).exec('DROP TRIGGER temp.no_records')
    core.credentials.restore(id)
    expect(core.credentials.get(id)).toMatchObject({ versions: 1, attachments: [{ name: 'a.txt' }] })
    const nobody = { id: randomUUID() as CredentialId }
    await expect(core.handlers['credentials.erase'](nobody)).rejects.toThrow(new AppError('not-found'))
  })

  test('that was cut off before its attachments were cleared goes on at the next start', async () => {
    const id = addWhole()
    core.credentials.trash(id)
    const abort = "BEGIN SELECT RAISE (ABORT, 'the disk is gone'); END"
    raw(core).exec(`CREATE TEMP TRIGGER stuck BEFORE DELETE ON main.attachment_part ${abort}`)
    await expect(core.handlers['credentials.erase']({ id })).rejects.toThrow()
    expect(() => core.credentials.get(id)).toThrow(new AppError('not-found'))
    expect(rows('attachment_part')).toBe(1)
    raw(core).exec('DROP TRIGGER temp.stuck')
    await isSumRight()
    expect([rows('attachment'), rows('attachment_part')]).toEqual([0, 0])
  })

  test('of all that is in the trash leaves what was put there anew meanwhile', async () => {
    const [first, second] = [addLogin(core, { title: 'First' }), addLogin(core, { title: 'Second' })]
    for (const { id } of [first, second]) core.credentials.trash(id)
    const emptying = core.handlers['credentials.emptyTrash'](undefined)
    const [left] = core.credentials.listTrashed()
    if (left === undefined) throw new Error('nothing is left')
    core.credentials.restore(left.id)
    core.clock.nowMs += 1
    core.credentials.trash(left.id)
    expect(await emptying).toEqual({ erased: 1 })
    expect(core.credentials.listTrashed().map(({ id }) => id)).toEqual([left.id])
  })

  test('is found by an index, however much is not in the trash', () => {
    const plan = raw(core).prepare(
      `EXPLAIN QUERY PLAN SELECT id FROM credential WHERE trashed_at_ms IS NOT NULL ORDER BY trashed_at_ms DESC, id`
    )
    expect(JSON.stringify(plan.all())).toContain('credential_in_trash')
  })

  test('of all that is in the trash counts credentials and codes', async () => {
    addWhole('Kept')
    for (const title of ['One', 'Two']) core.credentials.trash(addWhole(title))
    core.codes.trash(addCode(core, `otpauth://totp/Three?secret=${exampleSeed}`).id)
    const removed = core.credentials.get(core.credentials.list()[0]?.id ?? addWhole()).attachments[0]
    if (removed !== undefined) core.attachments.remove(removed.id)
    expect(await core.handlers['credentials.emptyTrash'](undefined)).toEqual({ erased: 3 })
    expect(core.credentials.list()).toHaveLength(1)
    for (const table of ['credential_version', 'code', 'exposure', 'typed'])
      expect(rows(table), table).toBe(1)
    expect([rows('attachment'), rows('attachment_part')]).toEqual([0, 0])
    expect(await core.handlers['credentials.emptyTrash'](undefined)).toEqual({ erased: 0 })
  })
})

describe('time in the trash', () => {
  /** Some days later, and one on which the vault was used in between. */
  async function later(days: number, usedAfterDays: number): Promise<void> {
    const start = core.clock.nowMs
    for (const at of [usedAfterDays, days]) {
      core.vault.lock()
      core.clock.nowMs = start + at * day
      await core.vault.unlock(undefined)
      await turns()
    }
  }

  test('ends by itself, for credentials, codes and removed attachments alike', async () => {
    core.settings.set({ trashDays: 7 })
    const id = addWhole()
    const kept = addWhole('Kept')
    core.credentials.trash(id)
    core.attachments.remove(core.credentials.get(kept).attachments[0]?.id ?? ('' as never))
    core.codes.trash(addCode(core, `otpauth://totp/Code?secret=${exampleSeed}`).id)
    await later(8, 6)
    expect(core.credentials.listTrashed()).toHaveLength(1)
    await later(2, 1)
    expect(core.credentials.listTrashed()).toEqual([])
    expect(core.codes.listTrashed()).toEqual([])
    expect([rows('credential'), rows('attachment'), rows('attachment_part')]).toEqual([1, 0, 0])
    expect((await core.handlers['audit.list']({ limit: 9 })).records).toContainEqual(
      expect.objectContaining({ action: 'credential-erased', origin: 'program', subject: 'Whole' })
    )
  })

  test('never ends where that is off, nor by a clock that runs ahead', async () => {
    core.credentials.trash(addWhole())
    await later(400, 0)
    expect(core.credentials.listTrashed()).toHaveLength(1)
    core.clock.nowMs -= 400 * day
    core.settings.set({ trashDays: null })
    await later(400, 200)
    expect(core.credentials.listTrashed()).toHaveLength(1)
  })
})
