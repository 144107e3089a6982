import { join } from 'node:path'
import type { Publish } from './bridge/publish.ts'
import type { Handlers, HandlersOf } from '../shared/bridge/contract.ts'
import type { AuditAction, AuditOrigin } from '../shared/model/audit.ts'
import type { CredentialId } from '../shared/model/ids.ts'
import { auditTrail } from './audit/audit.ts'
import { onceATurn } from './bridge/once-a-turn.ts'
import { backupHandlers } from './backup/handlers.ts'
import { joinBackups, type BackupEdges } from './backup/join-backups.ts'
import type { ClipboardPort } from './clipboard/clipboard-port.ts'
import { clipboardHandlers } from './clipboard/handlers.ts'
import { Clock, type ClockEdges } from './clock/clock.ts'
import { clockHandlers } from './clock/handlers.ts'
import { Codes } from './codes/codes.ts'
import { codesAround } from './codes/codes-around.ts'
import { codeHandlers, seedExportHandlers } from './codes/handlers.ts'
import { SeedExports, type CodeSheet } from './codes/seed-exports.ts'
import type { PasswordHashCost } from './crypto/password-hash.ts'
import { canBeInBatch, encodeBatches } from './intake/encode-batches.ts'
import { intakeHandlers, type ShellIntake } from './intake/handlers.ts'
import { printOtpauthUri } from './intake/otpauth-uri.ts'
import { joinAudit } from './join-audit.ts'
import { joinIntake } from './join-intake.ts'
import { joinItems } from './join-items.ts'
import { joinWaysIn, type WaysInEdges } from './join-ways-in.ts'
import type { Keychain } from './keychain/keychain.ts'
import { joinClipboard } from './join-clipboard.ts'
import { joinCare, type CareEdges } from './join-care.ts'
import { joinListing, makeSearch } from './join-listing.ts'
import { fromQuick, joinQuick } from './join-quick.ts'
import { joinRecovery } from './join-recovery.ts'
import { log } from './log/log.ts'
import { CodeNext } from './quick/code-next.ts'
import type { QuickEdges } from './quick/quick-options.ts'
import type { RecoveryEdges } from './recovery/recovery-options.ts'
import { settingsHandlers } from './settings/handlers.ts'
import { lookFile } from './settings/look-file.ts'
import { settingsOf, SettingsStore } from './settings/settings.ts'
import { undoHandlers } from './undo/handlers.ts'
import { UndoStack } from './undo/undo-stack.ts'
import { KeyFilePlaces } from './vault/key-file-places.ts'
import type { Session } from './vault/session.ts'
import { VaultFiles } from './vault/vault-files.ts'
import { Vault } from './vault/vault.ts'

/** Everything the core needs from outside: the edges that tests replace by clocks, folders and faults of their own. */
export interface Edges extends BackupEdges, CareEdges, WaysInEdges {
  keychain: Keychain
  clipboard: ClipboardPort
  openWebsite: (url: string) => Promise<void>
  /** Puts one code on paper; false where the person thought better of it or there is no printer. */
  printCode: (sheet: CodeSheet) => Promise<boolean>
  recovery: RecoveryEdges
  /** Calls that only the shell can answer: about the desktop, its screens and the system's clipboard. */
  shellCalls: ShellIntake & HandlersOf<'shell'>
  quick: QuickEdges
  /** This computer's clock beyond telling the time. */
  clockGuard: ClockEdges
  /** What a new master password is to cost on this machine. */
  passwordCost: () => Promise<PasswordHashCost>
  /** Where a copy for looking only may stand when the vault's disk cannot be written. */
  temporaryFolder: string
  isDemo: boolean
  publish: Publish
  /** Something the tray or the window shows has changed: codes, settings, or whether the vault is open. */
  onChange: () => void
}

