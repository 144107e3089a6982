import type { z } from 'zod'
import type {
  ComparedVersions,
  FormerPassword,
  RestoreVersion,
  VersionDetail,
  VersionPart,
  VersionSummary
} from '../../shared/model/history.ts'
import type { CredentialId } from '../../shared/model/ids.ts'
import type { Reading } from '../database/handles.ts'
import type { Session } from '../vault/session.ts'
import { contentOf, type Content } from './content.ts'
import { getCredential } from './credential-table.ts'
import { differences, fieldOf } from './differences.ts'
import { openSecrets } from './secret-document.ts'
import { getVersion, listVersions, type VersionRow } from './version-table.ts'

export type VersionToRestore = z.infer<typeof RestoreVersion>

interface Opened {
  row: VersionRow
  content: Content
}

const opened = (session: Session, row: VersionRow): Opened => ({
  row,
  content: contentOf(row, openSecrets(session, row))
})

/** What an earlier version held. Throws `not-found` where it is not kept. */
export const contentOfVersion = (
  session: Session,
  db: Reading,
  id: CredentialId,
  revision: number
): Content => opened(session, getVersion(db, id, revision)).content

/** Earlier versions, the latest first, each with what the one after it changed. Throws `not-found`. */
export function versionsOf(session: Session, id: CredentialId): VersionSummary[] {
  return session.read('vault', (db) => {
    let next = opened(session, getCredential(db, id))
    return listVersions(db, id)
      .reverse()
      .map((row): VersionSummary => {
        const one = opened(session, row)
        const changed = differences(one.content, next.content)
        const summary = {
          revision: row.revision,
          savedAtMs: row.updatedAtMs,
          replacedAtMs: next.row.updatedAtMs,
          changed,
          changedLabels: labelsOf(changed, one.content, next.content)
        }
        next = one
        return summary
      })
  })
}

/** Labels of the fields among these parts that have one, as they are called now or were last. */
function labelsOf(parts: readonly VersionPart[], before: Content, after: Content): string[] {
  const ids = [...before.details.fields, ...after.details.fields].map(({ id }) => id)
  const labels = ids
    .filter((id) => parts.includes(id))
    .map((id) => (fieldOf(after, id) ?? fieldOf(before, id))?.label ?? '')
  return [...new Set(labels)].filter((label) => label !== '')
}

/** An earlier version beside the present one. Of secrets only whether they differ. Throws `not-found`. */
export function compareVersions(session: Session, id: CredentialId, revision: number): ComparedVersions {
  return session.read('vault', (db) => {
    const before = opened(session, getVersion(db, id, revision))
    const now = opened(session, getCredential(db, id))
    return {
      before: versionDetail(before),
      now: versionDetail(now),
      differs: differences(before.content, now.content)
    }
  })
}

function versionDetail({ row, content }: Opened): VersionDetail {
  const { kind, title, userName, url, hasPassword, hasNotes, revision, updatedAtMs } = row
  const { fields, secondFactors } = content.details
  return { kind, title, userName, url, hasPassword, hasNotes, revision, updatedAtMs, fields, secondFactors }
}

/** A time without a change of the password, with the last version of it. */
interface Run extends FormerPassword {
  password: string
}

/**
 * Passwords that were in use before and are not now, the latest first. One that came back is named once, for the last
 * time that it was in use.
 */
export function formerPasswordsOf(session: Session, id: CredentialId): FormerPassword[] {
  const runs = session.read('vault', (db) => {
    const rows = [getCredential(db, id), ...listVersions(db, id).reverse()]
    return rows.reduce<Run[]>((found, row) => {
      const { password } = openSecrets(session, row)
      const { revision, updatedAtMs: fromMs } = row
      const last = found.at(-1)
      if (last?.password === password) last.fromMs = fromMs
      else found.push({ password, revision, fromMs, untilMs: last?.fromMs ?? fromMs })
      return found
    }, [])
  })
  const seen = new Set(['', runs[0]?.password])
  return runs.flatMap(({ password, revision, fromMs, untilMs }) => {
    if (seen.has(password)) return []
    seen.add(password)
    return [{ revision, fromMs, untilMs }]
  })
}
