// Credentials of every kind and what hangs on them: fields, attachments, what was typed and not saved.
import { createHash } from 'node:crypto'
import { lengthPrefixed } from './bytes.mjs'

/** A credential, or an earlier version of one: what differs is what the row has not got. */
export function credentialOf(row, open, problems) {
  const { id, title, user_name: userName, url, revision } = row
  const bound = [title, userName, url, String(row.created_at_ms)]
  const opened = open('credential', row, bound)
  const document = opened && JSON.parse(opened.toString('utf8'))
  const isOurs = document !== undefined && isAbout(document, row)
  if (!isOurs) problems.push(`The secrets of “${title}” do not open.`)
  const { password, notes, fields: values = {} } = isOurs ? document : {}
  const times = { createdAtMs: row.created_at_ms, updatedAtMs: row.updated_at_ms }
  return {
    ...{ id, title, userName, url, ...(isOurs ? { password, notes } : {}) },
    ...(row.details === undefined ? {} : ofEveryKind(row, values)),
    ...{ revision, ...times, trashedAtMs: row.trashed_at_ms ?? null }
  }
}

/** Kind and details are named inside the document; one that names nothing is of a login without any. */
function isAbout({ about }, { kind = 'login', details = '{}' }) {
  if (about === undefined) return kind === 'login' && details === '{}'
  const data = lengthPrefixed('latchkey/v1', 'credential-about', kind, details)
  return about === createHash('sha256').update(data).digest('hex')
}

/** What came with schema 4. */
function ofEveryKind(
  { kind, details, tags, folder_id: folderId, is_favourite: star, used_at_ms: used },
  values
) {
  const { fields = [], secondFactors = [] } = JSON.parse(details)
  const all = fields.map((field) => ({ ...field, value: values[field.id] ?? field.value }))
  // Where it stands is not of a version.
  const place =
    tags === undefined ? {} : { tags: JSON.parse(tags), folderId, isFavourite: star === 1, usedAtMs: used }
  return { kind, fields: all, secondFactors, ...place }
}

export const folderOf = ({ id, parent_id: parentId, name }) => ({ id, parentId, name })

/** Files, put together of their parts, in base64. What is not whole is of no meaning. */
export function attachmentsOf(vault, open, problems) {
  const parts = vault.rows('attachment_part')
  return vault
    .rows('attachment')
    .filter((row) => row.whole_at_ms !== null)
    .map((row) => {
      const { id, credential_id: credentialId, name, size_bytes: sizeBytes } = row
      const bytes = wholeOf(row, parts, open)
      if (bytes === undefined) problems.push(`The attachment “${name}” does not open.`)
      const times = { createdAtMs: row.created_at_ms, trashedAtMs: row.trashed_at_ms }
      return { id, credentialId, name, sizeBytes, ...times, base64: bytes?.toString('base64') }
    })
}

/** Each part says how many there are and how large the whole is, then has its bytes. */
function wholeOf({ id, parts: count, size_bytes: sizeBytes }, parts, open) {
  const header = Buffer.alloc(12)
  header.writeUInt32BE(count)
  header.writeBigUInt64BE(BigInt(sizeBytes), 4)
  const pieces = []
  for (let revision = 1; revision <= count; revision++) {
    const part = parts.find((one) => one.attachment_id === id && one.revision === revision)
    const opened = part && open('attachment', { ...part, id }, [])
    if (opened === undefined || !opened.subarray(0, 12).equals(header)) return undefined
    pieces.push(opened.subarray(12))
  }
  const whole = Buffer.concat(pieces)
  return whole.length === sizeBytes ? whole : undefined
}

/** What stood in an editor and was not saved. */
export function typedOf(row, open, problems) {
  const opened = open('typed', row, [])
  const content = opened && JSON.parse(opened.toString('utf8'))
  const isOurs = content !== undefined && (content.id ?? null) === row.credential_id
  if (!isOurs) problems.push('Something that was typed and not saved does not open.')
  return {
    id: row.id,
    credentialId: row.credential_id,
    atMs: row.at_ms,
    content: isOurs ? content : undefined
  }
}

/** What the generator made. */
export function generatedOf(row, open, problems) {
  const opened = open('generated', row, [])
  if (opened === undefined) problems.push('Something that the generator made does not open.')
  return { id: row.id, kind: row.kind, madeAtMs: row.made_at_ms, document: opened?.toString('utf8') }
}

export const exclusionOf = ({ credential_id: credentialId, finding, reason, at_ms: atMs }) => ({
  credentialId,
  finding,
  reason,
  atMs
})
