import { beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import type { CodeSummary } from '../../../src/shared/model/code.ts'
import { makeOpenCore, type TestCore } from '../../support/core.ts'
import { copyOf, nextStart } from '../../support/saved-vault.ts'
import { useTempFolders } from '../../support/temp-folder.ts'
import { addOne, hotp, raw, records, refuseRecords, rfcCodes } from './support.ts'

const newFolder = useTempFolders()
let core: TestCore
let code: CodeSummary
beforeEach(async () => {
  core = await makeOpenCore(newFolder())
  code = addOne(core, { settings: hotp })
  return () => core.vault.lock()
})
const counter = () => core.codes.get(code.id).counter

describe('a counter-based code', () => {
  test('has no code of the moment', () => {
    const none = { code: '', nextCode: null, validFromMs: null, validUntilMs: null }
    expect(core.codes.live([code.id])).toEqual([{ id: code.id, ...none }])
  })

  test('is made once for each counter, those of RFC 4226, each on record', () => {
    const made = rfcCodes.map(() => core.codes.makeNext(code.id))
    expect(made.map((one) => one.code)).toEqual(rfcCodes)
    expect(made.map((one) => one.counter)).toEqual(rfcCodes.map((_, at) => at))
    expect(counter()).toBe(10)
    expect(records(core, 10)).toEqual(rfcCodes.map(() => 'code-made window Example — ada'))
    expect(core.codes.get(code.id)).toMatchObject({ uses: 10, lastUsedAtMs: core.clock.nowMs })
  })

  test('starts at the counter it came with', () => {
    const later = addOne(core, { settings: hotp, counter: 7, label: { issuer: 'Later', account: '' } })
    expect(core.codes.makeNext(later.id)).toMatchObject({ code: rfcCodes[7], counter: 7 })
  })

  test('is made by copying it, and on record as both', async () => {
    const answer = await core.codes.copy(code.id, 'tray')
    expect(answer).toMatchObject({
      kind: 'copied',
      which: 'current',
      made: { code: rfcCodes[0], counter: 0 }
    })
    expect(core.fakeClipboard.text).toBe(rfcCodes[0])
    expect(records(core, 2)).toEqual(['code-copied tray Example — ada', 'code-made tray Example — ada'])
    expect(core.codes.get(code.id)).toMatchObject({ uses: 1, counter: 1 })
  })

  test('has its counter on the disk before it is there: a program killed then never makes it twice', async () => {
    // What makes the code finds no seed: all that comes after the commit is cut off.
    raw(core, 'seeds').exec('UPDATE seed SET sealed = zeroblob(100)')
    expect(() => core.codes.makeNext(code.id)).toThrow(new AppError('vault-damaged'))
    expect(counter()).toBe(1)
    expect(records(core, 1)).toEqual(['code-made window Example — ada'])

    const other = addOne(core, { settings: hotp, label: { issuer: 'Other', account: '' } })
    core.codes.makeNext(other.id)
    const killed = nextStart(core, copyOf(core.vaultFolder, newFolder()))
    await killed.vault.unlock(undefined)
    await killed.vault.openAnyway()
    expect(killed.codes.makeNext(other.id)).toMatchObject({ code: rfcCodes[1], counter: 1 })
    killed.vault.lock()
  })

  test('is not made, and its counter stays, where it cannot be put on record', async () => {
    refuseRecords(core)
    expect(() => core.codes.makeNext(code.id)).toThrow('refused')
    await expect(core.codes.copy(code.id, 'window')).rejects.toThrow('refused')
    expect(counter()).toBe(0)
    expect(core.fakeClipboard.written).toEqual([])
  })

  test('is not made beyond the last counter that can be held', () => {
    raw(core, 'vault').prepare('UPDATE code SET counter = ?').run(Number.MAX_SAFE_INTEGER)
    expect(() => core.codes.makeNext(code.id)).toThrow(new AppError('conflict'))
  })

  test('only: one that runs on the clock is not made', () => {
    const { id } = addOne(core, { label: { issuer: 'Clock', account: '' } })
    expect(() => core.codes.makeNext(id)).toThrow(new AppError('conflict'))
    expect(() => core.codes.findCounter(id, '287082')).toThrow(new AppError('conflict'))
    expect(core.codes.get(id).counter).toBe(0)
  })

  test('keeps its counter, and nothing is on record, while the codes are locked', async () => {
    const locked = new AppError('seeds-locked')
    const clocked = addOne(core, { label: { issuer: 'Clock', account: '' } })
    const before = records(core, 500)
    core.vault.session.lockSeeds()
    expect(() => core.codes.makeNext(code.id)).toThrow(locked)
    await expect(core.codes.copy(code.id, 'window')).rejects.toThrow(locked)
    await expect(core.codes.copy(clocked.id, 'window')).rejects.toThrow(locked)
    expect(counter()).toBe(0)
    expect(core.codes.list().map(({ uses }) => uses)).toEqual([0, 0])
    expect(records(core, 500)).toEqual(before)
  })

  test('of the trash is not made', () => {
    core.codes.trash(code.id)
    expect(() => core.codes.makeNext(code.id)).toThrow(new AppError('not-found'))
    expect(() => core.codes.takeBack(code.id)).not.toThrow()
  })
})

describe('a code that the site refused', () => {
  const minutes = (n: number) => (core.clock.nowMs += n * 60_000)

  test('is made again, once, on record', () => {
    core.codes.makeNext(code.id)
    const { undoUntilMs } = core.codes.makeNext(code.id)
    expect(undoUntilMs).toBe(core.clock.nowMs + 10 * 60_000)
    expect(core.codes.takeBack(code.id)).toBe(true)
    expect(records(core, 1)).toEqual(['code-taken-back window Example — ada'])
    expect(core.codes.takeBack(code.id)).toBe(false)
    expect(core.codes.makeNext(code.id)).toMatchObject({ code: rfcCodes[1], counter: 1 })
  })

  test('is taken back at the next try where it could not be written', () => {
    core.codes.makeNext(code.id)
    refuseRecords(core)
    expect(() => core.codes.takeBack(code.id)).toThrow('refused')
    expect(() => core.codes.findCounter(code.id, rfcCodes[5] ?? '')).toThrow('refused')
    expect(counter()).toBe(1)
    raw(core, 'vault').exec('DROP TRIGGER temp.refuse_records')
    expect(core.codes.takeBack(code.id)).toBe(true)
    expect(counter()).toBe(0)
  })

  test('for ten minutes, and not after', () => {
    core.codes.makeNext(code.id)
    minutes(10)
    expect(core.codes.takeBack(code.id)).toBe(true)
    core.codes.makeNext(code.id)
    minutes(10)
    core.clock.nowMs += 1
    expect(core.codes.takeBack(code.id)).toBe(false)
    expect(counter()).toBe(1)
  })

  test('not where none was made, nor after the vault was locked', async () => {
    expect(core.codes.takeBack(code.id)).toBe(false)
    core.codes.makeNext(code.id)
    core.vault.lock()
    await core.vault.unlock(undefined)
    expect(core.codes.takeBack(code.id)).toBe(false)
    expect(counter()).toBe(1)
  })
})

describe('a counter that the site is ahead of', () => {
  test('is found by a code another device shows, and goes on behind it', () => {
    expect(core.codes.findCounter(code.id, '162 583')).toBe(true)
    expect(records(core, 1)).toEqual(['code-counter-moved window Example — ada'])
    expect(core.codes.makeNext(code.id)).toMatchObject({ code: rfcCodes[8], counter: 8 })
    // Those that are used up are not looked for.
    expect(core.codes.findCounter(code.id, '162583')).toBe(false)
    expect(counter()).toBe(9)
  })

  test('up to a hundred ahead, and no further', () => {
    const far = addOne(core, { settings: hotp, counter: 101, label: { issuer: 'Far', account: '' } })
    const { code: shown } = core.codes.makeNext(far.id)
    expect(core.codes.findCounter(code.id, shown)).toBe(false)
    expect(counter()).toBe(0)
    core.codes.makeNext(code.id)
    expect(core.codes.findCounter(code.id, shown)).toBe(true)
    expect(counter()).toBe(102)
  })

  test('takes nothing back any more', () => {
    core.codes.makeNext(code.id)
    core.codes.findCounter(code.id, rfcCodes[5] ?? '')
    expect(core.codes.takeBack(code.id)).toBe(false)
    expect(counter()).toBe(6)
  })
})
