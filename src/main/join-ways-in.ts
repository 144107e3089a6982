import type { HandlersOf } from '../shared/bridge/contract.ts'
import { AppError } from '../shared/bridge/errors.ts'
import type { AuditAction, AuditOrigin } from '../shared/model/audit.ts'
import type { AuditTrail } from './audit/audit.ts'
import type { Backups } from './backup/backups.ts'
import { codesFrom, seedAsText } from './codes/one-time-code.ts'
import { qrModules } from './codes/qr-modules.ts'
import { Confirmation } from './confirmation/confirmation.ts'
import { confirmationHandlers } from './confirmation/handlers.ts'
import { stepSeconds } from './confirmation/match-code.ts'
import { printOtpauthUri } from './intake/otpauth-uri.ts'
import { joinKit, type KitEdges } from './join-kit.ts'
import type { RecoveryEdges } from './recovery/recovery-options.ts'
import { settingsOf } from './settings/settings.ts'
import { mainText } from './text/main-text.ts'
import { vaultHandlers } from './vault/handlers.ts'
import { KeyChanges } from './vault/key-changes.ts'
import { PasswordReminder } from './vault/password-reminder.ts'
import { SeedsLock } from './vault/seeds-lock.ts'
import type { Session } from './vault/session.ts'
import type { Vault } from './vault/vault.ts'
import type { VaultOptions } from './vault/vault-options.ts'

/** What ways into the vault need from outside. */
export interface WaysInEdges extends KitEdges {
  nowMs: () => number
  monotonicMs: () => number
  newId: () => string
  /** Asks where a file is to be saved; nothing where the person thinks better of it. */
  chooseFileToWrite: (name: string) => Promise<string | undefined>
  /** Asks for a key file; nothing where the person thinks better of it. */
  chooseKeyFile: () => Promise<string | undefined>
  recovery: Pick<RecoveryEdges, 'language' | 'printRecovery'>
  /** Asked before the keychain alone opens the vault. */
  confirmPerson?: NonNullable<VaultOptions['confirmPerson']>
}

/** What they need of the core. */
export interface WaysInOf {
  vault: Vault
  trail: AuditTrail
  /** For what must not fail where it cannot be recorded. */
  noteQuietly: (session: Session, action: AuditAction, origin: AuditOrigin) => void
  seedsLockMinutes: () => number | null
  backups: () => Backups
}

/** What every authenticator on a phone takes, and nothing else. */
const settings = { kind: 'totp', algorithm: 'SHA1', digits: 6, periodSeconds: stepSeconds } as const

/** Makes what opens the vault and its codes: kit, changes of keys, the codes' own lock, the extra confirmation. */
export function joinWaysIn(
  edges: WaysInEdges,
  { vault, trail, noteQuietly, seedsLockMinutes, backups }: WaysInOf
) {
  const { nowMs, monotonicMs, newId, chooseFileToWrite, chooseKeyFile } = edges
  const { record, recordAlone, headCode } = trail
  const recordByHand = (session: Session, action: AuditAction, note?: string): void => {
    recordAlone(session, { action, origin: 'window', note })
  }
  const emergencyPages = joinKit(edges, {
    ...{ vault, nowMs, newId, chooseFileToWrite, record, recordAlone, headCode },
    backupFolder: () => backups().folder.path
  })
  const seedsLock = new SeedsLock({
    ...{ vault, monotonicMs, limitMinutes: seedsLockMinutes, record: noteQuietly }
  })
  const reminder = new PasswordReminder({
    ...{ vault, nowMs },
    record: (session, action) => noteQuietly(session, action, 'window')
  })
  const keyChanges = new KeyChanges({
    ...{ vault, record: recordByHand, chooseFileToWrite },
    countOlderBackups: () => backups().countOlder()
  })
  const confirmation = new Confirmation({
    ...{ vault, nowMs, monotonicMs, newId, record },
    aheadMs: (session) => settingsOf(session).clockOffsetSeconds * 1000,
    codeAt: (seed, step) => codesFrom(seed, settings, step, 1)[0] ?? '',
    enrolment: (seed, vaultMark) => {
      const label = { issuer: 'Latchkey', account: vaultMark }
      const address = printOtpauthUri({ seed, label, settings, counter: 0, extraParameters: [] })
      const groups = seedAsText(seed).match(/.{1,4}/g) ?? []
      return { qr: qrModules(address), secret: groups.join(' ') }
    }
  })
  const handlers: HandlersOf<'confirmation'> & HandlersOf<'vault'> = {
    ...vaultHandlers(vault, keyChanges, seedsLock, emergencyPages, reminder),
    ...confirmationHandlers(confirmation),
    'confirmation.printCodes': async ({ backupCodes }) => {
      if (!vault.isUnlocked) throw new AppError('locked')
      const name = mainText(edges.recovery.language()).backupCodes
      const keys = backupCodes.map((text, at) => ({ mark: String(at + 1), label: '', text }))
      const sheet = { name, isRevoked: false, waysBackIn: [], keys, damaged: 0 }
      return { printed: await edges.recovery.printRecovery(sheet) }
    },
    'vault.chooseKeyFile': async () => {
      const path = await chooseKeyFile()
      if (path === undefined) return { chosen: false }
      vault.options.keyFiles.remember(path)
      vault.tellChanged()
      return { chosen: true }
    }
  }
  return { confirmation, keyChanges, seedsLock, reminder, handlers }
}
