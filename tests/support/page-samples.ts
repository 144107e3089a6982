import type { Output } from '../../src/shared/bridge/contract.ts'
import {
  BackupFileName,
  BackupToken,
  type BackupFile,
  type BackupState
} from '../../src/shared/model/backup.ts'
import type { CodeDetail, CodeSummary } from '../../src/shared/model/code.ts'
import type { CredentialDetail, CredentialSummary } from '../../src/shared/model/credential.ts'
import { CodeId, CredentialId, DraftId } from '../../src/shared/model/ids.ts'
import type { IntakeRow } from '../../src/shared/model/intake.ts'
import type { SystemState } from '../../src/shared/model/system.ts'
import type { KitSheet, VaultState } from '../../src/shared/model/vault.ts'

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
export const credentialId = (n: number) => CredentialId.parse(uuid(n))
export const codeId = (n: number) => CodeId.parse(uuid(1000 + n))
export const draftId = (n: number) => DraftId.parse(uuid(2000 + n))

export const sampleCode = (n: number, part: Partial<CodeSummary> = {}): CodeSummary => ({
  id: codeId(n),
  credentialId: null,
  issuer: `Site ${String(n)}`,
  account: `user${String(n)}`,
  kind: 'totp',
  algorithm: 'SHA1',
  digits: 6,
  periodSeconds: 30,
  position: null,
  uses: 0,
  isPinned: false,
  lastUsedAtMs: null,
  verification: 'not-asked',
  recovery: 'not-asked',
  createdAtMs: 1_600_000_000_000,
  ...part
})

export const sampleCodeDetail = (n: number, part: Partial<CodeDetail> = {}): CodeDetail => ({
  ...sampleCode(n),
  cameFrom: 'pasted-picture',
  verifiedAtMs: null,
  counter: 0,
  offsetSeconds: null,
  extraParameters: [],
  exposures: [],
  ...part
})

/** A desktop that can do everything but ask for Touch ID. */
export const sampleSystem = (part: Partial<SystemState> = {}): SystemState => ({
  tray: 'there',
  quickShortcut: 'works',
  lockShortcut: 'off',
  startsWithSystem: 'off',
  captureExclusion: 'works',
  captureAllowedUntilMs: null,
  notifications: 'there',
  touchId: false,
  screenLock: 'told',
  clipboard: 'marked',
  ...part
})

export const sampleCredential = (n: number, part: Partial<CredentialDetail> = {}): CredentialDetail => ({
  id: credentialId(n),
  kind: 'login',
  tags: [],
  folderId: null,
  isFavourite: false,
  fields: [],
  secondFactors: [],
  attachments: [],
  revision: 1,
  versions: 0,
  usedAtMs: null,
  isTrashed: false,
  title: `Login ${String(n)}`,
  userName: `user${String(n)}`,
  host: `site${String(n)}.example`,
  codes: [],
  updatedAtMs: 1_700_000_000_000,
  url: `https://site${String(n)}.example`,
  hasPassword: true,
  hasNotes: false,
  createdAtMs: 1_600_000_000_000,
  ...part
})

export const sampleSummary = (n: number, part: Partial<CredentialSummary> = {}): CredentialSummary => ({
  ...sampleCredential(n),
  ...part
})

export const sampleLive = (untilMs: number | null, code = '123456') => ({
  code,
  nextCode: untilMs === null ? null : '654321',
  validFromMs: untilMs === null ? null : untilMs - 30_000,
  validUntilMs: untilMs
})

export const sampleCopied = {
  kind: 'copied',
  which: 'current',
  validFromMs: null,
  validUntilMs: null
} satisfies Output<'codes.copy'>

export const sampleDraft = (
  n: number,
  part: Partial<Extract<IntakeRow, { kind: 'code' }>> = {}
): Extract<Output<'intake.read'>[number], { kind: 'code' }> => ({
  kind: 'code',
  draftId: draftId(n),
  verdict: 'new',
  existing: null,
  suggestedCredentialId: null,
  issuer: `Site ${String(n)}`,
  account: `user${String(n)}`,
  settings: { kind: 'totp', algorithm: 'SHA1', digits: 6, periodSeconds: 30 },
  counter: null,
  live: sampleLive(null),
  isCircular: false,
  batch: null,
  ...part
})

export const sampleUnlocked = (
  part: Partial<Extract<VaultState, { kind: 'unlocked' }>> = {}
): Extract<VaultState, { kind: 'unlocked' }> => ({
  kind: 'unlocked',
  protection: 'keychain',
  hasKeyFile: false,
  isDemo: false,
  kit: 'confirmed',
  openedWithKit: false,
  isReadOnly: false,
  findings: [],
  passwordDue: false,
  seedsLocked: false,
  ...part
})

export const sampleKitSheet: KitSheet = {
  groups: ['7F2A', '91C0', 'K3MX', 'D8QT', 'V5RW', '2NHJ', 'PZ4E', 'Y6BG'],
  ask: [2, 5],
  madeAtMs: 1_700_000_000_000,
  vaultMark: '3f9a71c2',
  headCode: '7F2A-91C0',
  qr: ['101', '010', '101']
}

export const sampleBackup = (n: number, part: Partial<BackupFile> = {}): BackupFile => ({
  name: BackupFileName.parse(`latchkey-${String(n)}.latchkey-backup`),
  madeAtMs: 1_700_000_000_000 - n,
  sizeBytes: 184_320,
  kit: 'present',
  hasPassword: false,
  isOfThisVault: true,
  provenAtMs: 1_700_000_000_000,
  problem: null,
  ...part
})

export const sampleBackups = (part: Partial<BackupState>): BackupState => ({
  folder: '/backups',
  isDefaultFolder: true,
  folderProblem: null,
  files: [],
  lastProven: null,
  lastFailure: null,
  running: null,
  hasKit: true,
  hasPassword: false,
  isBehind: false,
  ...part
})

export const sampleInspected = {
  kind: 'backup',
  token: BackupToken.parse(uuid(3000)),
  fileName: 'latchkey-1.latchkey-backup',
  madeAtMs: 1_700_000_000_000,
  sizeBytes: 184_320,
  opensWithKit: true,
  opensWithPassword: true,
  isOfThisVault: true
} satisfies Output<'backup.inspect'>
