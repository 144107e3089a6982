import type { HandlersOf } from '../../shared/bridge/contract.ts'
import type { AuditPages } from './audit-pages.ts'
import type { ExportTrail } from './export-trail.ts'
import type { RotateTrail } from './rotate-trail.ts'

export interface AuditParts {
  pages: AuditPages
  exporting: ExportTrail
  rotating: RotateTrail
}

export const auditHandlers = ({ pages, exporting, rotating }: AuditParts): HandlersOf<'audit'> => ({
  'audit.list': (find) => pages.list(find),
  'audit.chain': () => pages.chain(),
  'audit.export': (input) => exporting.export(input),
  'audit.rotate': ({ beforeMs }) => rotating.rotate(beforeMs)
})
