#!/usr/bin/env node
// Reads a vault of Latchkey without Latchkey: `node read-vault.mjs <folder of the vault, or a backup file>`, with
// Node 24.7 or newer and nothing else. Written from docs/vault-format.md; it shares no line with the program. Writes nothing to disk.
//
// Secrets come from standard input, one a line, as many as there are:
//   password: the master password
//   keychain: the keychain's text, latchkey1:…
//   kit: the recovery kit
//   recovery-pin: the PIN of recovery keys; where it is not given, the master password is tried on them
//
// A key file, where the vault needs one, comes by its path: --key-file <path>.
//
// Says in one line of JSON what is there. With --show it prints all of it, secrets too.
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { magic, openBackup } from './read-vault/backup.mjs'
import { Refused } from './read-vault/bytes.mjs'
import { readContents } from './read-vault/contents.mjs'
import { readKeyFile } from './read-vault/key-file.mjs'
import { databasesOf, parseKeyring, unlock } from './read-vault/keyring.mjs'
import { readDatabase, readPages } from './read-vault/sqlcipher.mjs'
import { readTables } from './read-vault/tables.mjs'

const usage =
  'usage: node read-vault.mjs [--show] [--key-file <path>] <folder of a vault, or a backup>   (secrets on standard input, see the file)'

const words = process.argv.slice(2)
const show = words.includes('--show')
const keyFileAt = words.indexOf('--key-file')
const [, keyFilePath] = keyFileAt < 0 ? [] : words.splice(keyFileAt, 2)
const [path, ...more] = words.filter((word) => word !== '--show')

try {
  if (path === undefined || more.length > 0 || path.startsWith('-')) throw new Refused(usage)
  const secrets = secretsFrom(readFileSync(0, 'utf8'))
  if (keyFilePath !== undefined) secrets.keyFile = readKeyFile(readFileSync(keyFilePath))
  const found = read(path, secrets)
  print({ ok: found.problems.length === 0, ...(show ? found : summaryOf(found)) })
  if (found.problems.length > 0) process.exitCode = 2
} catch (error) {
  const isOurs = error instanceof Refused || typeof error.code === 'string'
  print({ ok: false, words: isOurs ? error.message : 'The files are not what they should be.' })
  process.exitCode = 1
}

function read(path, secrets) {
  if (statSync(path).isDirectory()) return readFolder(path, secrets)
  const bytes = readFileSync(path)
  if (bytes.subarray(0, magic.length).toString('latin1') === magic) return readBackup(bytes, secrets)
  throw new Refused('This file is no backup of Latchkey, or of a newer kind than this reader knows.')
}

function readBackup(bytes, secrets) {
  const { header, manifest, keys, vault, seeds } = openBackup(bytes, secrets)
  const [inVault, inSeeds] = [
    readPages(vault, undefined, keys.vaultDatabase),
    readPages(seeds, undefined, keys.seedsDatabase)
  ]
  const { id, vaultId, createdAtMs, recipients } = header
  const about = {
    backupId: id,
    vaultId,
    createdAtMs,
    recipients: recipients.map(({ kind }) => kind),
    manifest
  }
  return { ...about, ...readContents(vaultId, keys, readTables(inVault), readTables(inSeeds), secrets) }
}

function readFolder(folder, secrets) {
  const keyring = parseKeyring(readFileSync(join(folder, 'keyring.json')))
  const names = databasesOf(keyring)
  const keys = unlock(keyring, secrets)
  const vault = readTables(readDatabase(join(folder, names.vault), keys.vaultDatabase))
  const seeds = readTables(readDatabase(join(folder, names.seeds), keys.seedsDatabase))
  const { vaultId, version, generation, slots } = keyring
  const about = { vaultId, keyringVersion: version, keyringGeneration: generation }
  return {
    ...about,
    slots: slots.map((slot) => slot.kind),
    ...readContents(vaultId, keys, vault, seeds, secrets)
  }
}

/** Counts in place of contents. */
function summaryOf({ credentials, versions, codes, audit, settings, ...rest }) {
  const { folders, attachments, typed, generated, exclusions, confirmation, recovery, ...about } = rest
  const inUse = (rows) => rows.filter((row) => row.trashedAtMs === null).length
  const of = (rows) => ({ inUse: inUse(rows), inTrash: rows.length - inUse(rows) })
  const items = { folders, typed, generated, exclusions }
  const counts = {
    ...{ credentials: of(credentials), versions: versions.length, codes: of(codes) },
    ...{
      attachments: of(attachments),
      ...Object.fromEntries(Object.entries(items).map(([name, { length }]) => [name, length]))
    }
  }
  const recoveryKeys = recovery.sets.flatMap((set) => set.keys)
  const ofRecovery = {
    ...{
      ways: recovery.ways,
      isOpen: recovery.isOpen,
      sets: recovery.sets.length,
      keys: recoveryKeys.length
    },
    used: recoveryKeys.filter(({ usedAtMs }) => usedAtMs !== null).length
  }
  const hasConfirmation = confirmation !== undefined
  const more = { auditRecords: audit.length, settings: Object.keys(settings).length }
  return { ...about, hasConfirmation, ...counts, recovery: ofRecovery, ...more }
}

function secretsFrom(text) {
  const secrets = {}
  for (const line of text.split('\n')) {
    const [, name, value] = /^(password|keychain|kit|recovery-pin): ?(.*?)\r?$/.exec(line) ?? []
    if (name !== undefined) secrets[name === 'recovery-pin' ? 'recoveryPin' : name] = value
    else if (line.trim() !== '')
      throw new Refused('A line of standard input is none of password:, keychain:, kit:, recovery-pin:.')
  }
  return secrets
}

function print(value) {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}
