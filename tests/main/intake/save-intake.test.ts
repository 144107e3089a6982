import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { SecretBytes } from '../../../src/main/crypto/secret-bytes.ts'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import type { CredentialId, DraftId } from '../../../src/shared/model/ids.ts'
import type { SavedIntake, SaveTarget } from '../../../src/shared/model/intake.ts'
import { addLogin, exampleSeed, makeOpenCore, type TestCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'
import { must } from './must.ts'

const newFolder = useTempFolders()
let core: TestCore
beforeEach(async () => {
  core = await makeOpenCore(newFolder())
  return () => core.vault.lock()
})

/** Reads codes of these labels, each with other digits so that none is another, and gives their drafts. */
function draftsOf(...labels: string[]): DraftId[] {
  const texts = labels.map(
    (label, n) => `otpauth://totp/${label}?secret=${exampleSeed}&period=${String(30 + n)}`
  )
  return core.intake.read('typed-text', texts, {}).map((row) => {
    if (row.kind !== 'code') throw new Error('no code')
    return row.draftId
  })
}
const newLogin: SaveTarget = { kind: 'new-login' }
const own: SaveTarget = { kind: 'own' }
const saveAll = (target: SaveTarget, ...labels: string[]): SavedIntake =>
  core.intake.save(draftsOf(...labels).map((draftId) => ({ draftId, target })))
const lastActions = async (count: number) => {
  const { records } = await core.handlers['audit.list']({ limit: count })
  return records.map(({ action }) => action)
}

describe('a new login', () => {
  test('is titled by the issuer and has the account as its user name', () => {
    const { saved } = saveAll(newLogin, 'Site:ada', 'alone')
    const logins = saved.map(({ credentialId }) => core.credentials.get(credentialId!))
    expect(logins).toMatchObject([
      { title: 'Site', userName: 'ada', url: '', hasPassword: false, hasNotes: false },
      { title: 'alone', userName: 'alone' }
    ])
    expect(logins[0]?.codes.map(({ id }) => id)).toEqual([saved[0]?.codeId])
  })

  test('is one for all codes of the same issuer and account', () => {
    const { saved } = saveAll(newLogin, 'Site:ada', 'Site:bob', 'Site:ada')
    expect(saved[0]?.credentialId).toBe(saved[2]?.credentialId)
    expect(saved[0]?.credentialId).not.toBe(saved[1]?.credentialId)
    expect(core.credentials.list()).toHaveLength(2)
  })

  test('is named after what was typed in the review, and never without a title', () => {
    const [a, b] = draftsOf('Site:ada', '')
    core.intake.save([
      { draftId: a!, target: newLogin, issuer: ' Mine ', account: '' },
      { draftId: b!, target: newLogin }
    ])
    expect(
      core.credentials
        .list()
        .map(({ title }) => title)
        .sort()
    ).toEqual(['Mine', 'One-time code'])
  })
})

describe('saving', () => {
  test('many codes, and taking them back, is one change each to whoever looks', async () => {
    await Promise.resolve()
    const changes = () => core.events.filter(({ name }) => name === 'credentials.changed').length
    const before = changes()
    const { intakeId } = saveAll(newLogin, 'A:a', 'B:b', 'C:c')
    await Promise.resolve()
    expect(changes()).toBe(before + 1)
    core.intake.undo(intakeId)
    await Promise.resolve()
    expect(changes()).toBe(before + 2)
  })

  test('begins at the furthest counter that any picture of the code had', () => {
    const at = (counter: number) => `otpauth://hotp/A:a?secret=${exampleSeed}&counter=${String(counter)}`
    for (const texts of [[at(5), at(3)], [at(4)]]) core.intake.read('typed-text', texts, {})
    const [row] = core.intake.read('screen', [at(2)], {})
    if (row?.kind !== 'code') throw new Error('no code')
    const { saved } = core.intake.save([{ draftId: row.draftId, target: own }])
    expect(core.codes.get(must(saved[0]?.codeId)).counter).toBe(5)
  })

  test('keeps where a code came from and what else its address said', () => {
    const text = `otpauth://totp/Site:ada?secret=${exampleSeed}&image=x`
    const [row] = core.intake.read('screen', [text], {})
    if (row?.kind !== 'code') throw new Error('no code')
    const { saved } = core.intake.save([{ draftId: row.draftId, target: own }])
    expect(core.codes.get(must(saved[0]?.codeId))).toMatchObject({
      cameFrom: 'screen',
      extraParameters: [{ name: 'image', value: 'x' }],
      verification: 'open',
      recovery: 'open'
    })
  })

  test('makes nothing where one login is not there, and the drafts stay', () => {
    const [a, b] = draftsOf('A:a', 'B:b') as [DraftId, DraftId]
    const gone: SaveTarget = { kind: 'credential', id: randomUUID() as CredentialId }
    const choices = [
      { draftId: a, target: newLogin },
      { draftId: b, target: gone }
    ]
    expect(() => core.intake.save(choices)).toThrow(new AppError('not-found'))
    expect(core.credentials.list()).toEqual([])
    expect(core.codes.list()).toEqual([])
    expect(core.intake.live([a, b])).toHaveLength(2)
  })

  test('that fails at the codes takes the logins along that were made for them', () => {
    const [a] = draftsOf('A:a') as [DraftId]
    const failing = vi.spyOn(core.codes, 'add').mockImplementation(() => {
      throw new AppError('disk-full')
    })
    expect(() => core.intake.save([{ draftId: a, target: newLogin }])).toThrow(new AppError('disk-full'))
    failing.mockRestore()
    expect(core.credentials.list()).toEqual([])
    expect(core.credentials.listTrashed()).toHaveLength(1)
    expect(core.intake.live([a])).toHaveLength(1)
  })
})

test.each([
  ['saved', (ids: DraftId[]) => core.intake.save(ids.map((draftId) => ({ draftId, target: own })))],
  ['given up', () => core.intake.discard()],
  ['locked away', () => core.vault.lock()]
])('no seed of a review stays in memory that was %s', (_how, end) => {
  const taken = vi.spyOn(SecretBytes, 'take')
  const ids = draftsOf('A:a', 'B:b')
  const held = taken.mock.results.flatMap(({ value }) => (value instanceof SecretBytes ? [value] : []))
  taken.mockRestore()
  expect(held.filter((bytes) => !bytes.isWiped).length).toBeGreaterThan(0)
  end(ids)
  expect(held.filter((bytes) => !bytes.isWiped)).toHaveLength(0)
})

describe('taking an intake back', () => {
  test('moves everything that it made to the trash, nothing else, and is on record', async () => {
    const old = addLogin(core)
    const [a, b, c] = draftsOf('A:a', 'B:b', 'C:c') as [DraftId, DraftId, DraftId]
    const { intakeId, saved } = core.intake.save([
      { draftId: a, target: newLogin },
      { draftId: b, target: { kind: 'credential', id: old.id } },
      { draftId: c, target: own }
    ])
    expect(core.intake.undo(intakeId)).toBe(true)
    expect(core.codes.list()).toEqual([])
    expect(
      core.codes
        .listTrashed()
        .map(({ id }) => id)
        .sort()
    ).toEqual(saved.map(({ codeId }) => codeId).sort())
    expect(core.credentials.list().map(({ id }) => id)).toEqual([old.id])
    expect(core.credentials.listTrashed()).toMatchObject([{ title: 'A' }])
    expect(await lastActions(5)).toEqual([
      'intake-taken-back',
      'credential-trashed',
      'code-trashed',
      'code-trashed',
      'code-trashed'
    ])
  })

  test('is one step to undo, and none where it was taken back otherwise', async () => {
    saveAll(own, 'A:a')
    saveAll(own, 'B:b', 'C:c')
    const third = saveAll(own, 'D:d')
    core.intake.undo(third.intakeId)
    expect(await core.undo.run()).toEqual({ action: 'code-added', subject: '', count: 2 })
    expect(core.codes.list()).toMatchObject([{ issuer: 'A' }])
    expect(await core.undo.run()).toEqual({ action: 'code-added', subject: 'A — a', count: 1 })
    expect(core.codes.list()).toEqual([])
    expect(await core.undo.next()).toBeNull()
  })

  test('is for the last one only, and once', () => {
    const first = saveAll(own, 'A:a')
    const second = saveAll(own, 'B:b')
    expect(core.intake.undo(first.intakeId)).toBe(false)
    expect(core.codes.list()).toHaveLength(2)
    expect(core.intake.undo(second.intakeId)).toBe(true)
    expect(core.intake.undo(second.intakeId)).toBe(false)
    expect(core.codes.list()).toMatchObject([{ issuer: 'A' }])
  })

  test('is over when the vault was locked', async () => {
    const { intakeId } = saveAll(own, 'A:a')
    core.vault.lock()
    await core.vault.unlock(undefined)
    expect(core.intake.undo(intakeId)).toBe(false)
    expect(core.codes.list()).toHaveLength(1)
  })

  test('passes over what was erased since, and can be asked for again where it failed', () => {
    const { intakeId, saved } = saveAll(own, 'A:a', 'B:b')
    core.codes.trash(must(saved[0]?.codeId))
    core.codes.erase(must(saved[0]?.codeId))
    const failing = vi.spyOn(core.codes, 'setTrashed').mockImplementation(() => {
      throw new AppError('disk-full')
    })
    expect(() => core.intake.undo(intakeId)).toThrow(new AppError('disk-full'))
    failing.mockRestore()
    expect(core.intake.undo(intakeId)).toBe(true)
    expect(core.codes.list()).toEqual([])
  })

  test('comes out of the trash again as it was', () => {
    const { intakeId, saved } = saveAll(own, 'A:a')
    core.intake.undo(intakeId)
    core.codes.restore(must(saved[0]?.codeId))
    expect(core.codes.list()).toMatchObject([{ issuer: 'A', account: 'a' }])
  })
})
