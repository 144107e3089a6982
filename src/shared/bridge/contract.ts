import { z } from 'zod'
import {
  AuditChain,
  AuditPage,
  ExportAudit,
  ExportedAudit,
  FindAudit,
  RotateAudit,
  RotatedAudit
} from '../model/audit.ts'
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
import { AttachmentName, AttachmentPart, BeginAttachment, SavedAttachment } from '../model/attachment.ts'
import {
  CopyField,
  CredentialDetail,
  CredentialDraft,
  CredentialSearch,
  CredentialSummary,
  Revealed,
  SecretPlace,
  TrashedCredential
} from '../model/credential.ts'
import {
  Generated,
  GeneratedBefore,
  GenerateResult,
  ReadRules,
  Recipe,
  Strength,
  UnderstoodRules
} from '../model/generator.ts'
import {
  CheckedBreaches,
  ExcludeFinding,
  HealthReport,
  LosableThing,
  SimulatedLoss,
  SimulateLoss
} from '../model/health.ts'
import { ComparedVersions, FormerPassword, RestoreVersion, VersionSummary } from '../model/history.ts'
import {
  AttachmentId,
  CodeId,
  CredentialId,
  DraftId,
  FieldId,
  FolderId,
  GeneratedId,
  TypedId
} from '../model/ids.ts'
import {
  CredentialIds,
  DuplicateGroup,
  ExportChosen,
  FindCredentials,
  Folder,
  FoundCredentials,
  MergeCredentials,
  Organise,
  Places,
  SaveFolder,
  UndoStep
} from '../model/listing.ts'
import { KeepTyped, TypedDetail, TypedSummary } from '../model/typed.ts'
import { IntakeRow, ReadTexts, SavedIntake, SaveDraft, ScreenSources } from '../model/intake.ts'
import { Settings, ShellAction } from '../model/settings.ts'
import {
  ChangeKeysResult,
  ConfirmKit,
  ConfirmKitResult,
  CreateVault,
  CreateVaultResult,
  KitSheet,
  KitText,
  ProtectVault,
  RehearsedPassword,
  RehearsePassword,
  TestKitResult,
  UnlockVault,
  UnlockVaultResult,
  UnlockWithKitResult,
  VaultState
} from '../model/vault.ts'
import { QuickShown } from '../model/quick.ts'
import { ShownItem, SystemState } from '../model/system.ts'
import { intakeMaxCodes } from '../rules/limits.ts'
import { call, nothing, type CallSpec } from './call-spec.ts'
import type { CallName, EventName } from './channels.ts'
import { confirmationCalls } from './confirmation-calls.ts'
import { recoveryCalls } from './recovery-calls.ts'
import { shellCalls } from './shell-calls.ts'

