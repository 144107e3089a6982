// keyring.json: from what a person has to the root key, and from that to every other key of the vault.
import * as crypto from 'node:crypto'
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
import { readKit } from './kit.mjs'

const maxBytes = 64 * 1024
const maxSlots = 8

/** The keyring, its form checked as far as the reader relies on it. Its fields are believed after `unlock`. */
export function parseKeyring(bytes) {
  if (bytes.length > maxBytes) throw new Refused('keyring.json is larger than a keyring can be.')
  let keyring
  try {
    keyring = JSON.parse(bytes.toString('utf8'))
  } catch {
    throw new Refused('keyring.json is damaged: it is not JSON.')
  }
  if (keyring?.format !== 'latchkey-keyring') throw new Refused('keyring.json is not a keyring of Latchkey.')
  if (![1, 2, 3].includes(keyring.version)) {
    throw new Refused(`keyring.json has version ${keyring.version}; this reader knows 1, 2 and 3.`)
  }
  if (!Array.isArray(keyring.slots) || keyring.slots.length > maxSlots) {
    throw new Refused('keyring.json has no slots, or more than it may have.')
  }
  return keyring
}

/** Names of the two database files; never a path. */
export function databasesOf(keyring) {
  const names = keyring.version === 1 ? { vault: 'vault.db', seeds: 'seeds.db' } : keyring.databases
  for (const part of ['vault', 'seeds']) {
    if (!new RegExp(`^${part}(-[0-9a-f]{8})?\\.db$`).test(names?.[part])) {
      throw new Refused('keyring.json names a database file that cannot be one.')
    }
  }
  return names
}

/** Every key of the vault, by what somebody has: `{ password, keychain, kit, keyFile }`, each a text (the last: what `readKeyFile` gives) or nothing. */
export function unlock(keyring, secrets) {
  const root = rootKeyOf(keyring, secrets)
  const { mac, ...rest } = keyring
  const macKey = derive(root, 'keyring-mac', [keyring.vaultId])
  if (!isSame(hmac(macKey, lengthPrefixed(canonicalJson(rest))), fromBase64url(mac))) {
    throw new Refused('keyring.json was altered: a slot opens, but the MAC over the file is not right.')
  }
  return keysOf(root, keyring)
}

function rootKeyOf({ slots, vaultId }, secrets) {
  const tried = []
  for (const slot of slots) {
    const material = materialOf(slot, vaultId, secrets)
    if (material === undefined) continue
    const root =
      slot.kind === 'recovery-kit' ? openKitSlot(slot, vaultId, material) : openSlot(slot, vaultId, material)
    if (root !== undefined) return root
    tried.push(slot.kind)
  }
  const kinds = slots.map((slot) => slot.kind + (slot.keyFile ? ' with a key file' : '')).join(', ')
  if (tried.length > 0)
    throw new Refused(`What was given does not open this vault. It has these slots: ${kinds}.`)
  throw new Refused(`None of this vault's slots can be tried with what was given. It has these: ${kinds}.`)
}

/** What a slot's key is made of; undefined where a part of it was not given. */
function materialOf(slot, vaultId, { password, keychain, kit, keyFile }) {
  if (slot.kind === 'recovery-kit') return kit === undefined ? undefined : readKit(kit)
  const parts = []
  if (slot.kind !== 'keychain') {
    if (password === undefined) return undefined
    parts.push(hashOf(password, slot.passwordHash))
  }
  if (slot.kind !== 'password') {
    if (keychain === undefined) return undefined
    parts.push(keychainSecret(keychain, vaultId))
  }
  if (slot.keyFile !== undefined) {
    if (keyFile?.id !== slot.keyFile.id) return undefined
    parts.push(keyFile.key)
  }
  return lengthPrefixed(...parts)
}

/** Argon2id of the password in NFKC. Costs beyond what Latchkey itself would accept are refused. */
export function hashOf(password, { algorithm, memoryKiB, passes, lanes, salt }) {
  const isOurs = algorithm === 'argon2id' && memoryKiB >= 65536 && passes >= 3 && lanes >= 1
  if (!isOurs || memoryKiB > 1048576 || passes > 16 || lanes > 8) {
    throw new Refused('A password hash asks for costs that Latchkey never uses.')
  }
  if (crypto.argon2Sync === undefined) throw new Refused('A master password needs Node 24.7 or newer.')
  return crypto.argon2Sync('argon2id', {
    message: Buffer.from(password.normalize('NFKC')),
    nonce: fromBase64url(salt),
    memory: memoryKiB,
    passes,
    parallelism: lanes,
    tagLength: 32
  })
}

/** `latchkey1:<vault id>:<32 bytes>`. */
function keychainSecret(text, vaultId) {
  const [version, id, secret] = text.trim().split(':')
  if (version !== 'latchkey1' || id !== vaultId) {
    throw new Refused("The keychain's text is not of this vault.")
  }
  return fromBase64url(secret)
}

const slotData = (slot, vaultId) => lengthPrefixed('latchkey/v1', 'slot', vaultId, canonicalJson(slot))

function openSlot({ wrapped, ...slot }, vaultId, material) {
  const context = [slot.kind, vaultId, slot.id]
  const [purpose, more] = slot.keyFile ? ['slot-with-key-file', [slot.keyFile.id]] : ['slot', []]
  const key = derive(material, purpose, [...context, ...more], fromBase64url(slot.salt))
  return openGcm(key, fromBase64url(slot.nonce), fromBase64url(wrapped), slotData(slot, vaultId))
}

function openKitSlot({ encapsulated, wrapped, ...slot }, vaultId, kit) {
  return openSealedTo(kitPair(kit), {
    encapsulated: fromBase64url(encapsulated),
    sealed: fromBase64url(wrapped),
    info: lengthPrefixed('latchkey/v1', 'kit-slot'),
    associatedData: slotData(slot, vaultId)
  })
}

/** The kit's key pair; the same for every vault and every backup. */
export const kitPair = (kit) => keyPairOf(derive(kit, 'kit-key-pair', []))

function keysOf(root, keyring) {
  const { vaultId } = keyring
  const own = (purpose) => derive(root, purpose, [vaultId])
  return {
    vaultDatabase: own('vault-database'),
    seedsDatabase: unwrapped(root, vaultId, 'wrap-seeds-key', 'seeds-key', keyring.seedsKey),
    sealCredentials: own('seal-credentials'),
    sealSeeds: own('seal-seeds'),
    setHash: own('set-hash'),
    auditMac:
      keyring.version === 1
        ? own('audit-mac')
        : unwrapped(root, vaultId, 'wrap-audit-key', 'audit-key', keyring.auditKey)
  }
}

function unwrapped(root, vaultId, purpose, name, { salt, nonce, wrapped }) {
  const key = derive(root, purpose, [vaultId], fromBase64url(salt))
  const data = lengthPrefixed('latchkey/v1', name, vaultId)
  const opened = openGcm(key, fromBase64url(nonce), fromBase64url(wrapped), data)
  if (opened === undefined) throw new Refused('A wrapped key in keyring.json does not open.')
  return opened
}
