import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import { useTempFolders } from '../../support/temp-folder.ts'
import { pin, raw, recoveryCore, trail, wrongPin } from './support.ts'

const newFolder = useTempFolders()

describe('a recovery key is revealed', () => {
  test('to the right PIN, with the reason on record before and what came of it after', async () => {
    const { core, login, add, reveal } = await recoveryCore(newFolder())
    const set = await add()
    expect(await reveal(set, 1)).toEqual({ kind: 'shown', value: 'BBBB-2222', hidesAfterMs: 30_000 })
    expect(await trail(core, 2)).toEqual([
      'recovery-shown Example #2',
      'recovery-opening Example #2 (lost phone)'
    ])
    expect(await reveal(set, 0, { how: 'copy' })).toEqual({ kind: 'copied' })
    expect(core.fakeClipboard.written).toEqual(['AAAA-1111'])
    expect((await trail(core, 1))[0]).toBe('recovery-copied Example #1')
    const { records } = await core.handlers['audit.list']({ limit: 2 })
    expect(records.map(({ item }) => item)).toEqual([login.id, login.id])
    expect(core.recoverySets.get(set.id).keys.map(({ state }) => state)).toEqual([
      'unused',
      'unused',
      'unused'
    ])
  })

  test('and used in one step: copied, marked with its reason, and that taken back for ten minutes', async () => {
    const { core, add, reveal, get, keyOf } = await recoveryCore(newFolder())
    const set = await add()
    expect(await reveal(set, 0, { how: 'use' })).toEqual({ kind: 'copied' })
    expect(keyOf(get(set.id), 0)).toMatchObject({
      state: 'used',
      usedAtMs: core.clock.nowMs,
      note: 'lost phone',
      undoUntilMs: core.clock.nowMs + 600_000
    })
    expect(get(set.id).unused).toBe(2)
    const again = await reveal(set, 0, { how: 'use' })
    expect(again).toEqual({ kind: 'already-used', usedAtMs: core.clock.nowMs, note: 'lost phone' })
    expect((await reveal(set, 0, { evenSo: true })).kind).toBe('shown')

    expect(await core.handlers['undo.run'](undefined)).toMatchObject({ action: 'recovery-used' })
    expect(keyOf(get(set.id), 0)).toMatchObject({ state: 'unused', usedAtMs: null, note: '' })
  })

  test('never to one of many PINs that are tried at once: no more than one after the other', async () => {
    const { add, reveal } = await recoveryCore(newFolder())
    const set = await add()
    const pins = Array.from({ length: 10 }, (_, at) => ({ ...pin, password: `00000${String(at)}` }))
    const answers = await Promise.all([...pins, pin].map((proof) => reveal(set, 0, { proof })))
    const kinds = answers.map(({ kind }) => kind)
    expect(kinds).toEqual([
      ...Array.from({ length: 3 }, () => 'wrong-password'),
      ...Array.from({ length: 8 }, () => 'too-soon')
    ])
  })

  test('never to a wrong PIN: recorded, and each wait longer, by whichever clock', async () => {
    const { core, add, reveal } = await recoveryCore(newFolder())
    const set = await add()
    const waits: number[] = []
    for (let tries = 0; tries < 5; tries++) {
      const answer = await reveal(set, 0, { proof: wrongPin })
      if (answer.kind !== 'wrong-password') throw new Error(answer.kind)
      waits.push(answer.retryAfterMs)
      core.clock.monotonicMs += answer.retryAfterMs
    }
    expect(waits).toEqual([0, 0, 1000, 2000, 4000])
    expect((await trail(core, 1))[0]).toBe('recovery-refused Example #1')
    expect((await reveal(set, 0, { proof: wrongPin })).kind).toBe('wrong-password')
    // Setting the system's clock forward ends no wait, and setting it back prolongs none.
    core.clock.nowMs += 86_400_000
    expect(await reveal(set, 0)).toEqual({ kind: 'too-soon', retryAfterMs: 8000 })
    core.clock.nowMs -= 10 * 86_400_000
    core.clock.monotonicMs += 8000
    expect((await reveal(set, 0)).kind).toBe('shown')
    expect(await core.handlers['recovery.state'](undefined)).toMatchObject({ retryAfterMs: 0 })
    expect((await reveal(set, 0, { proof: wrongPin })).kind).toBe('wrong-password')
  })

  test('never to a way that is not there, in the same words and after the same work', async () => {
    const { core, add, reveal } = await recoveryCore(newFolder())
    const set = await add()
    const proof = { kind: 'master-password', password: '135790' } as const
    expect(await reveal(set, 0, { proof })).toEqual({ kind: 'wrong-password', retryAfterMs: 0 })
    expect((await trail(core, 1))[0]).toBe('recovery-refused Example #1')
  })

  test('never where the system asked who is there and nobody answered', async () => {
    const { core, add, reveal } = await recoveryCore(newFolder())
    const set = await add()
    core.person.asked = () => Promise.resolve('refused')
    expect(await reveal(set, 0)).toEqual({ kind: 'not-confirmed' })
    expect((await trail(core, 1))[0]).toBe('recovery-refused Example #1 (not confirmed)')
    core.person.asked = () => Promise.resolve('confirmed')
    expect((await reveal(set, 0)).kind).toBe('shown')
  })

  test('never where the vault locks in the middle', async () => {
    const { core, add, reveal } = await recoveryCore(newFolder())
    const set = await add()
    core.person.asked = () => {
      core.vault.lock()
      return Promise.resolve('confirmed')
    }
    await expect(reveal(set, 0, { how: 'copy' })).rejects.toMatchObject({ code: 'locked' })
    expect(core.fakeClipboard.written).toEqual([])
  })

  test('not where its seal is damaged or was moved: named, and the others still open', async () => {
    const { core, add, reveal, keyOf } = await recoveryCore(newFolder())
    const set = await add()
    const db = raw(core)
    const other = db.prepare('SELECT sealed FROM recovery_key WHERE id = ?').pluck().get(keyOf(set, 1).id)
    db.prepare('UPDATE recovery_key SET sealed = ? WHERE id = ?').run(other, keyOf(set, 0).id)
    db.prepare("UPDATE recovery_key SET label = 'another' WHERE id = ?").run(keyOf(set, 2).id)
    expect(await reveal(set, 0)).toEqual({ kind: 'damaged' })
    expect((await trail(core, 1))[0]).toBe('recovery-damaged Example #1')
    expect(await reveal(set, 2)).toEqual({ kind: 'damaged' })
    expect((await reveal(set, 1)).kind).toBe('shown')
    const all = await core.handlers['recovery.revealSet']({ id: set.id, proof: pin, reason: 'r' })
    expect(all).toMatchObject({
      kind: 'shown',
      keys: [{ value: null }, { value: 'BBBB-2222' }, { value: null }]
    })
    expect(await trail(core, 4)).toEqual([
      'recovery-damaged Example #3',
      'recovery-damaged Example #1',
      'recovery-shown Example (1)',
      'recovery-set-opening Example (r)'
    ])
  })

  test('not where it is gone, or revoked, until the person says so', async () => {
    const { core, add, reveal } = await recoveryCore(newFolder())
    const set = await add()
    core.recoverySets.change({ id: set.id, isRevoked: true })
    expect(await reveal(set, 0)).toEqual({ kind: 'revoked' })
    expect((await reveal(set, 0, { evenSo: true })).kind).toBe('shown')
    core.recoverySets.erase(set.id)
    expect(await reveal(set, 0)).toEqual({ kind: 'gone' })
    const all = await core.handlers['recovery.revealSet']({ id: set.id, proof: pin, reason: 'r' })
    expect(all).toEqual({ kind: 'gone' })
  })

  test('not where its record cannot be written: nothing is opened, and it says why', async () => {
    const { core, add, reveal } = await recoveryCore(newFolder())
    const set = await add()
    const { session } = core.vault
    const write = session.writeWithReserve.bind(session)
    for (const [nth, why] of [
      [1, 'disk-full'],
      [2, 'io-error'],
      [2, 'not-writable']
    ] as const) {
      let calls = 0
      session.writeWithReserve = (compartment, work) => {
        calls += 1
        if (calls === nth) throw new AppError(why)
        return write(compartment, work)
      }
      expect(await reveal(set, 0, { how: 'copy' })).toEqual({ kind: 'no-record', why })
    }
    // What came of it cannot be written: the record from before stands, and the person has the key.
    let calls = 0
    session.writeWithReserve = (compartment, work) => {
      calls += 1
      if (calls === 3) throw new AppError('disk-full')
      return write(compartment, work)
    }
    expect((await reveal(set, 0)).kind).toBe('shown')
    // It was copied and cannot be marked: it is taken off the clipboard again, and stays unused.
    calls = 0
    expect(await reveal(set, 1, { how: 'use' })).toEqual({ kind: 'no-record', why: 'disk-full' })
    expect(core.fakeClipboard).toMatchObject({ text: '', written: ['BBBB-2222'] })
    session.writeWithReserve = write
    expect(core.recoverySets.get(set.id).keys[1]?.state).toBe('unused')
    expect((await trail(core, 2)).join()).toContain('recovery-opening Example #2')
  })

  test('not by a clipboard that takes nothing: on record, and not marked as used', async () => {
    const { core, add, reveal } = await recoveryCore(newFolder())
    const set = await add()
    core.fakeClipboard.fault = new Error('no clipboard')
    await expect(reveal(set, 0, { how: 'use' })).rejects.toMatchObject({ code: 'clipboard' })
    expect((await trail(core, 1))[0]).toBe('recovery-not-shown Example #1')
    expect(core.recoverySets.get(set.id).keys[0]?.state).toBe('unused')
  })
})

