import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, cpSync, openSync, readdirSync, readFileSync, readlinkSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeAll, describe, expect, test } from 'vitest'
import { addCode, addLogin, exampleSeed, makeOpenCore, type TestCore } from '../../support/core.ts'
import { databaseKeysOf } from '../../support/keys.ts'
import { decryptDatabase } from '../../support/read-sqlcipher.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
const markers = {
  title: 'Marker-Title-Quokka',
  userName: 'marker-user-narwhal',
  url: 'https://marker-host-axolotl.example/',
  password: 'marker-password-pangolin',
  notes: 'marker-notes-okapi and more of them'
}
const issuer = 'Marker-Issuer-Tapir'
const texts = [
  ...Object.values(markers),
  issuer,
  exampleSeed,
  '12345678901234567890',
  'password-revealed',
  'identity'
]

/** Every spelling under which a text could lie in a file. */
function spellings(text: string): Buffer[] {
  const utf8 = Buffer.from(text)
  // Base64 of a text inside of others begins at one of three places.
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), utf8])
      .toString('base64')
      .slice(4, -4)
  )
  const written = [...base64, utf8.toString('hex')].filter((form) => form.length >= 8)
  return [utf8, Buffer.from(text, 'utf16le'), ...written.map((form) => Buffer.from(form))]
}

const found = (bytes: Buffer) => texts.filter((text) => spellings(text).some((form) => bytes.includes(form)))

function readlinkOf(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}

/** What the files that this process has open hold now, also those that have no name any more. */
function openFiles(): Buffer[] {
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    const target = readlinkOf(`/proc/self/fd/${fd}`)
    if (!target.startsWith('/') || !/latchkey-test|etilqs|\/tmp\//.test(target)) return []
    const again = openSync(`/proc/self/fd/${fd}`, 'r')
    const bytes = Buffer.alloc(1 << 22)
    const length = readSync(again, bytes, 0, bytes.byteLength, 0)
    closeSync(again)
    return [bytes.subarray(0, length)]
  })
}

let core: TestCore
beforeAll(async () => {
  core = await makeOpenCore(newFolder())
  addCode(core, `otpauth://totp/${issuer}:ada?secret=${exampleSeed}`)
  for (let round = 0; round < 150; round++) {
    const { id } = addLogin(core, markers)
    addLogin(core, { ...markers, id, notes: `${markers.notes} ${String(round)}` })
    if (round % 10 === 0) core.credentials.reveal(id, 'password')
    if (round % 3 === 0) core.credentials.trash(id)
  }
})

describe('the files of a vault', () => {
  test('the search finds what lies in a file in any of the spellings', () => {
    for (const text of texts) {
      for (const form of spellings(text))
        expect(found(Buffer.concat([Buffer.alloc(9), form]))).toContain(text)
    }
  })

  test('hold no plain text after many saves, while they are open and after', () => {
    const look = () => {
      for (const name of readdirSync(core.vaultFolder)) {
        expect(found(readFileSync(join(core.vaultFolder, name))), name).toEqual([])
      }
    }
    expect(readdirSync(core.vaultFolder)).toContain('vault.db-wal')
    look()
    // SQLite spills big sorts to files; these must stay in memory.
    core.vault.session.read('vault', (db) =>
      db.prepare('SELECT * FROM credential ORDER BY hex(sealed)').all()
    )
    if (process.platform === 'linux') for (const bytes of openFiles()) expect(found(bytes)).toEqual([])
    core.vault.lock()
    look()
  })

  test('are read by a reader that is not ours, given the keys, and by nobody without', async () => {
    const folder = newFolder()
    const keys = await databaseKeysOf(core.vaultFolder, core.keychain)
    const readWith = (file: 'vault' | 'seeds', key: 'vault' | 'seeds', sql: string) => {
      const plain = join(folder, `${file}.plain`)
      keys[key].use((bytes) => decryptDatabase(join(core.vaultFolder, `${file}.db`), bytes, plain))
      const db = new DatabaseSync(plain)
      expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
      const rows = db.prepare(sql).all()
      db.close()
      return rows
    }
    const titles = 'SELECT title, count(*) AS count FROM credential GROUP BY title'
    expect(readWith('vault', 'vault', titles)).toEqual([{ title: markers.title, count: 150 }])
    expect(readWith('seeds', 'seeds', 'SELECT length(fingerprint) AS bytes FROM seed')).toEqual([
      { bytes: 32 }
    ])
    expect(() => readWith('vault', 'seeds', titles)).toThrow('page 1 is not right')
    // The secrets are sealed once more: who has the key of the pages alone has titles, not passwords.
    const inside = found(readFileSync(join(folder, 'vault.plain')))
    expect(inside).toContain(markers.title)
    expect(inside).toContain(issuer)
    expect(inside).not.toContain(markers.password)
    expect(inside).not.toContain(markers.notes)
    expect(found(readFileSync(join(folder, 'seeds.plain')))).toEqual(['identity'])
  })

  const version = spawnSync('sqlcipher', [':memory:', 'PRAGMA cipher_version'], { encoding: 'utf8' })
  const knowsFour = version.status === 0 && version.stdout.startsWith('4.')
  if (!knowsFour) console.info('skipped: no command sqlcipher of version 4 is installed')

  test.skipIf(!knowsFour)('are read by the command of SQLCipher 4, given the key', async () => {
    const profile = newFolder()
    cpSync(core.vaultFolder, join(profile, 'vault'), { recursive: true })
    const { vault } = await databaseKeysOf(core.vaultFolder, core.keychain)
    const key = vault.use((bytes) => bytes.toString('hex'))
    const answer = execFileSync('sqlcipher', ['-batch', join(profile, 'vault', 'vault.db')], {
      input: `PRAGMA key = "x'${key}'";\nSELECT title, count(*) FROM credential;\n`,
      encoding: 'utf8'
    })
    expect(answer.trim().split('\n').at(-1)).toBe(`${markers.title}|150`)
  })
})
