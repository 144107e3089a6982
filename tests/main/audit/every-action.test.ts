import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { CallName } from '../../../src/shared/bridge/channels.ts'
import { AuditAction, type AuditPage } from '../../../src/shared/model/audit.ts'
import { auditGroups } from '../../../src/shared/rules/audit-groups.ts'
import { addCode, addLogin, exampleSeed, makeOpenCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()

/** What writes a record beside calls: the start, a timer, the end, the tray. */
type Writer = CallName | 'start' | 'timer' | 'tray'

/** Every action that can be on record, and what writes it. */
const writtenBy: Record<AuditAction, readonly Writer[]> = {
  'vault-created': ['vault.create'],
  'vault-unlocked': ['vault.unlock', 'start'],
  'vault-locked': ['vault.lock', 'timer', 'tray'],
  'unlock-refused': ['vault.unlock'],
  'vault-unlocked-with-kit': ['vault.unlockWithKit'],
  'doubt-accepted': ['vault.openAnyway'],
  'keys-changing': ['vault.protect', 'vault.makeKit'],
  'keys-changed': ['vault.protect', 'vault.makeKit'],
  'kit-made': ['vault.makeKit'],
  'kit-confirmed': ['vault.confirmKit'],
  'kit-tested': ['vault.testKit'],
  'emergency-page-made': ['vault.makeEmergencyPage'],
  'capture-allowed': ['shell.allowCapture'],
  'password-rehearsed': ['vault.rehearsePassword'],
  'seeds-locked': ['timer'],
  'seeds-unlocked': ['vault.unlockSeeds'],
  'credential-added': ['credentials.save', 'intake.save'],
  'credential-changed': ['credentials.save', 'credentials.merge', 'attachments.rename', 'intake.save'],
  'credential-trashed': ['credentials.trash', 'credentials.trashMany', 'intake.undo', 'undo.run'],
  'credential-restored': ['credentials.restore', 'undo.run'],
  'credential-erased': ['credentials.erase', 'credentials.emptyTrash', 'timer'],
  'credential-merged': ['credentials.merge'],
  'credentials-organised': ['credentials.organise', 'folders.save', 'folders.remove', 'undo.run'],
  'credentials-exported': ['credentials.exportChosen'],
  'version-restored': ['credentials.restoreVersion', 'undo.run'],
  'password-revealed': ['credentials.reveal', 'generator.reveal'],
  'password-copied': ['credentials.copy', 'generator.copy'],
  'former-password-revealed': ['credentials.reveal'],
  'former-password-copied': ['credentials.copy'],
  'notes-revealed': ['credentials.reveal'],
  'notes-copied': ['credentials.copy'],
  'field-revealed': ['credentials.reveal'],
  'field-copied': ['credentials.copy'],
  'attachment-added': ['attachments.append', 'attachments.begin', 'undo.run'],
  'attachment-saved': ['attachments.saveAs'],
  'attachment-removed': ['attachments.remove'],
  'code-added': ['intake.save'],
  'codes-imported': ['intake.save'],
  'intake-taken-back': ['intake.undo'],
  'code-copied': ['codes.copy', 'tray'],
  'code-made': ['codes.makeNext', 'codes.copy'],
  'code-taken-back': ['codes.takeBack'],
  'code-counter-moved': ['codes.findCounter'],
  'code-changed': ['codes.change', 'recovery.add'],
  'code-verified': ['codes.change'],
  'code-trashed': ['codes.trash', 'intake.undo'],
  'code-restored': ['codes.restore'],
  'code-erased': ['codes.erase', 'credentials.erase', 'timer'],
  'code-shown-as-qr': ['codes.showQr'],
  'code-address-copied': ['codes.copyUri'],
  'code-secret-copied': ['codes.copySecret'],
  'code-printed': ['codes.print'],
  'codes-exported': ['codes.exportBatch'],
  undone: ['undo.run'],
  'settings-changed': ['settings.set'],
  'safety-weakened': ['settings.set', 'vault.protect'],
  'clock-offset-changed': ['settings.set', 'codes.change'],
  'backup-made': ['backup.make', 'timer'],
  'backup-proven': ['backup.make', 'timer'],
  'backup-failed': ['backup.make', 'timer'],
  'backup-settings-changed': ['backup.chooseFolder', 'backup.useDefaultFolder', 'backup.setPassword'],
  'vault-restored': ['backup.restore'],
  'breaches-checked': ['health.checkService', 'health.checkFile'],
  'finding-excluded': ['health.exclude'],
  'recovery-set-up': ['recovery.setUp'],
  'recovery-way-changed': ['recovery.setWay', 'recovery.removeWay'],
  'recovery-added': ['recovery.add', 'recovery.addKeys'],
  'recovery-changed': ['recovery.change'],
  'recovery-opening': ['recovery.reveal'],
  'recovery-set-opening': ['recovery.revealSet', 'recovery.takeOut'],
  'recovery-shown': ['recovery.reveal', 'recovery.revealSet'],
  'recovery-copied': ['recovery.reveal'],
  'recovery-taken-out': ['recovery.takeOut'],
  'recovery-damaged': ['recovery.reveal', 'recovery.revealSet', 'recovery.takeOut'],
  'recovery-not-shown': ['recovery.reveal', 'recovery.revealSet', 'recovery.takeOut'],
  'recovery-refused': ['recovery.reveal', 'recovery.revealSet', 'recovery.takeOut', 'recovery.setWay'],
  'recovery-used': ['recovery.mark', 'recovery.reveal'],
  'recovery-unused': ['recovery.mark'],
  'recovery-replaced': ['recovery.add'],
  'recovery-revoked': ['recovery.change', 'recovery.mark'],
  'recovery-unrevoked': ['recovery.change', 'recovery.mark'],
  'recovery-erased': ['recovery.erase'],
  'confirmation-on': ['confirmation.finish'],
  'confirmation-off': ['confirmation.change'],
  'confirmation-changed': ['confirmation.change'],
  'confirmation-passed': ['confirmation.enter'],
  'confirmation-refused': ['confirmation.enter'],
  'confirmation-codes-made': ['confirmation.newCodes', 'confirmation.finish'],
  'confirmation-codes-used': ['confirmation.enter'],
  'confirmation-reset': ['vault.unlockWithKit'],
  'vault-checked': ['start', 'timer'],
  'audit-exported': ['audit.export'],
  'audit-rotated': ['audit.rotate', 'start']
}

const source = readdirSync('src/main', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .join('\n')

test('there is nothing on the list that no line of the program writes, and it has its group', () => {
  const unwritten = AuditAction.options.filter((action) => !source.includes(`'${action}'`))
  expect(unwritten).toEqual([])
  expect(Object.keys(auditGroups).sort()).toEqual([...AuditAction.options].sort())
})

test('calls write what the list says, each about its item', { timeout: 60_000 }, async () => {
  const core = await makeOpenCore(newFolder())
  core.chosen.fileToWrite = join(newFolder(), 'out')
  const { id } = addLogin(core, { notes: 'n' })
  const code = addCode(core)
  const counted = addCode(core, `otpauth://hotp/Counted?secret=${exampleSeed}`)
  const kept = core.handlers['attachments.begin']({ credentialId: id, name: 'a', sizeBytes: 1 })
  const { id: attachment } = await kept
  const call = core.handlers
  const imported = () => {
    const texts = ['JBSWY3DPEHPK3PXP', 'GEZDGNBVGY3TQOJQ'].map(
      (seed) => `otpauth://totp/${seed}?secret=${seed}`
    )
    const rows = core.intake.read('typed-text', texts, {})
    const own = { kind: 'own' as const }
    return core.intake.save(
      rows.flatMap((row) => (row.kind === 'code' ? [{ draftId: row.draftId, target: own }] : []))
    )
  }
  let intakeId = ''
  const tries: [CallName, () => unknown, AuditAction[], item?: string | null][] = [
    [
      'credentials.save',
      () => addLogin(core, { id, notes: 'n', title: 'Renamed' }),
      ['credential-changed'],
      id
    ],
    [
      'credentials.reveal',
      () => call['credentials.reveal']({ id, field: 'password' }),
      ['password-revealed'],
      id
    ],
    ['credentials.reveal', () => call['credentials.reveal']({ id, field: 'notes' }), ['notes-revealed'], id],
    ['credentials.copy', () => call['credentials.copy']({ id, field: 'password' }), ['password-copied'], id],
    [
      'credentials.exportChosen',
      () => call['credentials.exportChosen']({ ids: [id], format: 'json' }),
      ['credentials-exported'],
      id
    ],
    [
      'credentials.organise',
      () => call['credentials.organise']({ ids: [id], addTags: ['t'] }),
      ['credentials-organised'],
      id
    ],
    [
      'attachments.append',
      () => call['attachments.append']({ id: attachment, part: 0, bytes: new Uint8Array(1) }),
      ['attachment-added'],
      id
    ],
    ['attachments.saveAs', () => call['attachments.saveAs']({ id: attachment }), ['attachment-saved'], id],
    [
      'attachments.rename',
      () => call['attachments.rename']({ id: attachment, name: 'b' }),
      ['credential-changed'],
      id
    ],
    ['attachments.remove', () => call['attachments.remove']({ id: attachment }), ['attachment-removed'], id],
    ['codes.copy', () => call['codes.copy']({ id: code.id }), ['code-copied'], code.id],
    ['codes.showQr', () => call['codes.showQr']({ id: code.id }), ['code-shown-as-qr'], code.id],
    ['codes.copyUri', () => call['codes.copyUri']({ id: code.id }), ['code-address-copied'], code.id],
    ['codes.copySecret', () => call['codes.copySecret']({ id: code.id }), ['code-secret-copied'], code.id],
    ['codes.print', () => call['codes.print']({ id: code.id }), ['code-printed'], code.id],
    ['codes.exportBatch', () => call['codes.exportBatch']({ ids: [code.id] }), ['codes-exported'], code.id],
    ['codes.makeNext', () => call['codes.makeNext']({ id: counted.id }), ['code-made'], counted.id],
    ['codes.takeBack', () => call['codes.takeBack']({ id: counted.id }), ['code-taken-back'], counted.id],
    [
      'codes.change',
      () => call['codes.change']({ id: code.id, verification: 'accepted' }),
      ['code-verified'],
      code.id
    ],
    ['codes.change', () => call['codes.change']({ id: code.id, credentialId: id }), ['code-changed'], id],
    ['codes.copy', () => call['codes.copy']({ id: code.id }), ['code-copied'], id],
    ['codes.trash', () => call['codes.trash']({ id: counted.id }), ['code-trashed'], counted.id],
    ['codes.restore', () => call['codes.restore']({ id: counted.id }), ['code-restored'], counted.id],
    ['codes.trash', () => call['codes.trash']({ id: counted.id }), ['code-trashed'], counted.id],
    ['codes.erase', () => call['codes.erase']({ id: counted.id }), ['code-erased'], counted.id],
    ['intake.save', () => (intakeId = imported().intakeId), ['codes-imported', 'code-added', 'code-added']],
    [
      'intake.undo',
      () => call['intake.undo']({ intakeId }),
      ['code-trashed', 'code-trashed', 'intake-taken-back']
    ],
    ['settings.set', () => call['settings.set']({ theme: 'dark' }), ['settings-changed'], null],
    [
      'settings.set',
      () => call['settings.set']({ autoLockMinutes: null }),
      ['settings-changed', 'safety-weakened'],
      null
    ],
    ['settings.set', () => call['settings.set']({ autoLockMinutes: 1 }), ['settings-changed'], null],
    ['settings.set', () => call['settings.set']({ clockOffsetSeconds: 5 }), ['clock-offset-changed'], null],
    ['backup.make', () => call['backup.make'](undefined), ['backup-made', 'backup-proven'], null],
    [
      'backup.useDefaultFolder',
      () => call['backup.useDefaultFolder'](undefined),
      ['backup-settings-changed'],
      null
    ],
    ['audit.export', () => call['audit.export']({ format: 'csv' }), ['audit-exported'], null],
    ['credentials.trash', () => call['credentials.trash']({ id }), ['credential-trashed'], id],
    ['credentials.restore', () => call['credentials.restore']({ id }), ['credential-restored'], id],
    ['credentials.trashMany', () => call['credentials.trashMany']({ ids: [id] }), ['credential-trashed'], id],
    ['credentials.erase', () => call['credentials.erase']({ id }), ['code-erased', 'credential-erased'], id],
    ['vault.makeKit', () => call['vault.makeKit']({}), ['keys-changing', 'keys-changed', 'kit-made'], null]
  ]
  const page = () => core.handlers['audit.list']({ limit: 500 }) as AuditPage
  for (const [name, run, actions, item] of tries) {
    const { total } = page()
    await run()
    const now = page()
    const written = now.records.slice(0, now.total - total).reverse()
    expect(
      written.map(({ action }) => action),
      name
    ).toEqual(actions)
    if (item !== undefined) expect(new Set(written.map((one) => one.item)), name).toEqual(new Set([item]))
    for (const action of actions) expect(writtenBy[action], action).toContain(name)
  }
  core.vault.lock()
})

test('a setting that protects less is on record by its name, with what it was', async () => {
  const core = await makeOpenCore(newFolder())
  const notes = (change: Parameters<typeof core.settings.set>[0]) => {
    const before = (core.handlers['audit.list']({ limit: 1 }) as AuditPage).total
    core.settings.set(change)
    const { total, records } = core.handlers['audit.list']({ limit: 50 }) as AuditPage
    const written = records.slice(0, total - before).filter(({ action }) => action === 'safety-weakened')
    return written.map(({ note }) => note).reverse()
  }
  core.settings.set({ autoLockMinutes: 5, clipboardClearSeconds: 30, trashDays: 30, breachService: false })
  expect(notes({ autoLockMinutes: 15 })).toEqual(['autoLockMinutes: 5 → 15'])
  expect(notes({ autoLockMinutes: 5 })).toEqual([])
  expect(notes({ autoLockMinutes: null, clipboardClearSeconds: null })).toEqual([
    'autoLockMinutes: 5 → off',
    'clipboardClearSeconds: 30 → off'
  ])
  expect(notes({ contentProtection: false, breachService: true })).toEqual([
    'contentProtection: on → off',
    'breachService: off → on'
  ])
  expect(notes({ trashDays: 7, versionsKept: 1, auditKeepMonths: 6 })).toHaveLength(3)
  expect(notes({ trashDays: null, versionsKept: null, auditKeepMonths: 12, breachService: false })).toEqual(
    []
  )
  expect(notes({ auditKeepMonths: 3 })).toEqual(['auditKeepMonths: 12 → 3'])
  core.vault.lock()
})
