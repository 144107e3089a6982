import { writeFile } from './attachments/write-file.ts'
import type { AuditTrail } from './audit/audit.ts'
import { AuditPages, type AuditPagesOptions } from './audit/audit-pages.ts'
import { ExportTrail, type ExportTrailOptions } from './audit/export-trail.ts'
import { auditHandlers } from './audit/handlers.ts'
import { recordCheck } from './audit/record-check.ts'
import { RotateTrail, type RotateTrailOptions } from './audit/rotate-trail.ts'
import { csvRow } from './listing/csv.ts'
import { log } from './log/log.ts'
import type { Session } from './vault/session.ts'

type Around = AuditPagesOptions &
  Pick<ExportTrailOptions, 'nowMs' | 'newId' | 'chooseFileToWrite'> &
  Pick<RotateTrailOptions, 'keepMonths'> & { trail: AuditTrail }

/** Makes what is done with the trail. A list: no rule is decided here. */
export function joinAudit(around: Around) {
  const pages = new AuditPages(around)
  const exporting = new ExportTrail({ ...around, pages, writeFile, csvRow: (cells) => csvRow(cells) })
  const rotating = new RotateTrail(around)
  const afterCheck = async (session: Session): Promise<void> => {
    const { vault } = around
    await around.pause()
    await vault.whenChecked()
    const state = await vault.state()
    if (state.kind !== 'unlocked' || vault.session !== session) return
    recordCheck(session, state.findings, around)
    await rotating.rotateByAge(session)
  }
  around.vault.listen({
    refused: (session, times) => {
      const entry = { action: 'unlock-refused', origin: 'window' } as const
      for (let tries = 0; tries < times; tries++) around.trail.recordAlone(session, entry)
    },
    unlocked: (session, { isSame }) => {
      if (isSame === true) return
      afterCheck(session).catch(() => log({ event: 'audit trail not looked after' }))
    }
  })
  return {
    pages,
    rotating,
    /** Puts on record that the window may be captured. */
    recordCapture: (): void => {
      around.trail.recordAlone(around.vault.session, { action: 'capture-allowed', origin: 'window' })
    },
    handlers: auditHandlers({ pages, exporting, rotating })
  }
}