/** Makes every part of the core and joins them. A list: no rule is decided here. */
export function compose(edges: Edges) {
  const { nowMs, monotonicMs, newId, publish, keychain } = edges
  const files = new VaultFiles(join(edges.profileFolder, 'vault'))
  const trail = auditTrail(nowMs)
  const { record, recordAlone } = trail
  const search = makeSearch({
    ...edges,
    idsWithFinding: (kind) => health.idsWithFinding(kind),
    onMore: () => onChange()
  })
  const vault = new Vault({
    ...edges,
    files,
    keychain,
    keyFiles: new KeyFilePlaces(edges.profileFolder),
    gate: () => confirmation,
    // Nobody waits for the checks of a vault that is open; somebody may be typing into the search.
    pause: async () => {
      await search.whenBuilt()
      await edges.pause()
    },
    areSeedsApart: (session) => settingsOf(session).seedsLockMinutes !== null,
    reminderDays: (session) => settingsOf(session).passwordReminderDays,
    checkTrail: (session) => trail.check(session),
    trailMacAt: trail.macAt
  })

  const settings = new SettingsStore({
    vault,
    record,
    look: lookFile(edges.profileFolder),
    onLookNotKept: () => log({ event: 'look not kept' }),
    onChange: (now) => {
      publish('settings.changed', now)
      health.noteChanged()
      clockGuard.noteOffset()
      edges.onChange()
    }
  })
  const audit = joinAudit({
    ...edges,
    ...{ vault, trail, keepMonths: () => settings.current.auditKeepMonths }
  })
  const clipboard = joinClipboard(edges, () => settings.current.clipboardClearSeconds)
  const codeNext = new CodeNext(monotonicMs)
  const copy = codeNext.before(clipboard.copy.bind(clipboard))
  const tellChanged = onceATurn(() => {
    publish('credentials.changed', undefined)
    edges.onChange()
  })
  const onChange = (): void => {
    search.noteOutsideChanged()
    health.noteChanged()
    recovery.tellRecoveryChanged()
    tellChanged()
  }
  const undo = new UndoStack({
    isUnlocked: () => vault.isUnlocked,
    recordUndone: (undone) => recordAlone(vault.session, { action: 'undone', origin: 'window', ...undone }),
    trashedBefore: () => lists.trashedBefore(),
    onChange
  })
  const recovery = joinRecovery({
    ...edges,
    ...{ vault, clipboard, record, onChange, noteUndo: undo.note },
    hasCredential: (id) => credentials.has(id)
  })
  const hasCredential = (id: CredentialId): boolean => credentials.has(id)
  const noteUse = (): void => seedsLock.noteUse()
  const codes = new Codes({
    ...{ vault, nowMs, newId, record, copy, hasCredential, noteUse, noteUndo: undo.note, onChange },
    wasUsedBetween: trail.wasUsedBetween,
    restoreCredential: (id) => credentials.setTrashed(id, false),
    settings: () => settings.current
  })
  const seedExports = new SeedExports({
    ...{ vault, nowMs, record, copy, noteUse, encodeBatches, canBeInBatch },
    printAddress: printOtpauthUri,
    print: edges.printCode
  })
  const items = joinItems({
    ...edges,
    ...{ vault, record, codes, search, copy, noteUndo: undo.note, onChange },
    wasUsedBetween: trail.wasUsedBetween,
    settings: () => settings.current,
    listCodes: () => codes.list(),
    listCodesOf: (...ids) => codes.listOf(...ids),
    eraseRecoveryOf: recovery.eraseRecoveryOf
  })
  const { credentials } = items
  const lists = joinListing({
    ...edges,
    ...{ vault, record, credentials, codes, search, noteUndo: undo.note, onChange }
  })
  const quick = joinQuick({
    ...{ vault, edges: edges.quick, codeNext, search, credentials, codes, copy },
    settings: () => settings.current
  })
  const { generator, health, ...care } = joinCare(edges, {
    ...{ vault, nowMs, monotonicMs, newId, pause: edges.pause, record, copy, credentials, codes },
    recoveryOf: recovery.recoveryOf,
    settings: () => settings.current,
    backups: () => backups,
    onChange: () => publish('health.changed', undefined),
    onFound: () => {
      search.noteOutsideChanged()
      tellChanged()
    }
  })
  const clockGuard = new Clock({
    nowMs,
    monotonicMs,
    ...edges.clockGuard,
    offsetSeconds: () => settings.current.clockOffsetSeconds,
    codesAround: (id, atMs, periods) => codesAround(vault.session, id, atMs, periods),
    onChange: (state) => publish('clock.stateChanged', state)
  })
  const intake = joinIntake({
    ...{ vault, nowMs, newId, codes, credentials, hasCredential, recordAlone, noteUndo: undo.note },
    settings: () => settings.current
  })

  // Opening and locking shows nothing secret by itself, and locking must always work: a full disk stops neither.
  const noteQuietly = (session: Session, action: AuditAction, origin: AuditOrigin): void => {
    try {
      recordAlone(session, { action, origin })
    } catch {
      log({ event: 'audit record not written' })
    }
  }
  const { confirmation, keyChanges, seedsLock, reminder, ...waysIn } = joinWaysIn(edges, {
    ...{ vault, trail, noteQuietly },
    seedsLockMinutes: () => settings.current.seedsLockMinutes,
    backups: () => backups
  })
  const { backups, restores } = joinBackups(edges, {
    vault,
    record,
    onChange: () => {
      backups.state().then(
        (state) => publish('backup.stateChanged', state),
        () => log({ event: 'backup state unknown' })
      )
    }
  })
  vault.listen({
    unlocked: (session, { wrongPasswords, isNew, isSame, withKit, origin }) => {
      search.begin(session)
      if (isSame === true) return
      if (isNew) noteQuietly(session, 'vault-created', origin)
      for (let tries = 0; tries < wrongPasswords; tries++) noteQuietly(session, 'unlock-refused', 'window')
      noteQuietly(session, withKit === true ? 'vault-unlocked-with-kit' : 'vault-unlocked', origin)
      items.clearUp().catch(() => log({ event: 'trash not cleared' }))
    },
    doubtAccepted: (session, findings, origin) => {
      if (session.isReadOnly) return
      recordAlone(session, { action: 'doubt-accepted', origin, subject: findings.join(', ') })
    },
    locking: (session, origin) => {
      search.end()
      undo.clear()
      noteQuietly(session, 'vault-locked', origin)
      clipboard.clearAtLock().catch(() => log({ event: 'clipboard not cleared' }))
    },
    changed: () => {
      vault.state().then(
        (state) => publish('vault.stateChanged', state),
        () => log({ event: 'vault state unknown' })
      )
      edges.onChange()
    }
  })

  const handlers: Handlers = {
    ...waysIn.handlers,
    ...items.handlers,
    ...lists.handlers,
    ...undoHandlers(undo),
    ...codeHandlers(codes),
    ...seedExportHandlers(seedExports),
    ...intakeHandlers(intake),
    ...edges.shellCalls,
    ...clipboardHandlers(clipboard),
    ...clockHandlers(clockGuard),
    ...audit.handlers,
    ...care.handlers,
    ...recovery.handlers,
    ...settingsHandlers(settings),
    ...backupHandlers(backups, restores),
    ...quick.handlers,
    'vault.lock': async () => {
      await backups.makeBeforeLock()
      vault.lock('window')
    }
  }
  return {
    vault,
    confirmation,
    keyChanges,
    seedsLock,
    reminder,
    backups,
    restores,
    settings,
    audit,
    clipboard,
    clockGuard,
    codes,
    seedExports,
    ...items,
    ...lists,
    ...recovery,
    undo,
    generator,
    health,
    intake,
    quick,
    handlers,
    quickHandlers: fromQuick(handlers, vault, edges.quick)
  }
}
export type Core = ReturnType<typeof compose>
