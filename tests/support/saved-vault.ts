import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { openDatabase } from '../../src/main/database/open.ts'
import type { Keychain } from '../../src/main/keychain/keychain.ts'
import { databasesOf } from '../../src/main/vault/keyring.ts'
import { SecretBytes } from '../../src/main/crypto/secret-bytes.ts'
import { addCode, addLogin, exampleSeed, makeCore, type TestCore } from './core.ts'
import { databaseKeysOf, readKeyring } from './keys.ts'

/** A profile with a copy of a vault's folder as it is now: what a killed program leaves, or a copy of yesterday. */
export function copyOf(vaultFolder: string, profileFolder: string): string {
  cpSync(vaultFolder, join(profileFolder, 'vault'), { recursive: true })
  return profileFolder
}

/** Puts the files of these names from one vault's folder in the place of another's. */
export function putBack(from: string, to: string, ...names: string[]): void {
  for (const name of names) cpSync(join(from, name), join(to, name))
}

/** Logins of every kind and two codes, with what makes each of them easy to lose. */
export function fill(core: TestCore): void {
  const login = addLogin(core, { title: 'Changed', password: 'first', notes: 'under the mat' })
  core.credentials.save({ ...login, id: login.id, password: 'second', notes: 'moved' })
  core.credentials.trash(addLogin(core, { title: 'Trashed', password: 'still here' }).id)
  for (let n = 0; n < 5; n++) addLogin(core, { title: `Login ${String(n)}`, password: `quince ${String(n)}` })
  addCode(core)
  core.codes.trash(addCode(core, 'otpauth://totp/Gone?secret=JBSWY3DPEHPK3PXP').id)
  core.settings.set({ theme: 'dark' })
}

/** All that a person could find in an open vault, for a comparison with another time or place. */
export function everythingIn(core: TestCore): unknown {
  const { credentials, codes } = core
  const one = exampleSettings
  return {
    logins: credentials.list().map(({ id }) => ({
      // First, for it notes the time of use.
      password: credentials.reveal(id, 'password').value,
      ...credentials.get(id)
    })),
    trashed: [...credentials.listTrashed(), ...codes.listTrashed()],
    codes: codes.list(),
    live: codes.live(codes.list().map(({ id }) => id)),
    knows: codes.find(SecretBytes.take(Buffer.from('12345678901234567890')), one)?.isTrashed === false,
    theme: core.settings.current.theme
  }
}
const exampleSettings = { kind: 'totp', algorithm: 'SHA1', digits: 6, periodSeconds: 30 } as const
export { exampleSeed }

/** Changes a file of a locked vault as somebody could who has its key, but not our program. */
export async function tamper(
  vaultFolder: string,
  file: 'vault' | 'seeds',
  change: (db: Database) => void,
  ...opens: [keychain?: Keychain, password?: string]
): Promise<void> {
  const key = (await databaseKeysOf(vaultFolder, ...opens))[file]
  const path = join(vaultFolder, databasesOf(readKeyring(vaultFolder))[file])
  const db = openDatabase({ file: path, key, mode: 'existing', nativeBinding: null })
  change(db)
  db.close()
}

/** The files of a vault's folder, without the room it keeps. */
export const filesIn = (vaultFolder: string): string[] =>
  readdirSync(vaultFolder)
    .filter((name) => name !== 'reserve.bin')
    .sort()

/** Another start of the program on the same files and keychain. */
export const nextStart = (core: TestCore, profileFolder = join(core.vaultFolder, '..')): TestCore =>
  makeCore({ profileFolder, keychain: core.keychain })

/** The newest actions on record, oldest first. */
export function actionsOf(core: TestCore, limit = 500): string[] {
  const page = core.handlers['audit.list']({ limit })
  if (page instanceof Promise) throw new Error('answers at once')
  if (!page.unbroken) throw new Error('the trail is broken')
  return page.records.map(({ action }) => action).reverse()
}
