// What stands in the two databases: sealed documents, codes, and how new each file says it is.
import { createHmac } from 'node:crypto'
import { auditOf } from './audit.mjs'
import { hmac, isSame, lengthPrefixed } from './bytes.mjs'
import { openDocument } from './documents.mjs'
import { attachmentsOf, credentialOf, exclusionOf, folderOf, generatedOf, typedOf } from './items.mjs'
import { recoveryOf } from './recovery.mjs'

/**
 * Everything of one vault. `problems` are in words; a row whose document does not open is still there, without. Of
 * `secrets`, those that open recovery keys count here.
 */
export function readContents(vaultId, keys, vault, seeds, secrets) {
  const problems = []
  for (const [name, tables] of [
    ['vault', vault],
    ['seeds', seeds]
  ]) {
    if (tables.rows('identity')[0]?.vault_id !== vaultId)
      problems.push(`The ${name} file is another vault's.`)
  }
  const open = (place, row, bound) =>
    openDocument(keys.sealCredentials, row.sealed, vaultId, place, row.id, row.revision, bound)
  const credentials = vault.rows('credential').map((row) => credentialOf(row, open, problems))
  const versions = vault.rows('credential_version').map((row) => credentialOf(row, open, problems))
  const items = {
    folders: vault.rows('folder').map(folderOf),
    attachments: attachmentsOf(vault, open, problems),
    typed: vault.rows('typed').map((row) => typedOf(row, open, problems)),
    generated: vault.rows('generated').map((row) => generatedOf(row, open, problems)),
    exclusions: vault.rows('health_exclusion').map(exclusionOf),
    confirmation: vault.rows('confirmation').map((row) => confirmationOf(row, open, problems))[0]
  }
  const seedRows = new Map(seeds.rows('seed').map((row) => [row.code_id, row]))
  // Seeds on their way: committed to vault.db with their codes, not yet carried over to seeds.db. An empty one says
  // that the code was erased, and its seed is to follow.
  for (const row of vault.rows('outbox')) {
    if (row.sealed.length === 0) seedRows.delete(row.code_id)
    else seedRows.set(row.code_id, row)
  }
  const exposures = vault.rows('exposure')
  const codes = vault.rows('code').map((row) => ({
    ...codeOf(row, seedRows.get(row.id), vaultId, keys, problems),
    exposures: exposures.filter(({ code_id: id }) => id === row.id).map(exposureOf)
  }))
  const known = new Set(codes.map((code) => code.id))
  const orphanSeeds = [...seedRows.keys()].filter((id) => !known.has(id)).length
  const trail = auditOf(vault, keys.auditMac, problems)
  const recovery = recoveryOf(vault, secrets, problems)
  const settings = Object.fromEntries(vault.rows('setting').map(({ name, value }) => [name, value]))
  const passwordTypedAtMs = vault.rows('password_typed')[0]?.at_ms
  const freshness = {
    vault: freshnessOf(vault, 'vault', vaultId, keys.setHash, problems),
    seeds: freshnessOf(seeds, 'seeds', vaultId, keys.setHash, problems)
  }
  return {
    credentials,
    versions,
    ...items,
    codes,
    orphanSeeds,
    recovery,
    ...trail,
    settings,
    passwordTypedAtMs,
    freshness,
    problems
  }
}

function codeOf(row, seed, vaultId, keys, problems) {
  const { id, issuer, account, kind, algorithm, digits, period_seconds: periodSeconds } = row
  const opened =
    seed && openDocument(keys.sealSeeds, seed.sealed, vaultId, 'seed', id, seed.revision, boundOfCode(row))
  if (opened === undefined)
    problems.push(`The seed of the code “${issuer || account}” is missing or does not open.`)
  const now = opened && kind === 'totp' ? codeAt(opened, row, Date.now()) : undefined
  const settings = { kind, algorithm, digits, periodSeconds }
  const place = {
    credentialId: row.credential_id,
    trashedAtMs: row.trashed_at_ms,
    isPinned: row.is_pinned === 1
  }
  const secrets = { secret: opened && base32(opened), code: now }
  return { id, issuer, account, ...settings, ...place, ...lifeOfCode(row), ...secrets }
}

