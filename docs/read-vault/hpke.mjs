// HPKE base mode (RFC 9180): DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM; opening only, one message.
import { createPrivateKey, createPublicKey, diffieHellman } from 'node:crypto'
import { hmac, openGcm } from './bytes.mjs'

const kemSuite = Buffer.from('KEM\x00\x20', 'latin1')
const hpkeSuite = Buffer.from('HPKE\x00\x20\x00\x01\x00\x02', 'latin1')
const nothing = Buffer.alloc(0)

const extract = (suite, salt, label, keyMaterial) =>
  hmac(salt, Buffer.concat([Buffer.from('HPKE-v1'), suite, Buffer.from(label), keyMaterial]))

/** One round of HKDF-Expand is enough: nothing here is longer than 32 bytes. */
function expand(suite, key, label, info, length) {
  const asked = Buffer.concat([Buffer.of(0, length), Buffer.from('HPKE-v1'), suite, Buffer.from(label), info])
  return hmac(key, Buffer.concat([asked, Buffer.of(1)])).subarray(0, length)
}

/** DeriveKeyPair of RFC 9180 §7.1.3. */
export function keyPairOf(secret) {
  const raw = expand(kemSuite, extract(kemSuite, nothing, 'dkp_prk', secret), 'sk', nothing, 32)
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b656e04220420', 'hex'), raw])
  const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  return { privateKey, publicKey: spki.subarray(spki.length - 32) }
}

/** The shared point; undefined for bytes that are no key to agree with. */
function agreedOf(privateKey, spki) {
  try {
    return diffieHellman({
      privateKey,
      publicKey: createPublicKey({ key: spki, format: 'der', type: 'spki' })
    })
  } catch {
    return undefined
  }
}

/** What was sealed to the pair; undefined where it was not sealed to this one, or not here. */
export function openSealedTo({ privateKey, publicKey }, { encapsulated, sealed, info, associatedData }) {
  const spki = Buffer.concat([Buffer.from('302a300506032b656e032100', 'hex'), encapsulated])
  const agreed = agreedOf(privateKey, spki)
  if (agreed === undefined) return undefined
  const context = Buffer.concat([encapsulated, publicKey])
  const shared = expand(kemSuite, extract(kemSuite, nothing, 'eae_prk', agreed), 'shared_secret', context, 32)
  const schedule = Buffer.concat([
    Buffer.of(0),
    extract(hpkeSuite, nothing, 'psk_id_hash', nothing),
    extract(hpkeSuite, nothing, 'info_hash', info)
  ])
  const secret = extract(hpkeSuite, shared, 'secret', nothing)
  const key = expand(hpkeSuite, secret, 'key', schedule, 32)
  const nonce = expand(hpkeSuite, secret, 'base_nonce', schedule, 12)
  return openGcm(key, nonce, sealed, associatedData)
}
