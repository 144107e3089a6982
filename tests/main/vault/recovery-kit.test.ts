import { describe, expect, test } from 'vitest'
import { memoryKeychain } from '../../../src/main/keychain/memory-keychain.ts'
import type { KitSheet } from '../../../src/shared/model/vault.ts'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import { addLogin, makeCore, makeOpenCore, type TestCore } from '../../support/core.ts'
import { readKeyring } from '../../support/keys.ts'
import { actionsOf, copyOf, everythingIn, fill } from '../../support/saved-vault.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
const password = 'correct horse battery'

async function made(): Promise<{ core: TestCore; sheet: KitSheet; kit: string }> {
  const core = makeCore({ profileFolder: newFolder() })
  await core.vault.create(true, undefined)
  const sheet = core.vault.kit.sheet()
  if (sheet === null) throw new Error('no kit to show')
  return { core, sheet, kit: sheet.groups.join('-') }
}
const answersOf = ({ ask, groups }: KitSheet) =>
  ask.map((group) => ({ group, text: groups[group - 1] ?? '' }))

describe('a recovery kit', () => {
  test('is shown until it is typed back, in any spelling, and never again', async () => {
    const { core, sheet } = await made()
    expect(sheet.groups).toHaveLength(8)
    expect(core.vault.kit.sheet()).toEqual(sheet)
    expect(new Set(sheet.ask).size).toBe(3)
    const typed = answersOf(sheet).map(({ group, text }) => ({
      group,
      text: ` ${text.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `
    }))
    expect(core.vault.kit.confirm(typed)).toEqual({ kind: 'confirmed' })
    expect(await core.vault.state()).toMatchObject({ kit: 'confirmed' })
    expect(actionsOf(core).at(-1)).toBe('kit-confirmed')
    expect(core.vault.kit.sheet()).toBeNull()
    expect(core.vault.kit.confirm(typed)).toEqual({ kind: 'gone' })
    core.vault.lock()
  })

  test('names the groups that were typed wrong or not at all, and is then not confirmed', async () => {
    const { core, sheet } = await made()
    const [first, , third] = sheet.ask
    const answers = answersOf(sheet)
    expect(core.vault.kit.confirm([])).toEqual({ kind: 'different', groups: sheet.ask })
    const swapped = answers.map(({ group, text }) => ({ group, text: group === third ? '2222' : text }))
    expect(core.vault.kit.confirm(swapped)).toEqual({ kind: 'different', groups: [third] })
    expect(core.vault.kit.confirm(answers.slice(1))).toEqual({ kind: 'different', groups: [first] })
    expect(await core.vault.state()).toMatchObject({ kit: 'unconfirmed' })
    expect(actionsOf(core)).not.toContain('kit-confirmed')
    core.vault.lock()
  })

  test('is gone with the lock where it was not confirmed, and can be made anew', async () => {
    const { core, sheet, kit } = await made()
    core.vault.lock()
    await core.vault.unlock(undefined)
    expect(core.vault.kit.sheet()).toBeNull()
    expect(core.vault.kit.confirm(answersOf(sheet))).toEqual({ kind: 'gone' })
    expect(await core.keyChanges.makeKit(undefined)).toMatchObject({ kind: 'changed' })
    const next = core.vault.kit.sheet()
    if (next === null) throw new Error('no kit to show')
    expect(next.groups).not.toEqual(sheet.groups)
    expect(await core.vault.kit.test(kit)).toEqual({ kind: 'other-kit' })
    expect(core.vault.kit.confirm(answersOf(next))).toEqual({ kind: 'confirmed' })
    expect(await core.vault.kit.test(next.groups.join(' '))).toEqual({ kind: 'opens' })
    expect(actionsOf(core).at(-1)).toBe('kit-tested')
    core.vault.lock()
  })

  test('that was prepared for keys which did not come to be is neither shown nor confirmed', async () => {
    const core = makeCore({ profileFolder: newFolder() })
    await core.vault.create(false, password)
    const shown = core.vault.kit.sheet()
    if (shown === null) throw new Error('no kit to show')
    core.vault.options.passwordCost = () => Promise.reject(new AppError('io-error'))
    await expect(core.keyChanges.makeKit(password)).rejects.toThrow(new AppError('io-error'))
    expect(core.vault.kit.sheet()).toBeNull()
    const all = Array.from({ length: 8 }, (_, at) => ({ group: at + 1, text: '0000' }))
    expect(core.vault.kit.confirm(all)).toEqual({ kind: 'gone' })
    expect(await core.vault.state()).toMatchObject({ kit: 'unconfirmed' })
    core.vault.lock()
    // What is on paper already opens the vault all the same.
    expect(await core.vault.unlockWithKit(shown.groups.join(''))).toEqual({ kind: 'unlocked' })
    core.vault.lock()
  })

  test('comes before the first login and the first code', async () => {
    const { core, sheet } = await made()
    const needed = new AppError('kit-needed')
    expect(() => core.credentials.save({ title: 'x', userName: '', url: '' })).toThrow(needed)
    const [row] = core.intake.read('typed-text', ['otpauth://totp/x?secret=JBSWY3DPEHPK3PXP'], {})
    if (row?.kind !== 'code') throw new Error('no code')
    const save = () => core.intake.save([{ draftId: row.draftId, target: { kind: 'own' } }])
    expect(save).toThrow(needed)
    expect(core.credentials.list()).toEqual([])
    expect(core.codes.list()).toEqual([])
    core.vault.kit.confirm(answersOf(sheet))
    expect(save().saved).toHaveLength(1)
    expect(addLogin(core).title).toBe('Example')
    core.vault.lock()
  })
})

