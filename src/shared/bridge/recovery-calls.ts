import { z } from 'zod'
import { CredentialId, RecoverySetId } from '../model/ids.ts'
import {
  AddRecoverySet,
  ChangedRecoveryWay,
  ChangeRecoverySet,
  MarkedRecoveryKey,
  MarkRecoveryKey,
  NewRecoveryWay,
  ReadRecovery,
  RecoveryProof,
  RecoverySetDetail,
  RecoverySetSummary,
  RecoveryState,
  RecoveryText,
  RecoveryWayName,
  RevealedRecoveryKey,
  RevealedRecoverySet,
  RevealRecoveryKey,
  RevealRecoverySet,
  TakenOutRecoverySet,
  TakeOutRecoverySet
} from '../model/recovery.ts'
import { call, nothing } from './call-spec.ts'

const bySet = z.object({ id: RecoverySetId })

/** The part of the contract about recovery keys. */
export const recoveryCalls = {
  'recovery.state': call(nothing, RecoveryState),
  'recovery.setUp': call(NewRecoveryWay, ChangedRecoveryWay),
  'recovery.setWay': call(z.object({ proof: RecoveryProof, way: NewRecoveryWay }), ChangedRecoveryWay),
  /** The last one cannot go: nobody could read the keys again. */
  'recovery.removeWay': call(z.object({ proof: RecoveryProof, kind: RecoveryWayName }), ChangedRecoveryWay),
  'recovery.read': call(z.object({ text: RecoveryText }), ReadRecovery),
  /** Those of one credential, or all. */
  'recovery.list': call(z.object({ credentialId: CredentialId.optional() }), z.array(RecoverySetSummary)),
  'recovery.get': call(bySet, RecoverySetDetail),
  'recovery.add': call(AddRecoverySet, bySet),
  'recovery.addKeys': call(bySet.extend({ keys: AddRecoverySet.shape.keys.min(1) }), nothing),
  'recovery.change': call(ChangeRecoverySet, nothing),
  /** Only of a set that was revoked. */
  'recovery.erase': call(bySet, nothing),
  'recovery.mark': call(MarkRecoveryKey, MarkedRecoveryKey),
  'recovery.reveal': call(RevealRecoveryKey, RevealedRecoveryKey),
  'recovery.revealSet': call(RevealRecoverySet, RevealedRecoverySet),
  'recovery.takeOut': call(TakeOutRecoverySet, TakenOutRecoverySet)
}
