import type { CredentialKind } from '../../shared/model/credential.ts'
import { parseDetails, printDetails, type Details } from './details.ts'
import type { CredentialRow } from './credential-table.ts'
import { noSecrets, type Secrets } from './secret-document.ts'

/** What belongs to a version of a credential, opened: everything but where it stands in lists. */
export interface Content {
  kind: CredentialKind
  title: string
  userName: string
  url: string
  details: Details
  secrets: Secrets
}

export const emptyContent: Content = {
  kind: 'login',
  title: '',
  userName: '',
  url: '',
  details: { fields: [], secondFactors: [] },
  secrets: noSecrets
}

type ContentColumns = Pick<
  CredentialRow,
  'kind' | 'title' | 'userName' | 'url' | 'details' | 'hasPassword' | 'hasNotes'
>

export function contentOf(row: ContentColumns, secrets: Secrets): Content {
  const { kind, title, userName, url } = row
  return { kind, title, userName, url, details: parseDetails(row.details), secrets }
}

/** What the plain columns say of it. */
export function columnsOf({ kind, title, userName, url, details, secrets }: Content): ContentColumns {
  return {
    ...{ kind, title, userName, url },
    details: printDetails(details),
    hasPassword: secrets.password !== '',
    hasNotes: secrets.notes !== ''
  }
}

/** Whether two say the same in everything, secrets included. */
export function isSameContent(a: Content, b: Content): boolean {
  return (
    a.kind === b.kind &&
    a.title === b.title &&
    a.userName === b.userName &&
    a.url === b.url &&
    a.secrets.password === b.secrets.password &&
    a.secrets.notes === b.secrets.notes &&
    printDetails(a.details) === printDetails(b.details) &&
    // Fields are the same by now; their values may not be.
    a.details.fields.every(({ id }) => a.secrets.fields[id] === b.secrets.fields[id])
  )
}
