// The audit trail: a chain of MACs, with records of two forms, and with its oldest records let go of on record.
import { hmac, isSame, lengthPrefixed } from './bytes.mjs'

const rotatedNote = /^(\d{1,15}) \d{4}-\d\d-\d\d \d{1,15} ([0-9a-f]{64})$/

/** Each record's MAC is over its number, the MAC before it, and itself. Names the first that does not fit. */
export function auditOf(vault, key, problems) {
  const rows = [...vault.rows('audit')].sort((a, b) => a.n - b.n)
  const rotation = vault
    .rows('audit_rotation')
    .reduce((a, b) => (a && a.through_n > b.through_n ? a : b), undefined)
  let previous = rotation?.through_mac ?? Buffer.alloc(32)
  let expected = (rotation?.through_n ?? 0) + 1
  let isVouchedFor = rotation === undefined
  for (const row of rows) {
    const data = partsOf(row, previous)
    if (row.n !== expected || data === undefined || !isSame(hmac(key, data), row.mac)) {
      problems.push(`The audit trail is broken at record ${expected}.`)
      break
    }
    if (row.action === 'audit-rotated') isVouchedFor ||= vouchesFor(row.note, rotation)
    previous = row.mac
    expected += 1
  }
  if (!isVouchedFor)
    problems.push('The audit trail has lost its beginning: no record tells of letting go of it.')
  return {
    audit: rows.map(({ n, at_ms: atMs, action, origin, subject, item = null, note = null }) => ({
      ...{ n, atMs, action, origin, subject, item, note }
    })),
    rotation: rotation && { throughN: rotation.through_n, atMs: rotation.at_ms }
  }
}

/** Two parts more where there is a note; nothing for what no record can be. */
function partsOf({ n, at_ms: atMs, action, origin, subject, item, note }, previous) {
  const [hasItem, hasNote] = [item != null, note != null]
  if (item === '' || (hasItem && !hasNote)) return undefined
  const more = hasNote ? [item ?? '', note] : []
  return lengthPrefixed(String(n), previous, String(atMs), action, origin, subject, ...more)
}

function vouchesFor(note, { through_n: throughN, through_mac: throughMac }) {
  const [, n, mac] = rotatedNote.exec(note ?? '') ?? []
  return Number(n) === throughN && mac === throughMac.toString('hex')
}
