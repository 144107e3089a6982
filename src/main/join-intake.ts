import type { CredentialId } from '../shared/model/ids.ts'
import type { Settings } from '../shared/model/settings.ts'
import type { AuditTrail } from './audit/audit.ts'
import type { Codes } from './codes/codes.ts'
import { liveCode } from './codes/one-time-code.ts'
import type { Credentials } from './credentials/credentials.ts'
import { Intake, type IntakeOptions } from './intake/intake.ts'

type Around = Pick<IntakeOptions, 'vault' | 'nowMs' | 'newId' | 'hasCredential' | 'noteUndo'> & {
  settings: () => Pick<Settings, 'clockOffsetSeconds'>
  recordAlone: AuditTrail['recordAlone']
  codes: Codes
  credentials: Credentials
}

/** Makes what turns pictures and texts into codes. A list: no rule is decided here. */
export function joinIntake({ codes, credentials, settings, recordAlone, ...around }: Around): Intake {
  const { vault } = around
  return new Intake({
    ...around,
    liveCode: (seed, of, atMs) => liveCode(seed, of, atMs, settings().clockOffsetSeconds * 1000),
    findCode: (seed, of) => codes.find(seed, of),
    findByLabel: (label) => codes.findByLabel(label),
    listCandidates: () => credentials.list(),
    saveLogin: (login) => credentials.put(login).id,
    changeNotes: (id: CredentialId, change) => credentials.changeNotes(id, change),
    trashLogin: (id) => credentials.setTrashed(id, true),
    trashCode: (id) => codes.setTrashed(id, true),
    addCodes: (added) => codes.add(added),
    recordTakenBack: () => recordAlone(vault.session, { action: 'intake-taken-back', origin: 'window' })
  })
}
