import { expect } from 'vitest'
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
}

/** Whether the reader has read what the core, which must be unlocked, says itself. */
export function expectSame(core: TestCore, read: ReturnType<typeof readVault>): void {
  expect(read).toMatchObject({ ok: true, exitCode: 0, problems: [] })
  const ours = core.credentials.list().map(({ id }) => {
    const { title, userName, url, createdAtMs, updatedAtMs } = core.credentials.get(id)
    const { value: notes } = core.credentials.reveal(id, 'notes')
    const { value: password } = core.credentials.reveal(id, 'password')
    return { id, title, userName, url, password, notes, createdAtMs, updatedAtMs, trashedAtMs: null }
  })
  const inUse = read.credentials.filter(({ trashedAtMs }) => trashedAtMs === null)
  expect(inUse).toHaveLength(ours.length)
  expect(inUse).toEqual(expect.arrayContaining(ours.map((one) => expect.objectContaining(one) as unknown)))
  const gone = read.credentials.filter(({ trashedAtMs }) => trashedAtMs !== null)
  expect(gone).toMatchObject([{ title: 'Gone', password: 'still here', notes: '' }])
  expect(read.codes).toMatchObject(core.codes.list())
  expect(read.codes).toMatchObject([{ secret: exampleSeed }])
}