describe('with the recovery kit', () => {
  test.each([
    ['is deleted', 'memory', ({ keychain }: TestCore, id: string) => keychain.erase(id)],
    ['holds something else', 'memory', ({ keychain }: TestCore, id: string) => keychain.write(id, 'x')],
    ['is another system’s', 'kwallet', () => Promise.resolve()]
  ])('a vault opens whose entry in the keychain %s', async (_what, backend, spoil) => {
    const { core, sheet, kit } = await made()
    core.vault.kit.confirm(answersOf(sheet))
    fill(core)
    const all = everythingIn(core)
    core.vault.lock()
    await core.vault.whenNoted()
    const { vaultId } = readKeyring(core.vaultFolder)
    await spoil(core, vaultId)
    const keychain = backend === 'memory' ? core.keychain : { ...memoryKeychain(), backend }
    const again = makeCore({ profileFolder: copyOf(core.vaultFolder, newFolder()), keychain })
    expect(await again.vault.unlock(undefined)).toMatchObject({ kind: 'keychain' })
    expect(await again.vault.state()).toMatchObject({ kind: 'locked', hasKit: true, keyFile: 'none' })

    expect(await again.vault.unlockWithKit(kit, 'window')).toEqual({ kind: 'unlocked' })
    expect(await again.vault.state()).toMatchObject({ kind: 'unlocked', openedWithKit: true, findings: [] })
    expect(everythingIn(again)).toEqual(all)
    expect(actionsOf(again)).toContain('vault-unlocked-with-kit')

    // And the way in is made whole from there, without what was lost.
    const mended = await again.keyChanges.protect(undefined, { useKeychain: true, masterPassword: password })
    expect(mended).toMatchObject({ kind: 'changed' })
    again.vault.lock()
    expect(await again.vault.unlock(password)).toEqual({ kind: 'unlocked' })
    expect(everythingIn(again)).toEqual(all)
    again.vault.lock()
    // The kit is the same one: nobody has to print it anew.
    expect(await again.vault.unlockWithKit(kit)).toEqual({ kind: 'unlocked' })
    expect(await again.vault.state()).toMatchObject({ kit: 'confirmed' })
    again.vault.lock()
  })

  test('of another vault, or mistyped, nothing opens', async () => {
    const { core, kit } = await made()
    const other = await made()
    core.vault.lock()
    expect(await core.vault.unlockWithKit(other.kit)).toEqual({ kind: 'other-kit' })
    const wrong = `${kit.slice(0, 12)}${kit[12] === '2' ? '3' : '2'}${kit.slice(13)}`
    const mistyped = await core.vault.unlockWithKit(wrong)
    expect(mistyped.kind).toBe('mistyped')
    for (const text of ['', 'kit', kit.slice(1), `${kit}2`, kit.replace(/./g, 'U')]) {
      expect((await core.vault.unlockWithKit(text)).kind, text).toBe('mistyped')
    }
    expect(core.vault.isUnlocked).toBe(false)
    other.core.vault.lock()
  })

  test('the vault is as held back as without it where something does not fit', async () => {
    const core = await makeOpenCore(newFolder())
    await core.keyChanges.makeKit(undefined)
    const kit = core.vault.kit.sheet()?.groups.join('') ?? ''
    core.vault.lock()
    const before = copyOf(core.vaultFolder, newFolder())
    await core.vault.unlock(undefined)
    core.vault.lock()
    await core.vault.whenNoted()
    const old = makeCore({ profileFolder: before, keychain: core.keychain })
    expect(await old.vault.unlockWithKit(kit)).toEqual({ kind: 'in-doubt' })
    // And again: it is one vault that is held, not two.
    expect(await old.vault.unlockWithKit(kit)).toEqual({ kind: 'in-doubt' })
    expect(await old.vault.unlock(undefined)).toEqual({ kind: 'in-doubt' })
    old.vault.lock()
  })
})