/** The extra confirmation: what the phone has, which a program that reads the vault like this one is not asked for. */
function confirmationOf(row, open, problems) {
  const document = open('confirmation', row, [])
  if (document?.length !== 373 || document[0] !== 1) {
    problems.push('The extra confirmation does not open.')
    return undefined
  }
  const { mode, days, drift_steps: driftSteps, codes_left: codesLeft } = row
  return { mode, days, driftSteps, codesLeft, secret: base32(document.subarray(1, 21)) }
}

/** What is known of a code beside how it is computed; the first two schemas knew the time it was made. */
function lifeOfCode(row) {
  const createdAtMs = row.created_at_ms
  if (row.counter === undefined) return { createdAtMs }
  const { counter, position, uses, verification, recovery } = row
  const times = { createdAtMs, lastUsedAtMs: row.last_used_at_ms, verifiedAtMs: row.verified_at_ms }
  const origin = { cameFrom: row.came_from, extraParameters: JSON.parse(row.extra) }
  const answers = { verification, recovery, offsetSeconds: row.offset_seconds }
  return { counter, position, uses, ...times, ...origin, ...answers }
}

const exposureOf = ({ way, times, last_at_ms: lastAtMs }) => ({ way, times, lastAtMs })

const boundOfCode = (row) =>
  [row.issuer, row.account, row.kind, row.algorithm, row.digits, row.period_seconds].map(String)

/** RFC 6238: the code of a moment. */
export function codeAt(seed, { algorithm, digits, period_seconds: periodSeconds }, atMs) {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(atMs / 1000 / periodSeconds)))
  const mac = createHmac(algorithm.toLowerCase(), seed).update(counter).digest()
  const value = mac.readUInt32BE(mac[mac.length - 1] & 15) & 0x7fffffff
  return String(value).padStart(digits, '0').slice(-digits)
}

function base32(bytes) {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  const letters = bits.match(/.{1,5}/g) ?? []
  return letters.map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[parseInt(five.padEnd(5, '0'), 2)]).join('')
}

const guarded = {
  vault: [
    'credential',
    'credential_version',
    'code',
    'exposure',
    'outbox',
    'setting',
    'kit',
    'recovery_lock',
    'recovery_way',
    'folder',
    'attachment',
    'attachment_part',
    'typed',
    'generated',
    'health_exclusion',
    'recovery_set',
    'recovery_key',
    'attempt',
    'confirmation',
    'audit_rotation',
    'password_typed'
  ],
  seeds: ['seed']
}

/** The row that says how new a file is, and whether the file's rows are those it speaks of. */
function freshnessOf(tables, name, vaultId, key, problems) {
  const [row] = tables.rows('freshness')
  if (row === undefined) {
    if (tables.has('freshness')) problems.push(`The ${name} file does not say how new it is.`)
    return undefined
  }
  const data = lengthPrefixed(
    'freshness',
    vaultId,
    name,
    String(row.generation),
    row.set_hash,
    String(row.row_count),
    String(row.audit_count),
    row.audit_head,
    String(row.keyring_generation),
    String(row.other_generation)
  )
  if (!isSame(hmac(key, data), row.mac)) problems.push(`What the ${name} file says of its age was altered.`)
  const sum = Buffer.alloc(32)
  let count = 0
  for (const table of guarded[name]) {
    for (const one of tables.rows(table)) {
      const mac = hmac(key, lengthPrefixed('row', table, ...Object.values(one).flatMap(typed)))
      mac.forEach((byte, at) => (sum[at] ^= byte))
      count += 1
    }
  }
  if (count !== row.row_count || !isSame(sum, row.set_hash))
    problems.push(`Rows of the ${name} file were altered.`)
  return { generation: row.generation, rows: count, auditCount: row.audit_count }
}

function typed(value) {
  if (value === null) return ['null', '']
  if (typeof value === 'object') return ['blob', value]
  return [typeof value, String(value)]
}
