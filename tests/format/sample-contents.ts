import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { FolderId } from '../../src/shared/model/ids.ts'
import { attachmentPartBytes } from '../../src/shared/rules/limits.ts'
import { addCode, addLogin, exampleSeed, type TestCore } from '../support/core.ts'
import { readKeyring } from '../support/keys.ts'
import type { readVault } from '../support/read-vault.ts'

/** What the keychain keeps of a vault, as the reader takes it. */
export async function keychainLine({ keychain, vaultFolder }: TestCore): Promise<string> {
  const found = await keychain.read(readKeyring(vaultFolder).vaultId)
  if (found.state !== 'found') throw new Error('nothing in the keychain')
  return `keychain: ${found.value}\n`
}

/** Logins of every shape: one changed, some with long notes, one in the trash; more than a page of them; a code. */
export function fill(core: TestCore) {
  const { id } = addLogin(core, { title: 'Éxample', url: 'https://a.example', password: 'old' })
  addLogin(core, { id, title: 'Éxample 2', userName: 'grace', password: 'päss “7”\n', notes: 'n' })
  // Longer than a page, than two, and so long that its row spans many.
  for (const length of [3000, 5000, 90_000]) {
    addLogin(core, { title: `Long ${String(length)}`, notes: '🦊 äb'.repeat(length / 6) })
  }
  core.credentials.trash(addLogin(core, { title: 'Gone', password: 'still here' }).id)
  // More than one page of rows, so that the tables have branches.
  for (let n = 0; n < 60; n++) addLogin(core, { title: `Item ${String(n)}`, password: `quince ${String(n)}` })
  addCode(core)
  fillWithEveryKind(core)
}

/** One of everything that came with kinds: fields, places, a file of two parts, something typed. */
function fillWithEveryKind(core: TestCore): void {
  const folderId = randomUUID() as FolderId
  core.vault.session.write('vault', (db) => {
    db.prepare("INSERT INTO folder (id, name) VALUES (?, 'Wörk')").run(folderId)
  })
  const { id } = addLogin(core, {
    kind: 'card',
    title: 'Item card',
    fields: [
      { role: 'pin', kind: 'concealed', label: '', value: '4711' },
      { role: 'bank', kind: 'text', label: 'Bänk', value: 'Northern' }
    ],
    secondFactors: [{ kind: 'sms', where: 'the phone' }],
    tags: ['Bänk', 'b'],
    folderId,
    isFavourite: true
  })
  const bytes = Buffer.alloc(attachmentPartBytes + 3, 'fox ')
  const attachment = core.attachments.begin(id, 'Fox 🦊.txt', bytes.byteLength)
  core.attachments.append(attachment, 0, Buffer.from(bytes.subarray(0, attachmentPartBytes)))
  core.attachments.append(attachment, 1, Buffer.from(bytes.subarray(attachmentPartBytes)))
  // One that was broken off is of no meaning.
  core.attachments.begin(id, 'half', 5)
  core.typed.keep({ id, title: 'Item card 2', userName: '', url: '', password: 'typed 7' })
}

/** Whether the reader has read what the core, which must be unlocked, says itself. */
export function expectSame(core: TestCore, read: ReturnType<typeof readVault>): void {
  expect(read).toMatchObject({ ok: true, exitCode: 0, problems: [] })
  const ours = core.credentials.list().map(({ id }) => {
    const { title, userName, url, createdAtMs, updatedAtMs, ...more } = core.credentials.get(id)
    const { kind, tags, folderId, isFavourite, secondFactors } = more
    const fields = more.fields.map((field) =>
      field.kind === 'concealed' ? { ...field, value: core.credentials.reveal(id, field.id).value } : field
    )
    const { value: notes } = core.credentials.reveal(id, 'notes')
    const { value: password } = core.credentials.reveal(id, 'password')
    const ofAllKinds = { kind, tags, folderId, isFavourite, secondFactors, fields, trashedAtMs: null }
    return { id, title, userName, url, password, notes, createdAtMs, updatedAtMs, ...ofAllKinds }
  })
  const inUse = read.credentials.filter(({ trashedAtMs }) => trashedAtMs === null)
  expect(inUse).toHaveLength(ours.length)
  expect(inUse).toEqual(expect.arrayContaining(ours.map((one) => expect.objectContaining(one) as unknown)))
  const gone = read.credentials.filter(({ trashedAtMs }) => trashedAtMs !== null)
  expect(gone).toMatchObject([{ title: 'Gone', password: 'still here', notes: '' }])
  const card = core.credentials.list().find(({ title }) => title === 'Item card')
  const about = card === undefined ? [] : core.credentials.get(card.id).attachments
  expect(read.attachments).toMatchObject(about)
  expect(read.attachments.map(({ base64 }) => Buffer.from(base64, 'base64').toString('latin1'))).toEqual([
    Buffer.alloc(attachmentPartBytes + 3, 'fox ').toString('latin1')
  ])
  expect(read.typed).toMatchObject([{ credentialId: card?.id, content: { password: 'typed 7' } }])
  expect(read.folders).toMatchObject([{ id: card?.folderId, parentId: null, name: 'Wörk' }])
  expect(read.codes).toMatchObject(core.codes.list())
  expect(read.codes).toMatchObject([{ secret: exampleSeed }])
}
