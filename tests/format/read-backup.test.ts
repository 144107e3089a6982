import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { makeCore } from '../support/core.ts'
import { readVault } from '../support/read-vault.ts'
import { useTempFolders } from '../support/temp-folder.ts'
import { expectSame, fill, keychainLine } from './sample-contents.ts'

vi.setConfig({ testTimeout: 120_000 })
const newFolder = useTempFolders()
const password = 'Grüße aus Ängelholm'

describe('the independent reader, given a backup', () => {
  async function withBackup() {
    const core = makeCore({ profileFolder: newFolder() })
    await core.vault.create(true, undefined)
    const kit = core.vault.kit.sheet()?.groups.join('-') ?? ''
    fill(core)
    await core.backups.setPassword(password, 'window')
    expect(await core.backups.make()).toMatchObject({ kind: 'made' })
    const [name] = readdirSync(core.backups.folder.path)
    return { core, kit, file: core.backups.folder.pathOf(name ?? '') }
  }

  test('reads it with the kit and with the backup password, and nothing else', async () => {
    const { core, kit, file } = await withBackup()
    for (const secrets of [`kit: ${kit}\n`, `password: ${password}\n`])
      expectSame(core, readVault(file, secrets))
    for (const secrets of [await keychainLine(core), 'password: another\n']) {
      expect(readVault(file, secrets)).toMatchObject({
        ok: false,
        words: expect.stringContaining('kit') as string
      })
    }
    core.vault.lock()
  })

  test('says in words what is wrong with it', async () => {
    const { core, kit, file } = await withBackup()
    core.vault.lock()
    const bytes = readFileSync(file)
    const headerEnd = bytes.indexOf('\n', 30)
    for (const [at, words] of [
      [3, 'no backup'],
      [headerEnd - 9, 'damaged'],
      [headerEnd + 4, 'damaged'],
      [headerEnd + 60, 'altered'],
      [headerEnd + 200, 'altered'],
      [bytes.byteLength - 1, 'altered']
    ] as const) {
      const flipped = Buffer.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ 1
      writeFileSync(file, flipped)
      expect(readVault(file, `kit: ${kit}\n`).words, String(at)).toContain(words)
    }
    for (const length of [40, headerEnd + 10, bytes.byteLength - 70_000, bytes.byteLength - 1]) {
      writeFileSync(file, bytes.subarray(0, length))
      expect(readVault(file, `kit: ${kit}\n`).words, String(length)).toMatch(/cut off|altered/)
    }
  })
})
