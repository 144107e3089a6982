import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import type { HealthKind } from '../../../src/shared/model/health.ts'
import { addCode, addLogin, makeCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'
import { pin, raw, recoveryCore, trail, wrongPin } from './support.ts'

const newFolder = useTempFolders()
const dayMs = 86_400_000

describe('recovery keys in the whole vault', () => {
  test('go where their credential goes: into the trash, back, and for ever', async () => {
    const { core, login, add, reveal } = await recoveryCore(newFolder())
    const set = await add()
    core.credentials.trash(login.id)
    expect(core.recoverySets.list()).toMatchObject([{ id: set.id, isCredentialTrashed: true }])
    expect((await reveal(set, 0)).kind).toBe('shown')
    core.credentials.restore(login.id)
    expect(core.recoverySets.list(login.id)).toMatchObject([{ isCredentialTrashed: false, unused: 3 }])
    core.credentials.trash(login.id)
    await core.handlers['credentials.erase']({ id: login.id })
    expect(await trail(core, 2)).toEqual(['credential-erased Example', 'recovery-erased Example'])
    expect(raw(core).prepare('SELECT count(*) FROM recovery_key').pluck().get()).toBe(0)
    expect(core.recoverySets.list()).toEqual([])
  })

  test('go to the credential that others became part of, and back where that is taken back', async () => {
    const { core, login, add, get } = await recoveryCore(newFolder())
    const set = await add()
    const keep = addLogin(core, { title: 'Kept' })
    await core.handlers['credentials.merge']({ keep: keep.id, others: [login.id] })
    expect(get(set.id)).toMatchObject({ credentialId: keep.id, credentialTitle: 'Kept', unused: 3 })
    await core.handlers['undo.run'](undefined)
    expect(get(set.id)).toMatchObject({ credentialId: login.id, isCredentialTrashed: false })
  })

  test('count in the search and in health, as far as there are any left', async () => {
    const { core, login, add, reveal } = await recoveryCore(newFolder())
    const code = addCode(core)
    core.codes.change({ id: code.id, credentialId: login.id, verification: 'accepted', recovery: 'none' })
    const found = async () => {
      const query = { query: 'has:recovery', scope: { kind: 'all' }, from: 0, count: 0 } as const
      return (await core.handlers['credentials.find'](query)).total
    }
    const kinds: HealthKind[] = ['no-recovery-keys', 'recovery-low', 'no-second-copy']
    const findings = async () => {
      const report = await core.handlers['health.report'](undefined)
      return report.findings
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ kind, amount }) => `${kind}${amount === null ? '' : ` ${String(amount)}`}`)
    }
    const ways = async () => (await core.handlers['health.simulate']({ lost: ['laptop'] })).ways.length
    expect(await ways()).toBe(1)
    expect(await found()).toBe(0)
    await vi.waitFor(async () => expect(await findings()).toEqual(['no-recovery-keys']))
    const set = await add()
    expect(await found()).toBe(1)
    expect(await findings()).toEqual([])
    await reveal(set, 0, { how: 'use' })
    expect(await findings()).toEqual(['recovery-low 2'])
    core.clock.nowMs += 8 * dayMs
    expect(await findings()).toEqual(['recovery-low 2', 'no-second-copy'])
    core.recoverySets.change({ id: set.id, hasSecondCopy: true })
    for (const at of [1, 2]) await reveal(set, at, { how: 'use' })
    expect(await findings()).toEqual(['no-recovery-keys', 'recovery-low 0'])
    expect(await found()).toBe(0)
    core.recoverySets.change({ id: set.id, isRevoked: true })
    expect(await findings()).toEqual(['no-recovery-keys'])
  })

  test('are in no list, search, index, draft, export, log or file: only behind their seal', async () => {
    const folder = newFolder()
    const { core, login, add } = await recoveryCore(folder)
    const marker = 'MARKER-7Q2X-9KLM'
    const lines: string[] = []
    for (const way of ['log', 'info', 'warn', 'error'] as const) {
      vi.spyOn(console, way).mockImplementation((...args) => void lines.push(args.join(' ')))
    }
    const write = vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
    const set = await add({ keys: [{ text: marker, label: '' }] })
    const { handlers } = core
    const exported = join(newFolder(), 'out')
    core.chosen.fileToWrite = exported
    const texts: string[] = []
    for (const format of ['json', 'csv'] as const) {
      await handlers['credentials.exportChosen']({ ids: [login.id], format })
      texts.push(readFileSync(exported, 'utf8'))
    }
    await handlers['audit.export']({ format: 'jsonl' })
    texts.push(readFileSync(exported, 'utf8'))
    for (const query of [marker, '7q2x', 'example']) {
      const asked = { query, scope: { kind: 'all' }, from: 0, count: 50 } as const
      const found = await handlers['credentials.find'](asked)
      expect(found.total).toBe(query === 'example' ? 1 : 0)
      texts.push(JSON.stringify(found))
    }
    texts.push(JSON.stringify(await handlers['credentials.list'](undefined)))
    texts.push(JSON.stringify(await handlers['credentials.get']({ id: login.id })))
    texts.push(JSON.stringify(await handlers['recovery.get']({ id: set.id })))
    texts.push(JSON.stringify(await handlers['typed.list'](undefined)))
    texts.push(JSON.stringify(await handlers['audit.list']({ limit: 500 })))
    texts.push(JSON.stringify(await handlers['health.report'](undefined)))
    texts.push(JSON.stringify(core.events), ...lines)
    // Every column of every table, as it is behind the encryption of the file.
    const db = raw(core)
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[]
    const held = tables.flatMap((name) => db.prepare(`SELECT * FROM "${name}"`).raw().all() as unknown[][])
    const bytes = held.flat().map((value) => (Buffer.isBuffer(value) ? value : Buffer.from(String(value))))
    write.mockRestore()
    vi.restoreAllMocks()
    expect(tables).toContain('recovery_key')
    for (const text of texts) expect(text).not.toContain(marker)
    expect(bytes.filter((one) => one.includes(marker))).toEqual([])
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    for (const { parentPath, name } of files) {
      expect(readFileSync(join(parentPath, name)).includes(marker), name).toBe(false)
    }
    const shown = await handlers['recovery.revealSet']({ id: set.id, proof: pin, reason: 'r' })
    expect(shown).toMatchObject({ keys: [{ value: marker }] })
  })

  test('come back with a backup, under a new vault’s id, and open by the same PIN', async () => {
    const { core, kit, add } = await recoveryCore(newFolder())
    const set = await add()
    await core.backups.make('window')
    const { folder, files } = await core.handlers['backup.state'](undefined)
    core.vault.lock()
    const other = makeCore({ profileFolder: newFolder() })
    other.chosen.file = join(folder, files[0]?.name ?? '')
    const looked = await other.restores.inspect(undefined)
    if (looked.kind !== 'backup') throw new Error(looked.kind)
    const restored = await other.restores.restore({ token: looked.token, kit, useKeychain: true }, 'window')
    expect(restored).toMatchObject({ kind: 'restored' })
    const asked = { id: set.id, reason: 'r' }
    const wrong = await other.handlers['recovery.revealSet']({ ...asked, proof: wrongPin })
    expect(wrong.kind).toBe('wrong-password')
    const shown = await other.handlers['recovery.revealSet']({ ...asked, proof: pin })
    expect(shown).toMatchObject({
      keys: [{ value: 'AAAA-1111' }, { value: 'BBBB-2222' }, { value: 'CCCC-3333' }]
    })
    other.vault.lock()
  })
})
