import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { memoryKeychain } from '../../../src/main/keychain/memory-keychain.ts'
import { attachmentPartBytes } from '../../../src/shared/rules/limits.ts'
import type { AttachmentId, CredentialId, TypedId } from '../../../src/shared/model/ids.ts'
import { addLogin, makeOpenCore, type TestCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'
import { kitOf, tokenOf, withBackups } from '../backup/support.ts'

// Argon2id, several times.
vi.setConfig({ testTimeout: 120_000 })
const newFolder = useTempFolders()

interface Filled {
  id: CredentialId
  attachment: AttachmentId
  typedId: TypedId
  bytes: Buffer
}

function fill(core: TestCore): Filled {
  const { id } = addLogin(core, {
    kind: 'card',
    fields: [{ role: 'pin', kind: 'concealed', label: '', value: '4711' }],
    tags: ['a']
  })
  core.credentials.save({ id, title: 'Second', userName: '', url: '' })
  const bytes = randomBytes(2 * attachmentPartBytes + 5)
  const attachment = core.attachments.begin(id, 'a.bin', bytes.byteLength)
  for (let part = 0; part < 3; part++) {
    const from = part * attachmentPartBytes
    core.attachments.append(attachment, part, Buffer.from(bytes.subarray(from, from + attachmentPartBytes)))
  }
  const typedId = core.typed.keep({ id, title: 'Third', userName: '', url: '', password: 'medlar' })
  return { id, attachment, typedId, bytes }
}

async function expectAll(core: TestCore, { id, attachment, typedId, bytes }: Filled): Promise<void> {
  const now = core.credentials.get(id)
  expect(now).toMatchObject({ kind: 'card', title: 'Second', tags: ['a'], versions: 1 })
  expect(core.credentials.reveal(id, now.fields[0]?.id ?? 'notes').value).toBe('4711')
  expect(core.credentials.reveal(id, 'password', 1).value).toBe('quince 7')
  core.chosen.fileToWrite = join(newFolder(), 'out')
  await core.attachments.saveAs(attachment)
  expect(readFileSync(core.chosen.fileToWrite).equals(bytes)).toBe(true)
  expect(core.typed.get(typedId)).toMatchObject({ title: 'Third', hasTypedPassword: true })
  await core.vault.whenChecked()
  expect(await core.vault.state()).toMatchObject({ findings: [] })
}

describe('files, fields and what is typed', () => {
  test('are there under new keys, and after a lock', async () => {
    const core = await makeOpenCore(newFolder())
    const filled = fill(core)
    const next = { useKeychain: true, masterPassword: 'staple of another sort' }
    expect(await core.keyChanges.protect(undefined, next)).toMatchObject({ kind: 'changed' })
    await expectAll(core, filled)
    core.vault.lock()
    await core.vault.unlock(next.masterPassword)
    await expectAll(core, filled)
    core.vault.lock()
  })

  test('come back out of a backup on another computer', async () => {
    const core = withBackups(newFolder())
    await core.vault.create(true, undefined)
    const kit = kitOf(core)
    const filled = fill(core)
    const made = await core.backups.make()
    if (made.kind !== 'made') throw new Error(`no backup: ${JSON.stringify(made)}`)
    core.vault.lock()
    const fresh = withBackups(newFolder(), memoryKeychain())
    fresh.chosen.file = core.backups.folder.pathOf(made.proven.fileName)
    const token = await tokenOf(fresh)
    const restored = await fresh.restores.restore({ token, kit, useKeychain: true }, 'window')
    expect(restored).toMatchObject({ kind: 'restored' })
    await expectAll(fresh, filled)
    fresh.vault.lock()
  })
})
