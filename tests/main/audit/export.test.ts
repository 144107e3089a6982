import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, test } from 'vitest'
import { verifyAudit } from '../../../src/main/command/verify-audit.ts'
import type { AuditChain, AuditPage } from '../../../src/shared/model/audit.ts'
import { addCode, addLogin, makeOpenCore, type TestCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'
import { readExport } from './read-export.ts'

const newFolder = useTempFolders()
let core: TestCore
let path: string
beforeEach(async () => {
  core = await makeOpenCore(newFolder())
  path = join(newFolder(), 'trail.jsonl')
  core.chosen.fileToWrite = path
  return () => core.vault.lock()
})

const page = () => core.handlers['audit.list']({ limit: 500 }) as AuditPage
const chain = async (): Promise<AuditChain> => core.handlers['audit.chain'](undefined)
const exported = async (more: object = {}) => core.handlers['audit.export']({ format: 'jsonl', ...more })

function fill(): void {
  const { id } = addLogin(core, { title: '=1+1, "quoted"\nline \ud800 🦊' })
  core.credentials.reveal(id, 'password')
  addCode(core)
  core.settings.set({ autoLockMinutes: null })
}

describe('an exported trail', () => {
  test('holds every record with what it says, signed, and is on record itself', async () => {
    fill()
    expect(await exported()).toEqual({ saved: true, records: page().total })
    const { firstBad, isSigned, start, records } = readExport(readFileSync(path))
    expect({ firstBad, isSigned }).toEqual({ firstBad: undefined, isSigned: true })
    const { headCode, headN, signingKey } = await chain()
    const key = String(start.key).toUpperCase()
    expect(signingKey.replaceAll('-', '')).toBe(key.slice(0, 32))
    const head = start.head as { n: number; mac: string }
    expect(head.mac.toUpperCase().slice(0, 32)).toBe(headCode.replaceAll('-', ''))
    expect(start).toMatchObject({
      version: 1,
      vault: core.vault.session.vaultId,
      filter: {},
      chain: 'unbroken'
    })
    const listed = page().records.reverse()
    // SQLite keeps no half of a character: what it gives back is what is exported.
    expect(records).toMatchObject(listed.map((record) => ({ ...record })))
    expect(records.at(-1)).toMatchObject({
      n: headN,
      action: 'audit-exported',
      note: `jsonl ${String(headN - 1)}`
    })
    expect(statSync(path).mode & 0o077).toBe(0)
    expect(readFileSync(path, 'utf8')).not.toContain('quince')
  })

  test('holds what was asked for alone, and says so', async () => {
    fill()
    const { id } = addLogin(core, { title: 'Asked for' })
    core.credentials.reveal(id, 'password')
    expect(await exported({ item: id, groups: ['shown', 'changes'] })).toEqual({ saved: true, records: 2 })
    const { start, records, isSigned } = readExport(readFileSync(path))
    expect(isSigned).toBe(true)
    expect(start.filter).toEqual({ item: id, groups: ['shown', 'changes'] })
    expect(records.map(({ action }) => action)).toEqual(['credential-added', 'password-revealed'])
    expect(await verifyAudit(path)).toMatchObject({ result: 'good', records: 2 })
  })

  test('is not written where nobody says where, and nothing is on record then', async () => {
    const { total } = page()
    delete core.chosen.fileToWrite
    expect(await exported()).toEqual({ saved: false, records: 0 })
    expect(page().total).toBe(total)
  })

  test('is not written where it cannot be put on record', async () => {
    const db = core.vault.session.read(
      'vault',
      (reading) => reading as unknown as { exec: (sql: string) => void }
    )
    db.exec("CREATE TRIGGER refuse BEFORE INSERT ON audit BEGIN SELECT RAISE (ABORT, 'refused'); END")
    await expect(exported()).rejects.toThrow('refused')
    expect(existsSync(path)).toBe(false)
  })

  test('as a table runs nothing in a spreadsheet', async () => {
    fill()
    await core.handlers['audit.export']({ format: 'csv' })
    const rows = readFileSync(path, 'utf8').split('\r\n')
    expect(rows[0]).toBe('"number","time","action","from","subject","item","note"')
    expect(rows.find((row) => row.includes('credential-added'))).toContain(`"'=1+1, ""quoted""`)
    expect(rows.filter((row) => /"[=+@-]/.test(row))).toEqual([])
  })

  test('has the same key after a change of all other keys', async () => {
    const before = (await chain()).signingKey
    await core.handlers['vault.makeKit']({})
    expect((await chain()).signingKey).toBe(before)
  })
})

describe('a check of an exported trail', () => {
  const lines = () => readFileSync(path, 'utf8').split('\n')
  const put = (changed: string[]) => writeFileSync(path, changed.join('\n'))
  beforeEach(async () => {
    fill()
    await exported()
  })

  test('finds it whole, says with which key it was signed, and compares it', async () => {
    const { signingKey, headCode, headN } = await chain()
    const facts = { records: headN, signature: 'good', signingKey, head: { n: headN, code: headCode } }
    expect(await verifyAudit(path)).toMatchObject({ result: 'good', isKeyCompared: false, ...facts })
    expect(await verifyAudit(path, signingKey)).toMatchObject({ result: 'good', isKeyCompared: true })
    expect(await verifyAudit(path, signingKey.slice(0, 19).toLowerCase())).toMatchObject({ result: 'good' })
    expect(await verifyAudit(path, signingKey.slice(0, 14))).toMatchObject({ result: 'cannot' })
    expect(await verifyAudit(path, '0000-0000-0000-0000')).toMatchObject({
      result: 'findings',
      findings: ['another-key']
    })
  })

  test.each([
    ['a changed letter', (all: string[]) => all.with(3, (all[3] ?? '').replace('window', 'tray')), 4],
    ['a changed hash', (all: string[]) => all.with(3, (all[3] ?? '').replace(/..."\}$/, '000"}')), 4],
    ['a changed first line', (all: string[]) => all.with(0, (all[0] ?? '').replace('unbroken', 'broken')), 1],
    ['a line taken out', (all: string[]) => all.toSpliced(3, 1), 4],
    ['a line put in', (all: string[]) => all.toSpliced(3, 0, all[3] ?? ''), 5],
    ['two lines exchanged', (all: string[]) => all.with(3, all[4] ?? '').with(4, all[3] ?? ''), 4],
    ['an empty line', (all: string[]) => all.toSpliced(2, 0, ''), 3],
    ['a line that never ends', (all: string[]) => all.with(2, 'x'.repeat(200_000)), 3],
    ['a line behind the end', (all: string[]) => [...all.slice(0, -1), '{}', ''], -1]
  ])('names the line of %s', async (_what, change, line) => {
    const before = lines()
    put(change(before))
    const { result, firstBadLine } = (await verifyAudit(path)) as { result: string; firstBadLine?: number }
    expect({ result, firstBadLine }).toEqual({
      result: 'findings',
      firstBadLine: line === -1 ? before.length : line
    })
  })

  test('names what is cut off, however much, and what is signed by nobody', async () => {
    const all = lines()
    for (const left of [1, 2, all.length - 2]) {
      put([...all.slice(0, left), ''])
      expect(await verifyAudit(path)).toMatchObject({ findings: ['cut-off'], firstBadLine: left + 1 })
    }
    const wrong = (all.at(-2) ?? '').replace(/"signature":"../, (part) => `${part.slice(0, -2)}00`)
    put([...all.slice(0, -2), wrong, ''])
    expect(await verifyAudit(path)).toMatchObject({ findings: ['signature-wrong'], signature: 'not good' })
    for (const more of [',"note":"all of it"}', ' }']) {
      put([...all.slice(0, -2), (all.at(-2) ?? '').replace('}', more), ''])
      expect(await verifyAudit(path)).toMatchObject({ result: 'findings', firstBadLine: all.length - 1 })
    }
  })

  test.each([
    ['nothing', ''],
    ['another file', 'hello\n'],
    ['a file without an end', 'x'.repeat(300_000)],
    ['a list', '[1,2]\n'],
    ['a later version', '{"format":"latchkey-audit","version":2']
  ])('does not take %s for one', async (_what, text) => {
    writeFileSync(path, text)
    expect((await verifyAudit(path)).result).not.toBe('good')
  })

  test('is a command of its own that needs no vault', async () => {
    const script = fileURLToPath(new URL('../../../scripts/vault.mjs', import.meta.url))
    const { signingKey } = await chain()
    const run = (...more: string[]) =>
      spawnSync(process.execPath, [script, 'verify-audit', path, ...more], { encoding: 'utf8' })
    const good = run('--key', signingKey)
    expect([good.status, JSON.parse(good.stdout)]).toMatchObject([0, { result: 'good', isKeyCompared: true }])
    expect(run('--keys', signingKey).status).toBe(2)
  })
})
