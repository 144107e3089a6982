import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { memoryKeychain } from '../../../src/main/keychain/memory-keychain.ts'
import { projectRoot } from '../../architecture/source-files.ts'
import { fixturePin } from '../../format/fixture-recovery.ts'
import { fixturePassword, kitFileOf } from '../../format/make-vault.ts'
import { useTempFolders } from '../../support/temp-folder.ts'
import { tokenOf, withBackups } from './support.ts'

const newFolder = useTempFolders()

test('a backup of the fifth schema has recovery sets, their lock, and a trail that was rotated', async () => {
  const fixture = join(projectRoot, 'tests/format/vaults/schema-5')
  const kit = readFileSync(kitFileOf(fixture), 'utf8').trim()
  const profileFolder = newFolder()
  cpSync(fixture, join(profileFolder, 'vault'), { recursive: true })
  const core = withBackups(profileFolder)
  expect(await core.vault.unlockWithKit(kit)).toEqual({ kind: 'unlocked' })
  const sets = core.recoverySets.list()
  expect(sets).toHaveLength(4)
  const details = sets.map(({ id }) => core.recoverySets.get(id))
  const made = await core.backups.make()
  if (made.kind !== 'made') throw new Error(`no backup: ${JSON.stringify(made)}`)
  core.vault.lock()

  const fresh = withBackups(newFolder(), memoryKeychain())
  fresh.chosen.file = core.backups.folder.pathOf(made.proven.fileName)
  const token = await tokenOf(fresh)
  const restored = await fresh.restores.restore({ token, kit, useKeychain: true }, 'window')
  expect(restored).toMatchObject({ kind: 'restored' })
  await fresh.vault.whenChecked()
  expect(await fresh.vault.state()).toMatchObject({ kind: 'unlocked', findings: [] })
  expect(fresh.recoverySets.list().map(({ id }) => fresh.recoverySets.get(id))).toEqual(details)
  const chain = await fresh.handlers['audit.chain'](undefined)
  expect(chain).toMatchObject({ state: 'unbroken', rotated: { throughN: 2 } })
  const phrase = sets.find(({ kind }) => kind === 'phrase')
  if (phrase === undefined) throw new Error('the phrase is gone')
  for (const proof of [
    { kind: 'pin', password: fixturePin },
    { kind: 'master-password', password: fixturePassword }
  ] as const) {
    const shown = await fresh.handlers['recovery.revealSet']({ id: phrase.id, proof, reason: 'r' })
    expect(shown, proof.kind).toMatchObject({ keys: [{ value: expect.stringMatching(/^legal/) as string }] })
  }
  fresh.vault.lock()
})
