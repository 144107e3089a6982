import { z } from 'zod'
import { AuditPage } from '../model/audit.ts'
import {
  BackupState,
  ChosenBackupFolder,
  InspectBackup,
  InspectedBackup,
  MadeBackup,
  RestoreBackup,
  RestoredBackup,
  SetBackupPassword
} from '../model/backup.ts'
import { ClipboardState } from '../model/clipboard.ts'
import { CheckedClock, ClockState, MeasureClock, MeasuredClock } from '../model/clock.ts'
import {
  BatchExport,
  CodeChange,
  CodeDetail,
  CodeSummary,
  CopiedCode,
  LiveCode,
  MadeCode,
  QrModules,
  TrashedCode
} from '../model/code.ts'
import {
  CopyField,
  CredentialDetail,
  CredentialDraft,
  CredentialSearch,
  CredentialSummary,
  SecretField,
  TrashedCredential
} from '../model/credential.ts'
import { CodeId, CredentialId, DraftId } from '../model/ids.ts'
import { IntakeRow, ReadTexts, SavedIntake, SaveDraft, ScreenSources } from '../model/intake.ts'
import { Settings } from '../model/settings.ts'
import {
  ChangeKeysResult,
  ConfirmKit,
  ConfirmKitResult,
  CreateVault,
  CreateVaultResult,
  KitSheet,
  KitText,
  ProtectVault,
  TestKitResult,
  UnlockVault,
  UnlockVaultResult,
  UnlockWithKitResult,
  VaultState
} from '../model/vault.ts'
import { intakeMaxCodes } from '../rules/limits.ts'
import type { CallName, EventName } from './channels.ts'

export interface CallSpec {
  input: z.ZodType
  output: z.ZodType
}
const nothing = z.undefined()
const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output })
const byCredential = z.object({ id: CredentialId })
const byCode = z.object({ id: CodeId })

/**
 * The one door between page and main: for every call what may come in and what may go out.
 * Unknown fields are dropped in both directions, so a handler that answers a whole row leaks nothing.
 */
