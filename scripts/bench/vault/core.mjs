// The program's own core, as the tests put it together, on real files and with clocks that run.
import { readFileSync } from 'node:fs'
import { makeCore } from '../../../tests/support/core.ts'
import { SecretBytes } from '../../../src/main/crypto/secret-bytes.ts'
import { itemOf } from './items.mjs'

/** A keychain that holds one text, and tells `onWrite` of another. No key derivation is in the way of anything. */
function keychainOf(text, onWrite) {
  let held = text
  return {
    backend: 'bench',
    read: () => Promise.resolve(held === undefined ? { state: 'absent' } : { state: 'found', value: held }),
    write: (_account, value) => {
      held = value
      onWrite(value)
      return Promise.resolve('done')
    },
    erase: () => Promise.resolve('done'),
    probe: () => Promise.resolve('done')
  }
}

export function coreOf(profileFolder, keychainText, onWrite = () => {}) {
  const core = makeCore({ profileFolder, keychain: keychainOf(keychainText, onWrite) })
  Object.defineProperties(core.clock, {
    nowMs: { get: () => Date.now() },
    monotonicMs: { get: () => performance.now() }
  })
  return core
}

/** Opens the vault of a profile; `keychain.txt` beside it is what the keychain holds. */
export async function openCore(profileFolder) {
  const core = coreOf(profileFolder, readFileSync(`${profileFolder}/keychain.txt`, 'utf8'))
  const unlocked = await core.vault.unlock(undefined)
  if (unlocked.kind !== 'unlocked') throw new Error(`the vault is ${JSON.stringify(unlocked)}`)
  return core
}

/** How many codes are added in one go. */
const batch = 500

/** Fills a new vault through the core's own calls; saves share a transaction, as they would take minutes alone. */
export function fill(core, size) {
  let withCode = []
  const addCodes = () => {
    core.codes.add(withCode)
    withCode = []
  }
  for (let from = 1; from <= size; from += batch) {
    const last = Math.min(size, from + batch - 1)
    core.vault.session.write('vault', () => {
      for (let n = from; n <= last; n++) {
        const { secret, ...draft } = itemOf(n)
        const { id } = core.credentials.save(draft)
        if (secret !== undefined) withCode.push(newCode(id, draft, secret))
      }
    })
    addCodes()
  }
}

function newCode(credentialId, { title, userName }, secret) {
  return {
    seed: SecretBytes.take(bytesOf(secret)),
    label: { issuer: title, account: userName },
    settings: { kind: 'totp', algorithm: 'SHA1', digits: 6, periodSeconds: 30 },
    credentialId
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
