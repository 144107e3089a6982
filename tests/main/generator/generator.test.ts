import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import type { AuditPage } from '../../../src/shared/model/audit.ts'
import type { GeneratedId } from '../../../src/shared/model/ids.ts'
import { defaultSettings } from '../../../src/shared/rules/default-settings.ts'
import { makeOpenCore, type TestCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const makeFolder = useTempFolders()
const { recipe } = defaultSettings
let core: TestCore

beforeEach(async () => {
  core = await makeOpenCore(makeFolder())
})
afterEach(() => core.vault.lock())

async function made(): Promise<{ id: GeneratedId; value: string }> {
  core.clock.nowMs += 1000
  const answer = await core.generator.make(recipe)
  if (answer.kind !== 'made') throw new Error('impossible')
  return answer.generated
}
const audited = (): string[] =>
  (core.handlers['audit.list']({ limit: 500 }) as AuditPage).records.map(
    ({ action, subject }) => `${action} ${subject}`
  )

describe('what was generated', () => {
  it('is kept sealed, the last fifty of it, the latest first', async () => {
    const values: string[] = []
    for (let n = 0; n < 53; n++) {
      const { value } = await made()
      values.unshift(value)
      // As when somebody stops at it.
      core.generator.history()
    }
    const history = core.generator.history()
    expect(history).toHaveLength(50)
    expect(history.map(({ id }) => core.generator.reveal(id).value)).toEqual(values.slice(0, 50))
    expect(history.every(({ kind }) => kind === 'random')).toBe(true)
    const rows = core.vault.session.read('vault', (db) => db.prepare('SELECT * FROM generated').all())
    expect(JSON.stringify(rows)).not.toContain(values[0])
  })

  it('is kept later where there was no room at first', async () => {
    const { id } = await made()
    const write = vi.spyOn(core.vault.session, 'write').mockImplementation(() => {
      throw new AppError('disk-full')
    })
    expect(core.generator.history()).toEqual([])
    write.mockRestore()
    expect(core.generator.history().map((one) => one.id)).toEqual([id])
  })

  it('is on disk before a lock, and not looked past', async () => {
    const passed = await made()
    const last = await made()
    core.vault.lock()
    await core.vault.unlock(undefined)
    expect(core.generator.history().map(({ id }) => id)).toEqual([last.id])
    // Nothing of it was left in memory: it is opened again, on record.
    expect(core.generator.reveal(last.id).value).toBe(last.value)
    expect(audited()).toContain('password-revealed Generator')
    expect(() => core.generator.reveal(passed.id)).toThrow(new AppError('not-found'))
  })

  it('goes to the clipboard by its id; from the history with a record, never with the value', async () => {
    const first = await made()
    await core.generator.copy(first.id)
    expect(core.fakeClipboard.text).toBe(first.value)
    expect(audited().filter((line) => line.includes('Generator'))).toEqual([])
    await made()
    await core.generator.copy(first.id)
    core.generator.reveal(first.id)
    const lines = audited().filter((line) => line.includes('Generator'))
    expect(lines).toEqual(['password-revealed Generator', 'password-copied Generator'])
    expect(JSON.stringify(audited())).not.toContain(first.value)
  })

  it('is forgotten on request', async () => {
    const { id } = await made()
    core.generator.history()
    core.generator.forget()
    expect(core.generator.history()).toEqual([])
    expect(() => core.generator.reveal(id)).toThrow(new AppError('not-found'))
  })

  it('opens nowhere but in its own row', async () => {
    const one = await made()
    core.generator.history()
    const other = await made()
    core.generator.history()
    core.vault.session.write('vault', (db) => {
      const [a, b] = [one.id, other.id].map((id) =>
        db.prepare('SELECT sealed AS it FROM generated WHERE id = ?').pluck().get(id)
      )
      db.prepare('UPDATE generated SET sealed = ? WHERE id = ?').run(b, one.id)
      db.prepare('UPDATE generated SET sealed = ? WHERE id = ?').run(a, other.id)
    })
    expect(() => core.generator.reveal(one.id)).toThrow(new AppError('vault-damaged'))
  })

  it('is not made while the vault is locked', async () => {
    core.vault.lock()
    await expect(core.generator.make(recipe)).rejects.toThrow(new AppError('locked'))
  })
})
