import type { Database } from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import { auditTrail } from '../../../src/main/audit/audit.ts'
import type { AuditChain, AuditPage } from '../../../src/shared/model/audit.ts'
import { parseRotatedNote } from '../../../src/shared/rules/audit-notes.ts'
import { addLogin, makeOpenCore, type TestCore } from '../../support/core.ts'
import { nextStart, tamper } from '../../support/saved-vault.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
const day = 24 * 60 * 60 * 1000
let core: TestCore
let startMs: number
beforeEach(async () => {
  core = await makeOpenCore(newFolder())
  startMs = core.clock.nowMs
  return () => core.vault.lock()
})

const page = (of = core) => of.handlers['audit.list']({ limit: 500 }) as AuditPage
const chain = async (of = core): Promise<AuditChain> => of.handlers['audit.chain'](undefined)
const rotate = async (beforeMs: number) => core.handlers['audit.rotate']({ beforeMs })
const db = () => core.vault.session.read('vault', (reading) => reading as unknown as Database)

/** A record a day, from the vault's first on. */
function useFor(days: number): void {
  const { record } = auditTrail(() => core.clock.nowMs)
  const { session } = core.vault
  session.write('vault', (file) => {
    for (let n = 0; n < days; n++) {
      core.clock.nowMs += day
      record(session, file, { action: 'credential-added', origin: 'window', subject: `Day ${String(n)}` })
    }
  })
}

describe('letting go of old records', () => {
  test('takes those of before the day, says so on record, and leaves a chain that holds', async () => {
    useFor(200)
    const before = page()
    const { records } = await rotate(startMs + 50.5 * day)
    expect(records).toBe(53)
    const after = page()
    expect(after).toMatchObject({ total: before.total - 53 + 1, unbroken: true })
    expect(after.records[0]).toMatchObject({ n: before.total + 1, action: 'audit-rotated', origin: 'window' })
    expect(parseRotatedNote(after.records[0]?.note ?? '')).toMatchObject({
      throughN: 53,
      records: 53,
      day: '2026-02-21'
    })
    expect(after.records.at(-1)?.n).toBe(54)
    const rotated = { throughN: 53, atMs: core.clock.nowMs }
    expect(await chain()).toMatchObject({
      state: 'unbroken',
      total: after.total,
      rotated,
      sinceMs: startMs + 51 * day
    })
    expect(db().prepare('SELECT count(*) FROM audit').pluck().get()).toBe(after.total)
  })

  test('can be done again and again, and the vault opens without a doubt after each', async () => {
    useFor(300)
    for (const days of [20, 20, 90, 150]) {
      await rotate(startMs + (days + 0.5) * day)
      const { headCode } = await chain()
      core.vault.lock()
      core = nextStart(core)
      core.clock.nowMs = startMs + 301 * day
      await core.vault.unlock(undefined)
      await core.vault.whenChecked()
      expect(await core.vault.state()).toMatchObject({ kind: 'unlocked', findings: [] })
      expect(await chain()).toMatchObject({ state: 'unbroken', rotated: { throughN: days + 3 } })
      expect((await chain()).headCode).not.toBe(headCode)
    }
    expect(page().records.filter(({ action }) => action === 'audit-rotated')).toHaveLength(3)
  })

  test('never takes those of the last three months, whatever is asked for', async () => {
    useFor(200)
    await rotate(Number.MAX_SAFE_INTEGER)
    const oldest = page().records.at(-1)?.atMs ?? 0
    expect(oldest).toBeGreaterThanOrEqual(core.clock.nowMs - 92 * day)
    expect(oldest).toBeLessThan(core.clock.nowMs - 88 * day)
    expect(await rotate(core.clock.nowMs)).toEqual({ records: 0 })
  })

  test('takes nothing where the clock was just set ahead', async () => {
    useFor(10)
    core.clock.nowMs += 400 * day
    core.settings.set({ theme: 'dark' })
    const { total } = page()
    expect(await rotate(core.clock.nowMs)).toEqual({ records: 0 })
    expect(page().total).toBe(total)
  })

  test('goes by the order of the records: one with an earlier time behind a later one stays', async () => {
    useFor(200)
    core.clock.nowMs -= 190 * day
    addLogin(core, { title: 'Clock set back' })
    core.clock.nowMs += 191 * day
    addLogin(core)
    await rotate(startMs + 50.5 * day)
    expect(page().records.map(({ subject }) => subject)).toContain('Clock set back')
    expect(await chain()).toMatchObject({ state: 'unbroken', setBack: 1 })
  })

  test('is refused while the chain does not hold', async () => {
    useFor(200)
    db().exec("DROP TRIGGER audit_is_never_changed; UPDATE audit SET subject = 'Other' WHERE n = 150")
    await expect(rotate(startMs + 50 * day)).rejects.toThrow('conflict')
    expect(page().records.at(-1)?.n).toBe(1)
  })

  test('leaves everything as it was where it cannot be written', async () => {
    useFor(200)
    const before = page()
    db().exec("CREATE TRIGGER refuse BEFORE DELETE ON audit BEGIN SELECT RAISE (ABORT, 'refused'); END")
    await expect(rotate(startMs + 50 * day)).rejects.toThrow('refused')
    db().exec('DROP TRIGGER refuse')
    expect(page()).toEqual(before)
    expect(await chain()).toMatchObject({ state: 'unbroken', rotated: null })
  })

  test('happens by itself once the vault is opened, where the person set for how long they are kept', async () => {
    useFor(250)
    core.settings.set({ auditKeepMonths: 4 })
    core.vault.lock()
    core = nextStart(core)
    core.clock.nowMs = startMs + 252 * day
    await core.vault.unlock(undefined)
    for (let turn = 0; turn < 50 && (await chain()).rotated === null; turn++) {
      await new Promise((done) => setImmediate(done))
    }
    const { records } = page()
    expect(records[0]).toMatchObject({ action: 'audit-rotated', origin: 'program' })
    expect(records.at(-1)?.atMs).toBeGreaterThan(core.clock.nowMs - 124 * day)
  })

  test('a backup made after it is proven', async () => {
    useFor(200)
    await rotate(startMs + 50.5 * day)
    expect(await core.backups.make()).toMatchObject({ kind: 'made' })
  })
})

describe('a rotation that somebody else made up', () => {
  const through = (
    n: number
  ) => `INSERT INTO audit_rotation SELECT n, mac, 0 FROM audit WHERE n = ${String(n)};
    DELETE FROM audit WHERE n <= ${String(n)}`

  test.each([
    ['in a trail that has none', through(3), 4],
    ['further than the one on record', `DELETE FROM audit_rotation; ${through(60)}`, 61],
    ['with another code', 'UPDATE audit_rotation SET through_mac = zeroblob(32)', 54],
    ['by taking the one on record out', 'DELETE FROM audit_rotation', 54]
  ])('is named: %s', async (what, sql, n) => {
    useFor(200)
    if (!what.includes('none')) await rotate(startMs + 50.5 * day)
    core.vault.lock()
    await tamper(core.vaultFolder, 'vault', (file) => file.exec(sql), core.keychain)
    const again = nextStart(core)
    await again.vault.unlock(undefined)
    // A vault of this size is looked at once it is open.
    await again.vault.whenChecked()
    expect(await again.vault.state()).toMatchObject({ findings: [expect.stringMatching(/-altered$/)] })
    await again.vault.openAnyway()
    expect(await chain(again)).toMatchObject({ state: 'accepted', firstBad: { n, why: 'start-missing' } })
    again.vault.lock()
  })
})
