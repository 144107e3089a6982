import { describe, expect, test } from 'vitest'
import { recoveryUndoMs } from '../../../src/shared/rules/limits.ts'
import { addCode, addLogin, makeCore, makeOpenCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'
import { noWays, recoveryCore, trail } from './support.ts'

const newFolder = useTempFolders()
const undo = (core: Awaited<ReturnType<typeof recoveryCore>>['core']) => core.handlers['undo.run'](undefined)

describe('a recovery set', () => {
  test('is added without any password, in its order, used ones marked, and never said again', async () => {
    const { core, login, add } = await recoveryCore(newFolder())
    const keys = [
      { text: ' plum ', label: '', isUsed: true },
      { text: 'quince', label: 'SMS' }
    ]
    const set = await add({ keys })
    expect(set).toMatchObject({
      credentialId: login.id,
      credentialTitle: 'Example',
      total: 2,
      unused: 1,
      revokedAtMs: null,
      keys: [
        { label: '', state: 'used' },
        { label: 'SMS', state: 'unused' }
      ]
    })
    await core.handlers['recovery.addKeys']({ id: set.id, keys: [{ text: 'damson', label: '' }] })
    expect(core.recoverySets.get(set.id).keys.map(({ label }) => label)).toEqual(['', 'SMS', ''])
    expect(await trail(core, 2)).toEqual(['recovery-changed Example (+1)', 'recovery-added Example (2)'])
    const said = JSON.stringify([await core.handlers['recovery.list']({}), core.recoverySets.get(set.id)])
    for (const key of ['plum', 'quince', 'damson']) expect(said).not.toContain(key)
    expect(core.events.map(({ name }) => name)).toContain('recovery.changed')
  })

  test('needs its lock, a kit, something to be told by, something to say, and no more keys than there may be', async () => {
    const core = await makeOpenCore(newFolder())
    const draft = { credentialId: null, name: 'Alone', kind: 'keys', waysBackIn: noWays } as const
    const keys = [{ text: 'AAAA', label: '' }]
    const add = core.handlers['recovery.add']
    await expect(add({ ...draft, keys })).rejects.toMatchObject({ code: 'conflict' })
    // What is no secret needs no lock.
    const waysBackIn = { ...noWays, support: 'help.example' }
    await add({ ...draft, keys: [], waysBackIn })
    await core.handlers['recovery.setUp']({ kind: 'pin', password: '135790' })
    await expect(add({ ...draft, keys: [] })).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(add({ ...draft, name: '', keys })).rejects.toMatchObject({ code: 'invalid-input' })
    const { id } = addLogin(core)
    core.credentials.trash(id)
    await expect(add({ ...draft, credentialId: id, keys })).rejects.toMatchObject({ code: 'not-found' })
    const set = await add({
      ...draft,
      keys: Array.from({ length: 199 }, () => ({ text: 'AAAA', label: '' }))
    })
    const two = core.handlers['recovery.addKeys']({ ...set, keys: [...keys, ...keys] })
    await expect(two).rejects.toMatchObject({ code: 'too-large' })
    await core.handlers['recovery.addKeys']({ ...set, keys })

    const fresh = makeCore({ profileFolder: newFolder() })
    await fresh.vault.create(true, undefined)
    const early = fresh.handlers['recovery.add']({ ...draft, keys })
    await expect(early).rejects.toMatchObject({ code: 'kit-needed' })
  })

  test('takes the place of another, which is kept, and gives it back', async () => {
    const { core, add, get, reveal } = await recoveryCore(newFolder())
    const old = await add()
    const next = await add({ replaces: old.id })
    expect(get(old.id)).toMatchObject({
      replacedBy: next.id,
      unused: 0,
      keys: [{ state: 'revoked' }, {}, {}]
    })
    expect(await trail(core, 2)).toEqual(['recovery-added Example (3)', 'recovery-replaced Example'])
    await expect(add({ replaces: old.id })).rejects.toMatchObject({ code: 'conflict' })
    expect(await undo(core)).toMatchObject({ action: 'recovery-replaced', subject: 'Example' })
    expect(get(old.id)).toMatchObject({ revokedAtMs: null, replacedBy: null })
    expect(get(next.id).revokedAtMs).not.toBeNull()
    expect((await reveal(old, 0)).kind).toBe('shown')
  })

  test('is changed in what it says of itself, and that is taken back', async () => {
    const { core, add, get } = await recoveryCore(newFolder())
    const set = await add()
    const order = set.keys.map(({ id }) => id).reverse()
    const other = addLogin(core, { title: 'Other' })
    core.recoverySets.change({
      id: set.id,
      order,
      name: 'Codes',
      credentialId: other.id,
      hasSecondCopy: true
    })
    expect(get(set.id)).toMatchObject({
      name: 'Codes',
      credentialTitle: 'Other',
      secondCopyAtMs: core.clock.nowMs
    })
    expect(get(set.id).keys.map(({ id }) => id)).toEqual(order)
    core.recoverySets.change({ id: set.id, name: 'Codes' })
    expect(await undo(core)).toMatchObject({ action: 'recovery-changed' })
    expect(get(set.id)).toEqual(set)
    for (const wrong of [
      { order: order.slice(1) },
      { order: [...order.slice(1), order[1] ?? ''] },
      { credentialId: null }
    ]) {
      const change = () => core.recoverySets.change({ id: set.id, ...wrong } as never)
      expect(change).toThrow(expect.objectContaining({ code: 'invalid-input' }))
    }
    core.recoverySets.change({ id: set.id, isRevoked: true })
    expect((await trail(core, 1))[0]).toBe('recovery-revoked Example')
    core.recoverySets.change({ id: set.id, name: 'Later' })
    core.recoverySets.change({ id: set.id, isRevoked: false })
    expect((await trail(core, 1))[0]).toBe('recovery-unrevoked Example — Later')
  })

  test('is erased only once it was revoked', async () => {
    const { core, add } = await recoveryCore(newFolder())
    const old = await add()
    const next = await add({ replaces: old.id })
    expect(() => core.recoverySets.erase(next.id)).toThrow(expect.objectContaining({ code: 'conflict' }))
    core.recoverySets.change({ id: next.id, isRevoked: true })
    core.recoverySets.erase(next.id)
    expect((await trail(core, 1))[0]).toBe('recovery-erased Example')
    expect(core.recoverySets.list().map(({ id, replacedBy }) => [id, replacedBy])).toEqual([[old.id, null]])
    // What was erased is not brought back by anything.
    expect(await undo(core)).toBeNull()
  })

  test('marks a key as used, and takes that back while both clocks say that it is not too long ago', async () => {
    const { core, add, keyOf, get } = await recoveryCore(newFolder())
    const set = await add()
    const mark = (at: number, to: 'used' | 'unused') =>
      core.recoverySets.mark({ id: keyOf(set, at).id, to, note: 'by phone' }).kind
    for (const at of [0, 1, 2]) expect(mark(at, 'used')).toBe('done')
    expect(keyOf(get(set.id), 0)).toMatchObject({ state: 'used', note: 'by phone' })
    expect(mark(0, 'unused')).toBe('done')
    expect((await trail(core, 1))[0]).toBe('recovery-unused Example #1 (by phone)')
    // The system's clock was set back: the program's own knows better, and after a start nobody does.
    core.clock.nowMs -= 3_600_000
    core.clock.monotonicMs += recoveryUndoMs - 1
    expect(mark(1, 'unused')).toBe('done')
    core.clock.monotonicMs += 1
    expect(mark(2, 'unused')).toBe('too-late')
    expect(keyOf(get(set.id), 2).undoUntilMs).toBeNull()
    expect(mark(1, 'used')).toBe('done')
    core.clock.nowMs += recoveryUndoMs
    expect(mark(1, 'unused')).toBe('too-late')
    expect(await core.handlers['undo.run'](undefined)).toBeNull()
    expect(mark(0, 'used')).toBe('done')
    core.vault.lock()
    await core.vault.unlock(undefined)
    core.clock.nowMs -= 1
    expect(mark(0, 'unused')).toBe('too-late')
    core.clock.nowMs += 1
    expect(mark(0, 'unused')).toBe('done')
  })

  test('answers for the code of its credential what became of the recovery keys', async () => {
    const { core, login, add } = await recoveryCore(newFolder())
    const code = addCode(core)
    core.codes.change({ id: code.id, credentialId: login.id })
    const answer = () => core.codes.get(code.id).recovery
    expect(answer()).toBe('open')
    await add({ keys: [], waysBackIn: { ...noWays, mail: 'ada@example.com' } })
    expect(answer()).toBe('open')
    await add()
    expect(answer()).toBe('stored')
    core.codes.change({ id: code.id, recovery: 'none' })
    await add()
    expect(answer()).toBe('none')
  })
})
