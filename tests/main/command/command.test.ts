import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { addCode, addLogin, confirmKit, makeCore, type TestCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
const script = fileURLToPath(new URL('../../../scripts/vault.mjs', import.meta.url))
const password = 'an example of seven words'
let core: TestCore
let kit: string
let backups: string

interface Answer {
  status: number | null
  json: { result: string; reason?: string; findings?: string[]; [fact: string]: unknown }
}

function vault(args: string[], secret = ''): Answer {
  const { status, stdout } = spawnSync(process.execPath, [script, ...args], {
    input: secret,
    encoding: 'utf8'
  })
  const lines = stdout.trimEnd().split('\n')
  expect(lines, stdout).toHaveLength(1)
  return { status, json: JSON.parse(lines[0] ?? '') as Answer['json'] }
}

/** The bytes of every file, to see that a look changes none. */
const snapshot = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]))

beforeAll(async () => {
  core = makeCore({ profileFolder: newFolder() })
  await core.vault.create(false, password)
  kit = core.vault.kit.sheet()?.groups.join('-') ?? ''
  addLogin(core)
  addCode(core)
  await core.backups.make()
  backups = core.backups.folder.path
  core.vault.lock()
})

describe('verify', () => {
  test.each([
    ['master password', () => password],
    ['recovery kit', () => kit]
  ])('finds a whole vault whole, by its %s, and changes nothing', (_, secret) => {
    const before = snapshot(core.vaultFolder)
    const { status, json } = vault(['verify', core.vaultFolder], `${secret()}\n`)
    expect(json).toMatchObject({ result: 'good', seedsWithoutCode: 0, codesWithoutSeed: 0 })
    expect(status).toBe(0)
    expect(snapshot(core.vaultFolder)).toEqual(before)
  })

  test('takes a code whose erasing is on its way for gone, and a seed without a code for what it is', async () => {
    const made = makeCore({ profileFolder: newFolder() })
    await made.vault.create(false, password)
    const code = addCode(made)
    made.codes.trash(code.id)
    const refuse = "BEGIN SELECT RAISE (ABORT, 'no'); END"
    made.vault.session.read('seeds', (db) =>
      db.prepare(`CREATE TEMP TRIGGER stuck BEFORE DELETE ON main.seed ${refuse}`).run()
    )
    made.codes.erase(code.id)
    made.vault.lock()
    const verify = () => vault(['verify', made.vaultFolder], password).json
    expect(verify()).toMatchObject({ result: 'good', seedsWithoutCode: 0, codesWithoutSeed: 0 })

    await made.vault.unlock(password)
    const other = addCode(made, 'otpauth://totp/Lost?secret=JBSWY3DPEHPK3PXP')
    made.vault.session.write('vault', (db) => db.prepare('DELETE FROM code WHERE id = ?').run(other.id))
    made.vault.lock()
    expect(verify()).toMatchObject({ findings: ['seeds-without-code'], seedsWithoutCode: 1 })
  })

  test('says what is damaged', () => {
    const folder = join(newFolder(), 'vault')
    cpSync(core.vaultFolder, folder, { recursive: true })
    const file = join(folder, 'vault.db')
    const bytes = readFileSync(file)
    const at = statSync(file).size - 2000
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(file, bytes)
    const { status, json } = vault(['verify', folder], password)
    expect(json).toMatchObject({ result: 'findings' })
    expect(json.findings).toHaveLength(1)
    expect(status).toBe(1)
  })

  test('says what it cannot look at', () => {
    expect(vault(['verify', newFolder()], password)).toMatchObject({ status: 2, json: { result: 'cannot' } })
    expect(vault(['verify', core.vaultFolder], 'another password')).toEqual({
      status: 2,
      json: { result: 'cannot', reason: 'wrong password' }
    })
    expect(vault([]).status).toBe(2)
    expect(vault(['verify']).status).toBe(2)
    expect(vault(['erase', core.vaultFolder]).json.reason).toMatch(/^usage/)
  })
})

describe('drill', () => {
  test('opens the newest backup of a folder, and compares it', () => {
    const { status, json } = vault(['drill', backups], kit)
    expect(json).toMatchObject({ result: 'good', appVersion: '0.1.0' })
    expect(json.records).toBeGreaterThan(1)
    expect(status).toBe(0)
  })

  test('says what is damaged, and what does not open', () => {
    const folder = newFolder()
    const name = readdirSync(backups)[0] ?? ''
    cpSync(join(backups, name), join(folder, name))
    expect(vault(['drill', join(folder, name)], password).json.reason).toBe('wrong password')
    const bytes = readFileSync(join(folder, name))
    const at = bytes.byteLength - 5000
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(join(folder, name), bytes)
    expect(vault(['drill', folder], kit)).toEqual({
      status: 1,
      json: { result: 'findings', findings: ['damaged'] }
    })
    truncateSync(join(folder, name), 3000)
    expect(vault(['drill', join(folder, name)], kit).json.findings).toEqual(['cut-off'])
    mkdirSync(join(folder, 'empty'))
    expect(vault(['drill', join(folder, 'empty')], kit)).toMatchObject({ status: 2 })
  })
})

describe('info', () => {
  test('tells of a vault and of a backup what needs no secret', () => {
    expect(vault(['info', core.vaultFolder]).json).toMatchObject({
      result: 'good',
      kind: 'vault',
      slots: ['password', 'recovery-kit']
    })
    expect(vault(['info', backups]).json).toMatchObject({ result: 'good', kind: 'backup', opens: ['kit'] })
    expect(vault(['info', join(backups, 'missing')])).toEqual({
      status: 2,
      json: { result: 'cannot', reason: 'ENOENT' }
    })
  })
})

test('verify opens a vault that needs a key file with it, and says what is missing without', async () => {
  const other = makeCore({ profileFolder: newFolder() })
  await other.vault.create(false, password)
  confirmKit(other)
  const keyFile = join(newFolder(), 'mine.latchkey-key')
  other.chosen.fileToWrite = keyFile
  const next = { useKeychain: false, masterPassword: password, keyFile: 'new' } as const
  expect(await other.keyChanges.protect(password, next)).toMatchObject({ kind: 'changed' })
  other.vault.lock()
  const verify = (...more: string[]) => vault(['verify', other.vaultFolder, ...more], password).json
  expect(verify('--key-file', keyFile)).toMatchObject({ result: 'good' })
  expect(verify()).toEqual({ result: 'cannot', reason: 'this vault needs its key file' })
  expect(verify('--key-file', script)).toEqual({ result: 'cannot', reason: "not this vault's key file" })
})
