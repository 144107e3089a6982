import { writeFile } from './attachments/write-file.ts'
import type { AuditTrail } from './audit/audit.ts'
import { AuditPages, type AuditPagesOptions } from './audit/audit-pages.ts'
import { ExportTrail, type ExportTrailOptions } from './audit/export-trail.ts'
import { auditHandlers } from './audit/handlers.ts'
import { RotateTrail, type RotateTrailOptions } from './audit/rotate-trail.ts'
import { csvRow } from './listing/csv.ts'
import { log } from './log/log.ts'

type Around = AuditPagesOptions &
  Pick<ExportTrailOptions, 'nowMs' | 'newId' | 'chooseFileToWrite'> &
  Pick<RotateTrailOptions, 'keepMonths'> & { trail: AuditTrail }

/** Makes what is done with the trail. A list: no rule is decided here. */
export function joinAudit(around: Around) {
  const pages = new AuditPages(around)
  const exporting = new ExportTrail({ ...around, pages, writeFile, csvRow: (cells) => csvRow(cells) })
  const rotating = new RotateTrail(around)
  around.vault.listen({
    unlocked: (session, { isSame }) => {
      if (isSame === true) return
      // Once the check of this unlock is through, which has followed the chain already.
      void around
        .pause()
        .then(() => around.vault.whenChecked())
        .then(() => rotating.rotateByAge(session))
        .catch(() => log({ event: 'audit records not let go' }))
    }
  })
  return { pages, rotating, handlers: auditHandlers({ pages, exporting, rotating }) }
}
