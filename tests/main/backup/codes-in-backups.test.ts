import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { memoryKeychain } from '../../../src/main/keychain/memory-keychain.ts'
import { projectRoot } from '../../architecture/source-files.ts'
import { kitFileOf } from '../../format/make-vault.ts'
import { addCode, confirmKit, exampleSeed } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'
import { kitOf, tokenOf, withBackups, type BackupCore } from './support.ts'

const newFolder = useTempFolders()

/** A place that has never seen the vault, with a backup of it chosen. */
async function backedUp(from: BackupCore): Promise<BackupCore> {
  const made = await from.backups.make()
  if (made.kind !== 'made') throw new Error(`no backup: ${JSON.stringify(made)}`)
  const fresh = withBackups(newFolder(), memoryKeychain())
  fresh.chosen.file = from.backups.folder.pathOf(made.proven.fileName)
  return fresh
}

async function restoreInto(fresh: BackupCore, kit: string): Promise<void> {
  const token = await tokenOf(fresh)
  expect(await fresh.restores.restore({ token, kit, useKeychain: true }, 'window')).toMatchObject({
    kind: 'restored'
  })
  await fresh.vault.whenChecked()
  expect(await fresh.vault.state()).toMatchObject({ kind: 'unlocked', findings: [] })
}

test('a backup has codes that were renamed, made and shown, and none that was erased', async () => {
  const core = withBackups(newFolder())
  await core.vault.create(true, undefined)
  const kit = kitOf(core)
  confirmKit(core)
  const code = addCode(core)
  const counted = addCode(core, `otpauth://hotp/Counted?secret=${exampleSeed}&counter=3&image=a%20b`)
  const erased = addCode(core, 'otpauth://totp/Erased?secret=JBSWY3DPEHPK3PXP')
  core.codes.change({ id: code.id, issuer: 'Renamed', offsetSeconds: 3 })
  core.codes.makeNext(counted.id)
  core.seedExports.showQr(code.id)
  core.codes.trash(erased.id)
  core.codes.erase(erased.id)
  const known = core.codes.list().map(({ id }) => core.codes.get(id))

  const fresh = await backedUp(core)
  core.vault.lock()
  await restoreInto(fresh, kit)
  expect(fresh.codes.list().map(({ id }) => fresh.codes.get(id))).toEqual(known)
  expect(fresh.codes.makeNext(counted.id)).toMatchObject({ counter: 4, code: '338314' })
  fresh.vault.lock()
})

test.each([
  [2, { uses: 0, verification: 'not-asked' }],
  [4, { uses: 0, verification: 'accepted' }]
])('a backup that was made at schema %i is brought up to date', async (schema, known) => {
  const kit = readFileSync(
    kitFileOf(join(projectRoot, `tests/format/vaults/schema-${String(schema)}`)),
    'utf8'
  )
  const fresh = withBackups(newFolder(), memoryKeychain())
  // By the program of then.
  fresh.chosen.file = join(projectRoot, `tests/format/backups/schema-${String(schema)}.latchkey-backup`)
  await restoreInto(fresh, kit.trim())
  const code = fresh.codes.list().find(({ issuer }) => issuer === 'Example')
  expect(code).toMatchObject({ issuer: 'Example', account: 'ada', ...known })
  if (code === undefined) throw new Error('the code is gone')
  expect(fresh.codes.live([code.id])).toHaveLength(1)
  fresh.codes.change({ id: code.id, issuer: 'Renamed' })
  expect(fresh.codes.live([code.id])).toHaveLength(1)
  fresh.vault.lock()
})
