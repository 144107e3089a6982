// The program's own core, as the tests put it together, on real files and with clocks that run.
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { confirmKit, makeCore } from '../../../tests/support/core.ts'
import { auditTrail } from '../../../src/main/audit/audit.ts'
import { insertCredential } from '../../../src/main/credentials/credential-table.ts'
import { sealSecrets } from '../../../src/main/credentials/secret-document.ts'
import { SecretBytes } from '../../../src/main/crypto/secret-bytes.ts'
import { itemOf } from './items.mjs'

/** A keychain in a file beside the vault: it answers at once, and no key derivation is in the way of anything. */
function keychainIn(file) {
  const held = new Map(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [])
  const keep = (change) => {
    change()
    writeFileSync(file, JSON.stringify([...held]))
    return Promise.resolve('done')
  }
  return {
    backend: 'bench',
    read: (account) => {
      const value = held.get(account)
      return Promise.resolve(value === undefined ? { state: 'absent' } : { state: 'found', value })
    },
    peek: (account) => Promise.resolve(held.get(account)),
    write: (account, value) => keep(() => held.set(account, value)),
    erase: (account) => keep(() => held.delete(account)),
    probe: () => Promise.resolve('done')
  }
}

function coreOf(profileFolder) {
  const keychain = keychainIn(join(profileFolder, 'keychain.json'))
  const core = makeCore({ profileFolder, keychain })
  Object.defineProperties(core.clock, {
    nowMs: { get: () => Date.now() },
    monotonicMs: { get: () => performance.now() }
  })
  return core
}

/** A new vault whose kit is on paper, as it must be before anything is saved. */
export async function makeVault(profileFolder) {
  mkdirSync(profileFolder, { recursive: true })
  const core = coreOf(profileFolder)
  const made = await core.vault.create(true, undefined)
  if (made.kind !== 'created') throw new Error(`no vault was made: ${made.kind}`)
  confirmKit(core)
  return core
}

export async function openCore(profileFolder) {
  const core = coreOf(profileFolder)
  const unlocked = await core.vault.unlock(undefined)
  if (unlocked.kind !== 'unlocked') throw new Error(`the vault is ${JSON.stringify(unlocked)}`)
  return core
}

/** How many codes are added in one go. */
const batch = 500

/** Fills a new vault, many rows to a transaction: alone, each would take its time on the disk. */
export async function fill(core, size) {
  const { session } = core.vault
  const { record } = auditTrail(() => Date.now())
  for (let from = 1; from <= size; from += batch) {
    const numbers = Array.from({ length: Math.min(batch, size - from + 1) }, (_, at) => from + at)
    const withCode = session.write('vault', (db) =>
      numbers.flatMap((n) => insert(session, db, itemOf(n), record))
    )
    core.codes.add(withCode)
    // Native objects that were let go are freed between two turns only.
    await nextTurn()
  }
}

/** As the core saves one; answers its code, where it has one. */
function insert(session, db, { title, userName, url, password, notes, tags, secret }, record) {
  const now = Date.now()
  const row = {
    ...{ id: randomUUID(), kind: 'login', title, userName, url, details: '{}', revision: 1 },
    ...{ hasPassword: true, hasNotes: notes !== '', tags, folderId: null, isFavourite: false },
    ...{ createdAtMs: now, updatedAtMs: now, usedAtMs: null, trashedAtMs: null }
  }
  const sealed = sealSecrets(session, row, { password, notes, fields: {} })
  insertCredential(db, { ...row, sealed })
  record(session, db, { action: 'credential-added', origin: 'window', subject: title })
  return secret === undefined ? [] : [newCode(row.id, { title, userName }, secret)]
}

function newCode(credentialId, { title, userName }, secret) {
  return {
    seed: SecretBytes.take(bytesOf(secret)),
    label: { issuer: title, account: userName },
    settings: { kind: 'totp', algorithm: 'SHA1', digits: 6, periodSeconds: 30 },
    credentialId,
    ...{ counter: 0, cameFrom: 'unknown', extraParameters: [], isInUse: true }
  }
}

function bytesOf(base32) {
  let bits = ''
  for (const letter of base32)
    bits += 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => parseInt(byte, 2))
}

/** The credential of a title, by the index the list goes by. */
export function byTitle(core, title) {
  const [found] = core.credentials.listPage(1, { title, id: '' })
  if (found?.title !== title) throw new Error(`there is no ${title}`)
  return found
}