describe('a whole set', () => {
  test('is taken out into a file for its owner only, or onto paper: a second copy', async () => {
    const { core, add, get } = await recoveryCore(newFolder())
    const waysBackIn = { support: 'help.example', mail: '', phone: '', notes: '' }
    const questions = [{ text: 'Rex', label: 'First dog?' }]
    const set = await add({ kind: 'questions', keys: questions, name: 'Questions', waysBackIn })
    const file = join(newFolder(), 'keys.txt')
    const asked = { id: set.id, proof: pin, reason: 'for the safe' } as const
    expect(await core.handlers['recovery.takeOut']({ ...asked, to: 'text-file' })).toEqual({
      kind: 'not-done'
    })
    expect(await trail(core, 2)).toEqual([
      'recovery-not-shown Example — Questions',
      'recovery-set-opening Example — Questions (for the safe)'
    ])
    core.chosen.fileToWrite = file
    expect(await core.handlers['recovery.takeOut']({ ...asked, to: 'text-file' })).toEqual({
      kind: 'done',
      damaged: 0
    })
    const text = readFileSync(file, 'utf8')
    expect(text).toContain('1. First dog?: Rex\n')
    expect(text).toContain('help.example')
    expect((await trail(core, 1))[0]).toBe('recovery-taken-out Example — Questions (text-file)')
    expect(get(set.id).secondCopyAtMs).toBe(core.clock.nowMs)
    expect(await core.handlers['recovery.takeOut']({ ...asked, to: 'printer' })).toEqual({
      kind: 'done',
      damaged: 0
    })
    expect(core.printedKeys).toMatchObject([{ keys: [{ label: 'First dog?', text: 'Rex' }] }])
    core.printer.isThere = false
    expect(await core.handlers['recovery.takeOut']({ ...asked, to: 'printer' })).toEqual({ kind: 'not-done' })
  })

  test('is no second copy where none of them opened', async () => {
    const { core, add, get } = await recoveryCore(newFolder())
    const set = await add()
    raw(core).exec("UPDATE recovery_key SET label = 'another'")
    core.chosen.fileToWrite = join(newFolder(), 'keys.txt')
    const asked = { id: set.id, proof: pin, reason: 'r', to: 'text-file' } as const
    expect(await core.handlers['recovery.takeOut'](asked)).toEqual({ kind: 'done', damaged: 3 })
    expect(get(set.id).secondCopyAtMs).toBeNull()
  })

  test('does not come out of a vault that locked while the dialog was open', async () => {
    const { core, add } = await recoveryCore(newFolder())
    const set = await add()
    core.printer.isThere = false
    const file = join(newFolder(), 'keys.txt')
    Object.defineProperty(core.chosen, 'fileToWrite', {
      get: () => {
        core.vault.lock()
        return file
      }
    })
    const taken = core.handlers['recovery.takeOut']({ id: set.id, proof: pin, reason: 'r', to: 'text-file' })
    await expect(taken).rejects.toMatchObject({ code: 'locked' })
    expect(() => readFileSync(file)).toThrow('ENOENT')
  })
})
