import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import { confirmKit } from '../../support/core.ts'
import { actionsOf } from '../../support/saved-vault.ts'
import { useTempFolders } from '../../support/temp-folder.ts'
import { kitOf, tokenOf, withBackups } from '../backup/support.ts'
import { enrolled, phoneWith } from './support.ts'

const newFolder = useTempFolders()

describe('changes of the extra confirmation', () => {
  test('need a code where they make it weaker', async () => {
    const { core, code, pass, backupCodes } = await enrolled(newFolder())
    const rule = { to: 'rule', mode: 'after-days', days: 14 } as const
    expect(core.confirmation.change({ ...rule, code: '000000' })).toMatchObject({ kind: 'wrong-code' })
    expect(core.confirmation.newCodes('000000')).toMatchObject({ kind: 'wrong-code' })
    expect(core.confirmation.state()).toMatchObject({ mode: 'every-unlock', backupCodesLeft: 10 })
    expect(core.confirmation.change({ ...rule, code: code() })).toEqual({ kind: 'done' })
    expect(core.confirmation.state()).toMatchObject({ mode: 'after-days', days: 14 })
    expect(actionsOf(core).at(-1)).toBe('confirmation-changed')
    expect(core.confirmation.change({ to: 'off', code: code() })).toEqual({ kind: 'used-code' })
    pass(30)
    expect(core.confirmation.change({ to: 'off', code: backupCodes[0] ?? '' })).toEqual({ kind: 'done' })
    expect(core.confirmation.state().isOn).toBe(false)
    expect(actionsOf(core).at(-1)).toBe('confirmation-off')
    expect(() => core.confirmation.change({ to: 'off', code: code() })).toThrow(new AppError('not-found'))
    core.vault.lock()
    expect(await core.vault.unlock(undefined)).toEqual({ kind: 'unlocked' })
    core.vault.lock()
  })
})

describe('a backup of a vault with the extra confirmation', () => {
  test('asks for the code on another computer; with the kit it asks for none, and is off', async () => {
    const core = withBackups(newFolder())
    await core.vault.create(true, undefined)
    const kit = kitOf(core)
    confirmKit(core)
    const phone = phoneWith(core.confirmation.begin().secret)
    core.confirmation.finish(phone(core.clock.nowMs), { mode: 'every-unlock', days: 7 })
    const backupPassword = 'an example of seven words'
    await core.backups.setPassword(backupPassword, 'window')
    const made = await core.backups.make()
    if (made.kind !== 'made') throw new Error(made.kind)
    const path = core.backups.folder.pathOf(made.proven.fileName)
    core.vault.lock()
    expect(existsSync(path)).toBe(true)

    for (const secret of [{ backupPassword }, { kit }]) {
      const fresh = withBackups(newFolder())
      fresh.clock.nowMs = core.clock.nowMs + 60_000
      fresh.chosen.file = path
      const token = await tokenOf(fresh)
      const restored = await fresh.restores.restore({ token, ...secret, useKeychain: true }, 'window')
      expect(restored).toMatchObject({ kind: 'restored' })
      if ('backupPassword' in secret) {
        expect(await fresh.vault.state()).toMatchObject({ kind: 'to-confirm', hasKit: true })
        expect(fresh.vault.isUnlocked).toBe(false)
        expect(await fresh.confirmation.enter(phone(fresh.clock.nowMs))).toEqual({ kind: 'unlocked' })
      }
      expect(actionsOf(fresh)).toContain('vault-restored')
      expect(fresh.confirmation.state().isOn).toBe('backupPassword' in secret)
      fresh.vault.lock()
    }
  })
})
