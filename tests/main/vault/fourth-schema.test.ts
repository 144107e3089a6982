import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../../architecture/source-files.ts'
import { fixturePassword, kitFileOf } from '../../format/make-vault.ts'
import { makeCore, type TestCore } from '../../support/core.ts'
import { tamper } from '../../support/saved-vault.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
const fixture = join(projectRoot, 'tests/format/vaults/schema-4')

function fourth(): TestCore {
  const profileFolder = newFolder()
  cpSync(fixture, join(profileFolder, 'vault'), { recursive: true })
  return makeCore({ profileFolder })
}

describe('a vault of the fourth schema', () => {
  const kit = readFileSync(kitFileOf(fixture), 'utf8').trim()

  async function expectItem(core: TestCore): Promise<void> {
    await core.vault.whenChecked()
    expect(await core.vault.state()).toMatchObject({ kit: 'confirmed', findings: [] })
    const card = core.credentials.list().find(({ title }) => title === 'Example card')
    if (card === undefined) throw new Error('the card is gone')
    const item = core.credentials.get(card.id)
    const { folders } = await core.handlers['credentials.places'](undefined)
    expect(folders).toMatchObject([{ id: item.folderId, name: 'Example folder', count: 1 }])
    expect(item).toMatchObject({
      ...{ kind: 'card', tags: ['bank'], isFavourite: true, hasPassword: true },
      fields: [
        { role: 'pin', kind: 'concealed', value: '', hasValue: true },
        { role: 'bank', kind: 'text', value: 'Northern Bank' }
      ],
      secondFactors: [{ kind: 'sms', where: 'the phone' }],
      attachments: [{ name: 'example.txt', sizeBytes: 3 }]
    })
    const [pin] = item.fields
    expect(pin && core.credentials.reveal(item.id, pin.id).value).toBe('4711')
    core.chosen.fileToWrite = join(newFolder(), 'saved')
    const [file] = item.attachments
    expect(file && (await core.attachments.saveAs(file.id))).toBe(true)
    expect(readFileSync(core.chosen.fileToWrite, 'utf8')).toBe('abc')
    expect(core.typed.list()).toMatchObject([{ credentialId: item.id, title: 'Example card, changed' }])
    expect(await core.handlers['generator.history'](undefined)).toHaveLength(1)
  }

  test('opens with its password and with its kit, and under new keys, and has everything', async () => {
    const core = fourth()
    for (const unlock of [() => core.vault.unlock(fixturePassword), () => core.vault.unlockWithKit(kit)]) {
      expect(await unlock()).toEqual({ kind: 'unlocked' })
      await expectItem(core)
      core.vault.lock()
    }
    await core.vault.unlock(fixturePassword)
    const next = { useKeychain: true, masterPassword: undefined }
    expect(await core.keyChanges.protect(fixturePassword, next)).toMatchObject({ kind: 'changed' })
    await expectItem(core)
    core.vault.lock()
  })

  test('is brought up to date: its trail goes on in the new form, and recovery keys can be kept', async () => {
    const core = fourth()
    await core.vault.unlock(fixturePassword)
    const trail = core.vault.session.read('vault', (db) =>
      db.prepare('SELECT n, item, note FROM audit ORDER BY n').all()
    )
    const old = Array.from({ length: 23 }, (_, at) => ({ n: at + 1, item: null, note: null }))
    expect(trail.slice(0, 23)).toEqual(old)
    const pin = { kind: 'pin', password: '135790' } as const
    expect(await core.handlers['recovery.setUp'](pin)).toEqual({ kind: 'done' })
    const [login] = core.credentials.list()
    if (login === undefined) throw new Error('nothing there')
    const set = await core.handlers['recovery.add']({
      ...{ credentialId: login.id, name: '', kind: 'keys', keys: [{ text: 'AAAA-1111', label: '' }] },
      waysBackIn: { support: '', mail: '', phone: '', notes: '' }
    })
    core.vault.lock()
    await core.vault.unlock(fixturePassword)
    await core.vault.whenChecked()
    expect(await core.vault.state()).toMatchObject({ findings: [] })
    expect(await core.handlers['audit.chain'](undefined)).toMatchObject({ state: 'unbroken', rotated: null })
    const asked = { id: set.id, proof: pin, reason: 'r' }
    expect(await core.handlers['recovery.revealSet'](asked)).toMatchObject({ keys: [{ value: 'AAAA-1111' }] })
    core.vault.lock()
  })

  test('with another table altered is in doubt', async () => {
    for (const change of [
      "UPDATE folder SET name = 'Elsewhere'",
      "UPDATE attachment SET name = 'other.exe'",
      'DELETE FROM typed',
      'DELETE FROM health_exclusion',
      "UPDATE generated SET kind = 'pin'"
    ]) {
      const core = fourth()
      await tamper(core.vaultFolder, 'vault', (db) => db.exec(change), undefined, fixturePassword)
      expect(await core.vault.unlock(fixturePassword), change).toEqual({ kind: 'in-doubt' })
      core.vault.lock()
    }
  })
})