const byCredential = z.object({ id: CredentialId })
const byCode = z.object({ id: CodeId })
const byTyped = z.object({ typedId: TypedId })
const byAttachment = z.object({ id: AttachmentId })
const byGenerated = z.object({ id: GeneratedId })

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
  /** Asks where the key file is, and remembers the place; false where nothing was chosen. */
  'vault.chooseKeyFile': call(nothing, z.object({ chosen: z.boolean() })),
  /** `withKit` is whether the kit itself stands on it: only until it was confirmed. */
  'vault.makeEmergencyPage': call(
    z.object({ to: z.enum(['pdf', 'printer']) }),
    z.object({ kind: z.enum(['made', 'not-made']), withKit: z.boolean() })
  ),
  'vault.rehearsePassword': call(RehearsePassword, RehearsedPassword),
  ...confirmationCalls,
  ...recoveryCalls,
  'credentials.list': call(nothing, z.array(CredentialSummary)),
  'credentials.listTrashed': call(nothing, z.array(TrashedCredential)),
  'credentials.search': call(CredentialSearch, z.array(CredentialSummary)),
  'credentials.find': call(FindCredentials, FoundCredentials),
  /** In the order of the list. */
  'credentials.findIds': call(
    FindCredentials.pick({ query: true, scope: true, sort: true }),
    z.array(CredentialId)
  ),
  'credentials.places': call(nothing, Places),
  'credentials.get': call(byCredential, CredentialDetail),
  'credentials.save': call(CredentialDraft, CredentialDetail),
  'credentials.organise': call(Organise, nothing),
  'credentials.trash': call(byCredential, nothing),
  'credentials.trashMany': call(z.object({ ids: CredentialIds }), nothing),
  'credentials.restore': call(byCredential, nothing),
  'credentials.erase': call(byCredential, nothing),
  'credentials.emptyTrash': call(nothing, z.object({ erased: z.number().int() })),
  'credentials.reveal': call(SecretPlace, Revealed),
  'credentials.copy': call(SecretPlace.extend({ field: CopyField }), nothing),
  /** The first address, or the one in a further field. */
  'credentials.openWebsite': call(
    byCredential.extend({ field: FieldId.optional() }),
    z.object({ opened: z.boolean() })
  ),
  'credentials.versions': call(byCredential, z.array(VersionSummary)),
  'credentials.compare': call(byCredential.extend({ revision: z.number().int() }), ComparedVersions),
  'credentials.restoreVersion': call(RestoreVersion, CredentialDetail),
  'credentials.formerPasswords': call(byCredential, z.array(FormerPassword)),
  'credentials.duplicates': call(nothing, z.array(DuplicateGroup)),
  'credentials.merge': call(MergeCredentials, CredentialDetail),
  'credentials.exportChosen': call(ExportChosen, z.object({ saved: z.boolean() })),
  'folders.save': call(SaveFolder, Folder.pick({ id: true })),
  /** What was in it moves to the folder around it. */
  'folders.remove': call(z.object({ id: FolderId }), nothing),
  'typed.keep': call(KeepTyped, TypedSummary.pick({ typedId: true })),
  'typed.list': call(nothing, z.array(TypedSummary)),
  'typed.get': call(byTyped, TypedDetail),
  'typed.drop': call(byTyped, nothing),
  'attachments.begin': call(BeginAttachment, z.object({ id: AttachmentId })),
  'attachments.append': call(AttachmentPart, z.object({ isWhole: z.boolean() })),
  'attachments.cancel': call(byAttachment, nothing),
  'attachments.saveAs': call(byAttachment, SavedAttachment),
  'attachments.rename': call(byAttachment.extend({ name: AttachmentName }), nothing),
  'attachments.remove': call(byAttachment, nothing),
  'undo.next': call(nothing, UndoStep.nullable()),
  'undo.run': call(nothing, UndoStep.nullable()),
  'generator.make': call(z.object({ recipe: Recipe }), GenerateResult),
  'generator.reveal': call(byGenerated, Generated),
  'generator.copy': call(byGenerated, nothing),
  'generator.history': call(nothing, z.array(GeneratedBefore)),
  'generator.forget': call(nothing, nothing),
  'generator.readRules': call(ReadRules, UnderstoodRules),
  'generator.strength': call(
    z.object({ password: z.string().max(4096), words: z.array(z.string().max(256)).max(8) }),
    Strength
  ),
  'health.report': call(nothing, HealthReport),
  'health.exclude': call(ExcludeFinding, nothing),
  'health.checkService': call(nothing, CheckedBreaches),
  'health.checkFile': call(nothing, CheckedBreaches),
  /** The check that runs answers `given-up`. */
  'health.stopCheck': call(nothing, nothing),
  'health.losable': call(nothing, z.array(LosableThing)),
  'health.simulate': call(SimulateLoss, SimulatedLoss),
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
  /** A picture was pasted: remembers the one on the clipboard, by a fingerprint. */
  'clipboard.notePicture': call(nothing, nothing),
  /** Clears that picture if it is still the one on the clipboard. */
  'clipboard.clearPicture': call(nothing, z.object({ cleared: z.boolean() })),
  'audit.list': call(FindAudit, AuditPage),
  'audit.chain': call(nothing, AuditChain),
  'audit.export': call(ExportAudit, ExportedAudit),
  'audit.rotate': call(RotateAudit, RotatedAudit),
  'settings.get': call(nothing, Settings),
  'settings.set': call(Settings.partial(), Settings),
  'backup.state': call(nothing, BackupState),
  'backup.make': call(nothing, MadeBackup),
  'backup.chooseFolder': call(nothing, ChosenBackupFolder),
  'backup.useDefaultFolder': call(nothing, nothing),
  'backup.setPassword': call(SetBackupPassword, nothing),
  'backup.inspect': call(InspectBackup, InspectedBackup),
  'backup.restore': call(RestoreBackup, RestoredBackup),
  ...shellCalls
} satisfies Record<CallName, CallSpec>

export const eventContract = {
  'vault.stateChanged': VaultState,
  'vault.waitingForKeychain': z.object({ waiting: z.boolean() }),
  'credentials.changed': nothing,
  'clipboard.stateChanged': ClipboardState,
  'settings.changed': Settings,
  'backup.stateChanged': BackupState,
  'clock.stateChanged': ClockState,
  /** The report went on or has ended: the page asks again. */
  'health.changed': nothing,
  'recovery.changed': nothing,
  /** Chosen in the application's menu. */
  'shell.asked': z.object({ action: ShellAction }),
  /** Chosen in quick access or the tray: an item to show. */
  'shell.itemAsked': ShownItem,
  'shell.systemChanged': SystemState,
  'quick.shown': QuickShown,
  'quick.hidden': nothing
} satisfies Record<EventName, z.ZodType>

export type Input<N extends CallName> = z.infer<(typeof callContract)[N]['input']>
export type Output<N extends CallName> = z.infer<(typeof callContract)[N]['output']>
export type EventPayload<N extends EventName> = z.infer<(typeof eventContract)[N]>

/** What a handler gives back: the output, or nothing at all where the contract says nothing. */
type Answer<N extends CallName> = Output<N> extends undefined ? void : Output<N>
export type Handlers = { [N in CallName]: (input: Input<N>) => Answer<N> | Promise<Answer<N>> }
/** The handlers of one feature, by the first word of the call. */
export type HandlersOf<Feature extends string> = Pick<Handlers, Extract<CallName, `${Feature}.${string}`>>
