import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import type { CodeId, CredentialId } from '../../../src/shared/model/ids.ts'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import { addCode, addLogin, exampleSeed, makeOpenCore, type TestCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

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

  test('the same seed with the same settings is known again, and only that', () => {
    addCode(core, `otpauth://totp/Example?secret=${exampleSeed}`)
    const verdict = (uri: string) => {
      const [row] = core.intake.read('typed-text', [uri], {})
      return row?.kind === 'code' ? row.verdict : row?.kind
    }
    expect(verdict(`otpauth://totp/Another:name?secret=${exampleSeed.toLowerCase()}`)).toBe('already-there')
    expect(verdict(`otpauth://totp/Example?secret=${exampleSeed}&digits=8`)).toBe('new')
    expect(verdict(`otpauth://totp/Example?secret=${exampleSeed}&period=60`)).toBe('new')
    expect(verdict('otpauth://totp/Example?secret=JBSWY3DPEHPK3PXP')).toBe('new')
    const [code] = core.codes.list()
    if (code !== undefined) core.codes.trash(code.id)
    expect(verdict(`otpauth://totp/Example?secret=${exampleSeed}`)).toBe('new')
  })
})
