import { writeFile } from './attachments/write-file.ts'
import type { RecordAudit } from './audit/audit.ts'
import { EmergencyPages, type EmergencyPagesOptions } from './vault/emergency-page.ts'
import type { Session } from './vault/session.ts'
import type { Vault } from './vault/vault.ts'

/** What the recovery kit and the page it is printed on need from outside. */
export interface KitEdges {
  /** Makes paper of the emergency page. */
  emergencyPaper: EmergencyPagesOptions['paper']
  isDemo: boolean
}

type Around = Pick<
  EmergencyPagesOptions,
  'nowMs' | 'newId' | 'chooseFileToWrite' | 'backupFolder' | 'headCode'
> & {
  vault: Vault
  record: RecordAudit
  recordAlone: (session: Session, entry: Parameters<RecordAudit>[2]) => void
}

/** Joins the recovery kit to the vault, and makes the emergency page. A list: no rule is decided here. */
export function joinKit({ emergencyPaper, isDemo }: KitEdges, around: Around) {
  const { vault, record, recordAlone, headCode, nowMs } = around
  const session = (): Session => vault.session
  vault.kit.join({
    ...{ nowMs, isDemo, session, headCode },
    record: (open, db, action) => {
      record(open, db, { action, origin: 'window' })
    },
    recordAlone: (open, action) => recordAlone(open, { action, origin: 'window' }),
    onChange: () => vault.tellChanged()
  })
  return new EmergencyPages({
    ...around,
    ...{ paper: emergencyPaper, kit: vault.kit, session, writeFile },
    record: (open, db) => {
      record(open, db, { action: 'emergency-page-made', origin: 'window' })
    }
  })
}