export const callContract = {
  'vault.state': call(nothing, VaultState),
  'vault.create': call(CreateVault, CreateVaultResult),
  'vault.unlock': call(UnlockVault, UnlockVaultResult),
  'vault.lock': call(nothing, nothing),
  'vault.unlockWithKit': call(z.object({ kit: KitText }), UnlockWithKitResult),
  'vault.openAnyway': call(nothing, nothing),
  'vault.protect': call(ProtectVault, ChangeKeysResult),
  'vault.makeKit': call(ProtectVault.pick({ current: true }), ChangeKeysResult),
  'vault.showKit': call(nothing, KitSheet.nullable()),
  'vault.confirmKit': call(ConfirmKit, ConfirmKitResult),
  'vault.testKit': call(z.object({ kit: KitText }), TestKitResult),
  'vault.unlockSeeds': call(UnlockVault, UnlockVaultResult),
  'credentials.list': call(nothing, z.array(CredentialSummary)),
  'credentials.listTrashed': call(nothing, z.array(TrashedCredential)),
  'credentials.search': call(CredentialSearch, z.array(CredentialSummary)),
  'credentials.get': call(byCredential, CredentialDetail),
  'credentials.save': call(CredentialDraft, CredentialDetail),
  'credentials.trash': call(byCredential, nothing),
  'credentials.restore': call(byCredential, nothing),
  'credentials.reveal': call(
    byCredential.extend({ field: SecretField }),
    z.object({ value: z.string(), hidesAfterMs: z.number().int() })
  ),
  'credentials.copy': call(byCredential.extend({ field: CopyField }), nothing),
  'credentials.openWebsite': call(byCredential, z.object({ opened: z.boolean() })),
  'codes.list': call(nothing, z.array(CodeSummary)),
  'codes.listTrashed': call(nothing, z.array(TrashedCode)),
  'codes.live': call(z.object({ ids: z.array(CodeId).max(500) }), z.array(LiveCode.extend({ id: CodeId }))),
  'codes.copy': call(byCode, CopiedCode),
  'codes.trash': call(byCode, nothing),
  'codes.restore': call(byCode, nothing),
  'codes.erase': call(byCode, nothing),
  'codes.get': call(byCode, CodeDetail),
  'codes.change': call(CodeChange, CodeDetail),
  'codes.arrange': call(z.object({ ids: z.array(CodeId).max(10_000) }), nothing),
  'codes.makeNext': call(byCode, MadeCode),
  'codes.takeBack': call(byCode, z.object({ takenBack: z.boolean() })),
  'codes.findCounter': call(byCode.extend({ code: z.string().max(16) }), z.object({ found: z.boolean() })),
  'codes.showQr': call(byCode, QrModules),
  'codes.copyUri': call(byCode, nothing),
  'codes.copySecret': call(byCode, nothing),
  'codes.print': call(byCode, z.object({ printed: z.boolean() })),
  'codes.exportBatch': call(z.object({ ids: z.array(CodeId).min(1).max(1000) }), BatchExport),
  'intake.read': call(ReadTexts, z.array(IntakeRow)),
  'intake.live': call(
    z.object({ draftIds: z.array(DraftId).max(intakeMaxCodes) }),
    z.array(LiveCode.extend({ draftId: DraftId }))
  ),
  'intake.save': call(z.object({ drafts: z.array(SaveDraft).min(1).max(intakeMaxCodes) }), SavedIntake),
  'intake.discard': call(nothing, nothing),
  'intake.undo': call(z.object({ intakeId: z.string().max(64) }), z.object({ takenBack: z.boolean() })),
  'intake.paste': call(nothing, nothing),
  'intake.listScreens': call(nothing, ScreenSources),
  'intake.chooseScreen': call(
    z.object({ sourceId: z.string().max(128).nullable(), hideWindow: z.boolean() }),
    nothing
  ),
  'intake.screenDone': call(nothing, nothing),
  'clock.state': call(nothing, ClockState),
  'clock.measure': call(MeasureClock, MeasuredClock),
  'clock.check': call(nothing, CheckedClock),
  'clipboard.state': call(nothing, ClipboardState),
  'clipboard.clear': call(nothing, nothing),
  'audit.list': call(z.object({ limit: z.number().int().min(1).max(500) }), AuditPage),
  'settings.get': call(nothing, Settings),
  'settings.set': call(Settings.partial(), Settings),
  'backup.state': call(nothing, BackupState),
  'backup.make': call(nothing, MadeBackup),
  'backup.chooseFolder': call(nothing, ChosenBackupFolder),
  'backup.useDefaultFolder': call(nothing, nothing),
  'backup.setPassword': call(SetBackupPassword, nothing),
  'backup.inspect': call(InspectBackup, InspectedBackup),
  'backup.restore': call(RestoreBackup, RestoredBackup)
} satisfies Record<CallName, CallSpec>

export const eventContract = {
  'vault.stateChanged': VaultState,
  'vault.waitingForKeychain': z.object({ waiting: z.boolean() }),
  'credentials.changed': nothing,
  'clipboard.stateChanged': ClipboardState,
  'settings.changed': Settings,
  'backup.stateChanged': BackupState,
  'clock.stateChanged': ClockState
} satisfies Record<EventName, z.ZodType>

export type Input<N extends CallName> = z.infer<(typeof callContract)[N]['input']>
export type Output<N extends CallName> = z.infer<(typeof callContract)[N]['output']>
export type EventPayload<N extends EventName> = z.infer<(typeof eventContract)[N]>

/** What a handler gives back: the output, or nothing at all where the contract says nothing. */
type Answer<N extends CallName> = Output<N> extends undefined ? void : Output<N>
export type Handlers = { [N in CallName]: (input: Input<N>) => Answer<N> | Promise<Answer<N>> }
/** The handlers of one feature, by the first word of the call. */
export type HandlersOf<Feature extends string> = Pick<Handlers, Extract<CallName, `${Feature}.${string}`>>
