import { z } from 'zod'
import {
  ChangeConfirmation,
  ChangedConfirmation,
  ConfirmationEnrolment,
  ConfirmationState,
  ConfirmationText,
  EnteredConfirmation,
  FinishConfirmation,
  FinishedConfirmation,
  NewConfirmationCodes,
  PrintConfirmationCodes
} from '../model/confirmation.ts'
import { call, nothing } from './call-spec.ts'

/** The part of the contract about the vault's extra confirmation. */
export const confirmationCalls = {
  'confirmation.state': call(nothing, ConfirmationState),
  'confirmation.begin': call(nothing, ConfirmationEnrolment),
  'confirmation.finish': call(FinishConfirmation, FinishedConfirmation),
  'confirmation.enter': call(z.object({ code: ConfirmationText }), EnteredConfirmation),
  'confirmation.change': call(ChangeConfirmation, ChangedConfirmation),
  'confirmation.newCodes': call(z.object({ code: ConfirmationText }), NewConfirmationCodes),
  'confirmation.printCodes': call(PrintConfirmationCodes, z.object({ printed: z.boolean() }))
}
