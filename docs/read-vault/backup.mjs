// A backup file: who it is for, its contents in pieces, and the two databases in them. See "Backup file".
import { createHash } from 'node:crypto'
import {
  canonicalJson,
  derive,
  fromBase64url,
  hmac,
  isSame,
  lengthPrefixed,
  openGcm,
  Refused
} from './bytes.mjs'
import { keyPairOf, openSealedTo } from './hpke.mjs'
import { hashOf, kitPair } from './keyring.mjs'
import { readKit } from './kit.mjs'

export const magic = 'latchkey-backup v1\n'
const lineBytes = 44
const saltBytes = 32
const pieceBytes = 65536 + 16
const keyNames = [
  'vaultDatabase',
  'seedsDatabase',
  'sealCredentials',
  'sealSeeds',
  'seedFingerprint',
  'setHash',
  'auditMac'
]

/** `{ header, manifest, keys, vault, seeds }`: the databases are the bytes of their files, still encrypted. */
export function openBackup(bytes, secrets) {
  const headerEnd = bytes.indexOf('\n', magic.length) + 1
  const start = headerEnd + 2 * lineBytes + saltBytes
  if (headerEnd === 0 || bytes.length < start) throw new Refused('The backup was cut off.')
  const covered = bytes.subarray(0, headerEnd)
  const line = (n) =>
    bytes.subarray(headerEnd + n * lineBytes, headerEnd + (n + 1) * lineBytes - 1).toString('latin1')
  if (createHash('sha256').update(covered).digest('base64url') !== line(0)) {
    throw new Refused('The header of the backup is damaged.')
  }
  const header = JSON.parse(bytes.subarray(magic.length, headerEnd).toString('utf8'))
  const fileKey = fileKeyOf(header, secrets)
  const mac = hmac(derive(fileKey, 'backup-header-mac', []), bytes.subarray(0, headerEnd + lineBytes))
  if (mac.toString('base64url') !== line(1)) throw new Refused('The header of the backup was altered.')
  const key = derive(fileKey, 'backup-payload', [mac], bytes.subarray(start - saltBytes, start))
  const sections = sectionsOf(piecesOf(key, bytes.subarray(start)), header.payloadBytes)
  const [manifest, keys, vault, seeds] = sections
  return { header, manifest: JSON.parse(manifest.toString('utf8')), keys: keysOf(keys), vault, seeds }
}

function fileKeyOf(header, { password, kit }) {
  for (const { encapsulated, wrapped, ...addressee } of header.recipients) {
    const pair = pairOf(addressee, password, kit)
    if (pair === undefined || !isSame(pair.publicKey, fromBase64url(addressee.publicKey))) continue
    const { version, id, vaultId, createdAtMs, generation, keyEpoch } = header
    const bound = canonicalJson({ version, id, vaultId, createdAtMs, generation, keyEpoch })
    const opened = openSealedTo(pair, {
      encapsulated: fromBase64url(encapsulated),
      sealed: fromBase64url(wrapped),
      info: lengthPrefixed('latchkey/v1', 'backup-recipient'),
      associatedData: lengthPrefixed(bound, canonicalJson(addressee))
    })
    if (opened === undefined)
      throw new Refused('The backup is for what was given, but its header was altered.')
    return opened
  }
  const kinds = header.recipients.map(({ kind }) => kind).join(', ')
  throw new Refused(`What was given does not open this backup. It opens with: ${kinds}.`)
}

function pairOf({ kind, passwordHash }, password, kit) {
  if (kind === 'kit') return kit === undefined ? undefined : kitPair(readKit(kit))
  if (kind !== 'password' || password === undefined) return undefined
  return keyPairOf(derive(hashOf(password, passwordHash), 'backup-password-key-pair', []))
}

/** STREAM: the nonce is a piece's number and whether it is the last. */
function piecesOf(key, sealed) {
  const pieces = []
  for (let at = 0; at < sealed.length; at += pieceBytes) {
    const nonce = Buffer.alloc(12)
    nonce.writeUInt32BE(pieces.length, 7)
    nonce[11] = at + pieceBytes >= sealed.length ? 1 : 0
    const piece = openGcm(key, nonce, sealed.subarray(at, at + pieceBytes), Buffer.alloc(0))
    if (piece === undefined) throw new Refused('The contents of the backup were altered, damaged or cut off.')
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

function sectionsOf(contents, length) {
  if (contents.length !== length) throw new Refused('The backup does not hold as much as its header says.')
  const sections = []
  for (let at = 0; at < length;) {
    const end = at + 8 + Number(contents.readBigUInt64BE(at))
    sections.push(contents.subarray(at + 8, end))
    at = end
  }
  return sections
}

const keysOf = (bytes) =>
  Object.fromEntries(keyNames.map((name, at) => [name, bytes.subarray(at * 32, (at + 1) * 32)]))
