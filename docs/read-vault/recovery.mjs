// Recovery keys: sealed to a key pair of their own, whose private half only a password or a PIN of theirs gives.
import { createHash } from 'node:crypto'
import { derive, isSame, lengthPrefixed, openGcm } from './bytes.mjs'
import { keyPairOf, openSealedTo } from './hpke.mjs'
import { hashOf } from './keyring.mjs'

/** All sets with their keys; the texts of the keys where what was given opens them. */
export function recoveryOf(vault, { password, recoveryPin }, problems) {
  const ways = vault.rows('recovery_way')
  const [lock] = vault.rows('recovery_lock')
  const secret = openWay(ways, 'pin', recoveryPin) ?? openWay(ways, 'master-password', password)
  if (secret === undefined && recoveryPin !== undefined)
    problems.push('The recovery PIN is not right, or there is none.')
  const pair = secret && keyPairOf(secret)
  const fits = pair === undefined || (lock !== undefined && isSame(pair.publicKey, lock.public_key))
  if (!fits) problems.push('The lock of recovery keys was altered: its two halves are not of one pair.')
  const keys = vault.rows('recovery_key').sort((a, b) => a.position - b.position)
  const titles = new Map(vault.rows('credential').map(({ id, title }) => [id, title]))
  const sets = vault.rows('recovery_set').map((row) => {
    const name = row.name || (titles.get(row.credential_id) ?? '')
    const own = keys.filter(({ set_id: setId }) => setId === row.id)
    return { ...setOf(row), keys: own.map((key, at) => keyOf(key, pair, `${name}”, ${at + 1}`, problems)) }
  })
  return { ways: ways.map(({ kind }) => kind).sort(), isOpen: pair !== undefined, sets }
}

/** Those 32 bytes that the pair is made of; nothing where there is no such way, or it does not open. */
function openWay(ways, kind, password) {
  const way = ways.find((one) => one.kind === kind)
  if (way === undefined || password === undefined) return undefined
  const { memory_kib: memoryKiB, passes, lanes, password_salt: passwordSalt, salt, nonce, wrapped } = way
  const cost = { algorithm: 'argon2id', memoryKiB, passes, lanes, salt: passwordSalt.toString('base64url') }
  const key = derive(hashOf(password, cost), 'recovery-password', [kind], salt)
  const costs = [memoryKiB, passes, lanes].map(String)
  const data = lengthPrefixed('latchkey/v1', 'recovery-way', kind, ...costs, passwordSalt, salt)
  return openGcm(key, nonce, wrapped, data)
}

function setOf(row) {
  const { id, credential_id: credentialId, name, kind, created_at_ms: createdAtMs } = row
  const times = { createdAtMs, revokedAtMs: row.revoked_at_ms, secondCopyAtMs: row.second_copy_at_ms }
  const waysBackIn = JSON.parse(row.ways_back_in)
  return { id, credentialId, name, kind, waysBackIn, ...times, replacedBy: row.replaced_by }
}

function keyOf(row, pair, place, problems) {
  const { id, label, note, used_at_ms: usedAtMs, created_at_ms: createdAtMs } = row
  const text = pair && openKey(row, pair)
  if (pair !== undefined && text === undefined) problems.push(`The recovery key “${place} does not open.`)
  return { id, label, usedAtMs, note, createdAtMs, ...(text === undefined ? {} : { text }) }
}

/** `1 ‖ encapsulated key (32) ‖ sealed text`; inside: what it is about (32), length (32 bits), UTF-8, zeros. */
function openKey({ id, set_id: setId, label, revision, sealed }, pair) {
  if (sealed[0] !== 1) return undefined
  const document = openSealedTo(pair, {
    encapsulated: sealed.subarray(1, 33),
    sealed: sealed.subarray(33),
    info: lengthPrefixed('latchkey/v1', 'recovery-key'),
    associatedData: lengthPrefixed(pair.publicKey, id, '1', String(revision))
  })
  const about = createHash('sha256')
    .update(lengthPrefixed('latchkey/v1', 'recovery-key-about', setId, label))
    .digest()
  if (document === undefined || document.length < 36 || !isSame(document.subarray(0, 32), about))
    return undefined
  const length = document.readUInt32BE(32)
  return 36 + length > document.length ? undefined : document.subarray(36, 36 + length).toString('utf8')
}
