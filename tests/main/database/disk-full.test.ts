import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Database } from 'better-sqlite3'
import { pendingSeeds } from '../../../src/main/vault/outbox-table.ts'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import { addCode, addLogin, makeCore, makeOpenCore, type TestCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()

/** Lets a database grow no further: what SQLite says then is what it says on a full disk. */
function limitPages(core: TestCore, file: 'vault' | 'seeds', more: number): void {
  core.vault.session.read(file, (db) => {
    const whole = db as unknown as Database
    const pages = whole.pragma('page_count', { simple: true }) as number
    whole.pragma(`max_page_count = ${String(pages + more)}`)
  })
}

describe('a full disk', () => {
  test('loses nothing that was saved, and half of nothing', async () => {
    const core = await makeOpenCore(newFolder())
    const kept = Array.from({ length: 10 }, (_, n) => addLogin(core, { title: `Kept ${String(n)}` }).id)
    limitPages(core, 'vault', 4)
    const saved: string[] = []
    const fill = () => {
      for (let n = 0; n < 500; n++)
        saved.push(addLogin(core, { title: `More ${String(n)}`, notes: 'x'.repeat(900) }).id)
    }
    expect(fill).toThrow(new AppError('disk-full'))
    const notes = 'y'.repeat(90_000)
    expect(() => addLogin(core, { ...(kept[0] && { id: kept[0] }), notes })).toThrow(
      new AppError('disk-full')
    )

    const ids = new Set(core.credentials.list().map(({ id }) => id))
    expect(ids).toEqual(new Set([...kept, ...saved]))
    const records = await core.handlers['audit.list']({ limit: 500 })
    expect(records.unbroken).toBe(true)
    expect(records.records.filter(({ action }) => action === 'credential-added')).toHaveLength(ids.size)

    const again = makeCore({ profileFolder: newFolder(), keychain: core.keychain })
    core.vault.lock()
    cpSync(core.vaultFolder, join(again.vaultFolder), { recursive: true })
    expect(await again.vault.unlock(undefined)).toEqual({ kind: 'unlocked' })
    expect(new Set(again.credentials.list().map(({ id }) => id))).toEqual(ids)
    again.vault.lock()
  })

  test('shows and copies nothing that cannot be put on record, and locks all the same', async () => {
    const core = await makeOpenCore(newFolder())
    const { id } = addLogin(core)
    const code = addCode(core)
    limitPages(core, 'vault', 0)
    const ways = {
      'password-revealed': async (): Promise<unknown> =>
        await Promise.resolve(core.credentials.reveal(id, 'password')),
      'password-copied': (): Promise<unknown> => core.credentials.copy(id, 'password'),
      'code-copied': (): Promise<unknown> => core.codes.copy(code.id, 'window')
    }
    const worked: Record<string, number> = {}
    for (const [action, use] of Object.entries(ways)) {
      const untilFull = async () => {
        for (let n = 0; n < 500; n++) {
          await use()
          worked[action] = n + 1
        }
      }
      await expect(untilFull()).rejects.toThrow(new AppError('disk-full'))
    }
    const { records } = await core.handlers['audit.list']({ limit: 500 })
    for (const action of Object.keys(ways)) {
      expect(records.filter((row) => row.action === action)).toHaveLength(worked[action] ?? 0)
    }
    const copied = (worked['password-copied'] ?? 0) + (worked['code-copied'] ?? 0)
    expect(core.fakeClipboard.written).toHaveLength(copied)
    core.vault.lock()
    expect(core.vault.isUnlocked).toBe(false)
  })

  test('where only the seeds find no room keeps every code, and takes it over later', async () => {
    const core = await makeOpenCore(newFolder())
    limitPages(core, 'seeds', 0)
    const add = () => {
      for (let n = 0; n < 200; n++)
        addCode(core, `otpauth://totp/N${String(n)}?secret=${'ABCDEFGH'.repeat(20)}`)
    }
    add()
    const ids = core.codes.list().map(({ id }) => id)
    expect(ids).toHaveLength(200)
    const live = core.codes.live(ids)
    expect(live).toHaveLength(200)
    expect(core.vault.session.read('vault', pendingSeeds).length).toBeGreaterThan(0)

    core.vault.lock()
    expect(await core.vault.unlock(undefined)).toEqual({ kind: 'unlocked' })
    expect(core.vault.session.read('vault', pendingSeeds)).toEqual([])
    expect(core.codes.live(ids)).toEqual(live)
    core.vault.lock()
  })
})
