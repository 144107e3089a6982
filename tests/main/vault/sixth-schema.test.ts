import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../../architecture/source-files.ts'
import { fixturePassword, kitFileOf } from '../../format/make-vault.ts'
import { makeCore, type TestCore } from '../../support/core.ts'
import { readVault } from '../../support/read-vault.ts'
import { tamper } from '../../support/saved-vault.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
const fixtureOf = (schema: number) => join(projectRoot, `tests/format/vaults/schema-${String(schema)}`)
const kitOf = (schema: number) => readFileSync(kitFileOf(fixtureOf(schema)), 'utf8').trim()

function old(schema: number): TestCore {
  const profileFolder = newFolder()
  cpSync(fixtureOf(schema), join(profileFolder, 'vault'), { recursive: true })
  return makeCore({ profileFolder })
}

const pinsIn = (core: TestCore) => core.codes.list().map(({ issuer, isPinned }) => [issuer, isPinned])

describe('a vault of the sixth schema', () => {
  test('opens and has its pins', async () => {
    const core = old(6)
    expect(await core.vault.unlockWithKit(kitOf(6))).toEqual({ kind: 'unlocked' })
    await core.vault.whenChecked()
    expect(await core.vault.state()).toMatchObject({ kit: 'confirmed', findings: [] })
    expect(pinsIn(core)).toEqual([
      ['Counted', false],
      ['Example', true]
    ])
    core.vault.lock()
  })

  test.each(['UPDATE code SET is_pinned = 1', 'UPDATE password_typed SET at_ms = at_ms + 1'])(
    'is in doubt after %s',
    async (change) => {
      const core = old(6)
      await tamper(core.vaultFolder, 'vault', (db) => db.exec(change), undefined, fixturePassword)
      expect(await core.vault.unlockWithKit(kitOf(6))).toEqual({ kind: 'in-doubt' })
      core.vault.lock()
    }
  )

  test('is read by the independent reader', () => {
    const read = readVault(fixtureOf(6), `kit: ${kitOf(6)}\n`)
    expect(read).toMatchObject({ ok: true, problems: [], passwordTypedAtMs: 1_767_150_245_000 })
    expect(read.codes).toMatchObject([
      { issuer: 'Example', isPinned: true },
      { issuer: 'Counted', isPinned: false }
    ])
  })
})

test('a vault of the fifth schema has no pins, is brought up to date, and can be read without Latchkey', async () => {
  const core = old(5)
  expect(await core.vault.unlockWithKit(kitOf(5))).toEqual({ kind: 'unlocked' })
  const pins = pinsIn(core)
  expect(pins.length).toBeGreaterThan(0)
  expect(pins.filter(([, isPinned]) => isPinned)).toEqual([])
  core.vault.lock()
  expect(readVault(core.vaultFolder, `kit: ${kitOf(5)}\n`)).toMatchObject({ ok: true, problems: [] })
})
