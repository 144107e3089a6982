import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import type { CodeId, CredentialId } from '../../../src/shared/model/ids.ts'
import { codesAround } from '../../../src/main/codes/codes-around.ts'
import { SecretBytes } from '../../../src/main/crypto/secret-bytes.ts'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import type { CodeSettings } from '../../../src/shared/model/code.ts'
import { addCode, addLogin, exampleSeed, makeOpenCore, type TestCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'
import { addOne, rfcCodes, rfcSeed, totp } from './support.ts'

const newFolder = useTempFolders()
let core: TestCore
beforeEach(async () => {
  core = await makeOpenCore(newFolder())
  return () => core.vault.lock()
})

const raw = (file: 'vault' | 'seeds') => core.vault.session.read(file, (db) => db as unknown as Database)

describe('codes', () => {
  test('are listed by issuer, with everything but the seed', () => {
    addCode(core, `otpauth://totp/zeta:b?secret=${exampleSeed}&digits=8&period=60&algorithm=SHA256`)
    addCode(core, `otpauth://totp/Alpha:a?secret=${exampleSeed}`)
    const list = core.codes.list()
    expect(list.map(({ issuer }) => issuer)).toEqual(['Alpha', 'zeta'])
    expect(list[1]).toMatchObject({
      account: 'b',
      digits: 8,
      periodSeconds: 60,
      algorithm: 'SHA256',
      kind: 'totp'
    })
    expect(JSON.stringify(list)).not.toContain(exampleSeed)
  })

  test('live: those asked for and in use, the others left out', () => {
    const [a, b] = [addCode(core), addCode(core, `otpauth://totp/B?secret=${exampleSeed}`)]
    core.clock.nowMs = 59_000
    expect(core.codes.live([a.id, randomUUID() as CodeId])).toEqual([
      { id: a.id, code: '287082', nextCode: '359152', validFromMs: 30_000, validUntilMs: 60_000 }
    ])
    core.codes.trash(b.id)
    expect(core.codes.live([a.id, b.id])).toHaveLength(1)
    expect(core.codes.listTrashed()).toEqual([
      {
        id: b.id,
        issuer: b.issuer,
        account: b.account,
        trashedAtMs: 59_000,
        erasedAtMs: 59_000 + 30 * 86_400_000
      }
    ])
    core.codes.restore(b.id)
    expect(core.codes.live([a.id, b.id])).toHaveLength(2)
    expect(core.codes.listTrashed()).toEqual([])
  })

  test('copy: the code of this moment is on the clipboard, and on record with its origin', async () => {
    const { id } = addCode(core)
    core.clock.nowMs = 55_000
    const times = { validFromMs: 30_000, validUntilMs: 60_000 }
    expect(await core.codes.copy(id, 'tray')).toEqual({ kind: 'copied', which: 'current', ...times })
    expect(core.fakeClipboard.text).toBe('287082')
    const { records } = await core.handlers['audit.list']({ limit: 1 })
    expect(records[0]).toMatchObject({ action: 'code-copied', origin: 'tray', subject: 'Example — ada' })
  })

  test('of a trashed credential are out of use until it is back', () => {
    const login = addLogin(core)
    const [row] = core.intake.read('typed-text', [exampleSeed], {})
    if (row?.kind !== 'code') throw new Error('no code')
    core.intake.save([{ draftId: row.draftId, target: { kind: 'credential', id: login.id } }])
    expect(core.credentials.get(login.id).codes).toHaveLength(1)
    core.credentials.trash(login.id)
    expect(core.codes.list()).toEqual([])
    core.credentials.restore(login.id)
    expect(core.codes.list()).toHaveLength(1)
  })

  test('for a credential that is not there are refused, and leave no seed', () => {
    const [row] = core.intake.read('typed-text', [exampleSeed], {})
    if (row?.kind !== 'code') throw new Error('no code')
    const { draftId } = row
    const target = { kind: 'credential', id: randomUUID() as CredentialId } as const
    expect(() => core.intake.save([{ draftId, target }])).toThrow(new AppError('not-found'))
    expect(raw('seeds').prepare('SELECT count(*) AS n FROM seed').get()).toEqual({ n: 0 })
    // The draft is still there for another choice.
    expect(core.intake.save([{ draftId, target: { kind: 'own' } }]).saved).toHaveLength(1)
  })

  test('that are not there cannot be copied, trashed or restored', async () => {
    const id = randomUUID() as CodeId
    await expect(core.codes.copy(id, 'window')).rejects.toThrow(new AppError('not-found'))
    expect(() => core.codes.trash(id)).toThrow(new AppError('not-found'))
    expect(() => core.codes.restore(id)).toThrow(new AppError('not-found'))
  })

  test('a seed exchanged with another code’s, or altered, is damage and no code', () => {
    const a = addCode(core)
    const b = addCode(core, 'otpauth://totp/B?secret=JBSWY3DPEHPK3PXP')
    const db = raw('seeds')
    const sealed = (id: string) =>
      db.prepare('SELECT sealed FROM seed WHERE code_id = ?').pluck().get(id) as Buffer
    const [first, second] = [sealed(a.id), sealed(b.id)]
    const put = (id: string, bytes: Buffer) =>
      db.prepare('UPDATE seed SET sealed = ? WHERE code_id = ?').run(bytes, id)
    put(a.id, second)
    expect(() => core.codes.live([a.id])).toThrow(new AppError('vault-damaged'))
    put(a.id, Buffer.concat([first.subarray(0, -1), Buffer.of((first.at(-1) ?? 0) ^ 1)]))
    expect(() => core.codes.live([a.id])).toThrow(new AppError('vault-damaged'))
    put(a.id, first)
    expect(core.codes.live([a.id])).toHaveLength(1)
    db.prepare('UPDATE seed SET revision = 2').run()
    expect(() => core.codes.live([a.id])).toThrow(new AppError('vault-damaged'))
  })

  test('one whose seed does not open is left out of the live ones, and takes none along', () => {
    const [damaged, lost, kept] = ['A', 'B', 'C'].map((issuer) =>
      addOne(core, { label: { issuer, account: '' } })
    )
    if (damaged === undefined || lost === undefined || kept === undefined) throw new Error('none')
    raw('seeds').prepare('UPDATE seed SET sealed = zeroblob(80) WHERE code_id = ?').run(damaged.id)
    raw('seeds').prepare('DELETE FROM seed WHERE code_id = ?').run(lost.id)
    expect(core.codes.live([damaged.id, lost.id, kept.id]).map(({ id }) => id)).toEqual([kept.id])
    core.vault.session.lockSeeds()
    expect(() => core.codes.live([kept.id])).toThrow(new AppError('seeds-locked'))
  })

  test('the same seed with the same settings is known again, in the trash or not, and only that', () => {
    const { id } = addOne(core)
    const find = (change: Partial<CodeSettings> = {}, text = rfcSeed) =>
      core.codes.find(SecretBytes.fromText(text), { ...totp, ...change })
    const found = { id, issuer: 'Example', account: 'ada', isTrashed: false }
    expect(find()).toEqual(found)
    expect(find({ digits: 8 })).toBeUndefined()
    expect(find({ periodSeconds: 60 })).toBeUndefined()
    expect(find({ kind: 'hotp' })).toBeUndefined()
    expect(find({}, 'another seed')).toBeUndefined()
    core.codes.trash(id)
    expect(find()).toEqual({ ...found, isTrashed: true })
    // One in use goes before one in the trash.
    const again = addOne(core, { label: { issuer: 'Again', account: '' } })
    expect(find()).toMatchObject({ id: again.id, isTrashed: false })
  })

  test('the same seed is known again while it is still on its way to its file', () => {
    raw('seeds').exec(
      "CREATE TEMP TRIGGER t BEFORE INSERT ON main.seed BEGIN SELECT RAISE (ABORT, 'no'); END"
    )
    const { id } = addOne(core)
    expect(core.codes.find(SecretBytes.fromText(rfcSeed), totp)).toMatchObject({ id })
  })

  test('are found by issuer and account, in any case of their letters', () => {
    const login = addLogin(core)
    const { id } = addOne(core, { credentialId: login.id })
    const find = (issuer: string, account: string) => core.codes.findByLabel({ issuer, account })
    expect(find('EXAMPLE', 'Ada')).toEqual({ id, issuer: 'Example', account: 'ada', isTrashed: false })
    expect(find('Example', '')).toBeUndefined()
    core.credentials.trash(login.id)
    expect(find('Example', 'ada')?.isTrashed).toBe(true)
    addOne(core, { label: { issuer: '', account: '' } })
    expect(find('', '')).toBeUndefined()
  })

  test('keep how they came in, and what was not understood', () => {
    const extraParameters = [{ name: 'image', value: 'https://a.example/ä?b=c' }]
    const asked = addOne(core, { cameFrom: 'screen', extraParameters })
    expect(core.codes.get(asked.id)).toMatchObject({
      cameFrom: 'screen',
      extraParameters,
      verification: 'open',
      recovery: 'open',
      verifiedAtMs: null,
      position: null,
      exposures: []
    })
    const known = addOne(core, { isInUse: true })
    expect(core.codes.get(known.id)).toMatchObject({ verification: 'not-asked', recovery: 'not-asked' })
    expect(JSON.stringify([core.codes.get(known.id), core.codes.list()])).not.toMatch(/seed|secret|GEZD/i)
  })

  test('around a moment are those of the periods before and after it', () => {
    const { id } = addOne(core)
    core.settings.set({ clockOffsetSeconds: 3600 })
    const around = (of: CodeId, atMs: number, periods: number) =>
      codesAround(core.vault.session, of, atMs, periods)
    const settings = { periodSeconds: 30, firstStep: 0 }
    expect(around(id, 70_000, 2)).toEqual({ ...settings, codes: rfcCodes.slice(0, 5) })
    expect(around(id, 0, 1)).toEqual({ ...settings, codes: rfcCodes.slice(0, 2) })
    const counted = addOne(core, { settings: { ...totp, kind: 'hotp' } })
    expect(around(counted.id, 0, 1)).toBe(null)
  })

  test('keep the order they are given; others keep their places', () => {
    const [a, b, c] = ['A', 'B', 'C'].map((issuer) => addOne(core, { label: { issuer, account: '' } }).id)
    if (a === undefined || b === undefined || c === undefined) throw new Error('nothing was added')
    const positions = () => core.codes.list().map(({ position }) => position)
    core.codes.arrange([c, a])
    expect(positions()).toEqual([1, null, 0])
    core.codes.arrange([b, randomUUID() as CodeId, b, c])
    expect(positions()).toEqual([1, 0, 2])
  })
})
