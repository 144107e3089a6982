import type { MergeMember } from './merge-contents.ts'
import { csvRow } from './csv.ts'

/** What of a credential goes into a file: no codes, recovery keys, attachments or earlier versions. */
export interface Exported extends MergeMember {
  /** Names of the folders it is in, from the outside in. */
  folder: readonly string[]
  createdAtMs: number
}

/** How a file begins, what stands for one credential, what between two, and how it ends. */
export interface ExportForm {
  start: (atMs: number) => string
  one: (credential: Exported) => string
  between: string
  end: string
}

const columns = ['title', 'url', 'username', 'password', 'notes', 'kind', 'folder', 'tags', 'favourite']
const passwordColumn = new Set([columns.indexOf('password')])

export const exportForms: Record<'json' | 'csv', ExportForm> = {
  json: {
    start: (atMs) =>
      `{"format":"latchkey-credentials","version":1,"exportedAt":"${new Date(atMs).toISOString()}","credentials":[\n`,
    one: (credential) => JSON.stringify(plain(credential)),
    between: ',\n',
    end: '\n]}\n'
  },
  csv: {
    start: () => csvRow([...columns, 'more']),
    one: (credential) => csvRow(rowOf(credential), passwordColumn),
    between: '',
    end: ''
  }
}

function plain(credential: Exported) {
  const { kind, title, userName, url, secrets, details, tags, folder, isFavourite } = credential
  return {
    ...{ kind, title, userName, password: secrets.password, url, notes: secrets.notes },
    fields: fieldsOf(credential),
    secondFactors: details.secondFactors,
    ...{ tags, folder, isFavourite },
    createdAt: new Date(credential.createdAtMs).toISOString(),
    changedAt: new Date(credential.updatedAtMs).toISOString()
  }
}

const fieldsOf = ({ details, secrets }: Exported) =>
  details.fields.map(({ id, role, kind, label, value }) => ({
    ...{ role, kind, label },
    value: kind === 'concealed' ? (secrets.fields[id] ?? '') : value
  }))

/** Further fields and second factors have no columns of their own: a line each in the last one. */
function rowOf(credential: Exported): string[] {
  const { kind, title, userName, url, secrets, details, tags, folder, isFavourite } = credential
  const fields = fieldsOf(credential).map(
    ({ role, label, value }) => `${label === '' ? role : label}: ${value}`
  )
  const factors = details.secondFactors.map((factor) => `${factor.kind}: ${factor.where}`)
  return [
    ...[title, url, userName, secrets.password, secrets.notes, kind],
    ...[folder.join('/'), tags.join(', '), isFavourite ? '1' : '', [...fields, ...factors].join('\n')]
  ]
}
