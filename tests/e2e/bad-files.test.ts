import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { vaultProblemText } from '../../src/renderer/src/text/vault-text.ts'
import type { VaultProblem } from '../../src/shared/model/vault.ts'
import { markedLogin, secretsIn, vaultFolder } from './support/marks.ts'
import { addLogin, createVault, unlock } from './support/person.ts'
import { raiseSchemaVersion } from './support/sealed-vault.ts'
import { useStage } from './support/stage.ts'
import { until } from './support/until.ts'

const stage = useStage({ keyring: true })
let original: string | undefined

/** A copy of one vault with a login in it; its entry in the keychain opens all copies. */
async function vaultCopy(): Promise<{ profile: string; folder: string }> {
  if (original === undefined) {
    const app = await stage.launch()
    await createVault(app)
    await addLogin(app, markedLogin)
    await app.quit()
    original = vaultFolder(app.profile)
  }
  const profile = stage.newProfile()
  const folder = join(profile, basename(original))
  cpSync(original, folder, { recursive: true, preserveTimestamps: true })
  return { profile, folder }
}

/** Name and content of each file: what must not change when a vault cannot be opened. */
const contentsOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex')
    ])
  )

async function seeProblem(profile: string, problem: VaultProblem): Promise<void> {
  const app = await stage.launch({ profile })
  const { happened, safe, next } = vaultProblemText[problem]
  await until(`the words for ${problem}`, async () => {
    const text = await app.text()
    // Some faults show only once the key is there to look inside.
    if (!text.includes(happened) && (await app.value('vault.state')).kind === 'locked') await unlock(app)
    return (await app.text()).includes(happened)
  })
  const text = await app.text()
  for (const sentence of [happened, safe, next]) expect(text.split(sentence)).toHaveLength(2)
  expect(secretsIn(`${text}${app.output()}`)).toEqual([])
  expect(app.hasEnded()).toBe(false)
  await app.quit()
}

interface Fault {
  name: string
  problem: VaultProblem
  spoil: (folder: string) => void
}

const half = (folder: string, name: string) =>
  truncateSync(join(folder, name), Math.floor(readFileSync(join(folder, name)).byteLength / 2))

const faults: Fault[] = [
  { name: 'keyring.json is gone', problem: 'half-written', spoil: (f) => rmSync(join(f, 'keyring.json')) },
  { name: 'vault.db is gone', problem: 'half-written', spoil: (f) => rmSync(join(f, 'vault.db')) },
  { name: 'seeds.db is gone', problem: 'half-written', spoil: (f) => rmSync(join(f, 'seeds.db')) },
  { name: 'keyring.json is cut off', problem: 'damaged', spoil: (f) => half(f, 'keyring.json') },
  {
    name: 'keyring.json is empty',
    problem: 'damaged',
    spoil: (f) => truncateSync(join(f, 'keyring.json'), 0)
  },
  { name: 'vault.db is cut off', problem: 'damaged', spoil: (f) => half(f, 'vault.db') },
  { name: 'vault.db is empty', problem: 'damaged', spoil: (f) => truncateSync(join(f, 'vault.db'), 0) },
  { name: 'seeds.db is cut off', problem: 'damaged', spoil: (f) => half(f, 'seeds.db') },
  {
    name: 'vault.db is plain text',
    problem: 'damaged',
    spoil: (f) => writeFileSync(join(f, 'vault.db'), `SQLite format 3\0${'x'.repeat(8_176)}`)
  },
  {
    name: 'a byte of vault.db is different',
    problem: 'damaged',
    spoil: (f) => {
      const bytes = readFileSync(join(f, 'vault.db'))
      bytes.writeUInt8(bytes.readUInt8(100) ^ 1, 100)
      writeFileSync(join(f, 'vault.db'), bytes)
    }
  },
  {
    name: 'a field of keyring.json was edited',
    problem: 'damaged',
    spoil: (f) => {
      const text = readFileSync(join(f, 'keyring.json'), 'utf8')
      writeFileSync(join(f, 'keyring.json'), text.replace(/"generation": 1\b/, '"generation": 7'))
    }
  },
  {
    name: 'keyring.json is of a newer version',
    problem: 'newer',
    spoil: (f) => {
      const text = readFileSync(join(f, 'keyring.json'), 'utf8')
      writeFileSync(join(f, 'keyring.json'), text.replace(/"version": 2\b/, '"version": 4'))
    }
  }
]

test.each(faults)('$name: one explanation, and every file as it was', async ({ problem, spoil }) => {
  const { profile, folder } = await vaultCopy()
  const whole = contentsOf(folder)
  spoil(folder)
  const spoilt = contentsOf(folder)
  expect(spoilt).not.toEqual(whole)
  await seeProblem(profile, problem)
  expect(contentsOf(folder)).toEqual(spoilt)
})

test('vault.db is of a newer version: one explanation, and every file as it was', async () => {
  const { profile, folder } = await vaultCopy()
  const { vaultId } = JSON.parse(readFileSync(join(folder, 'keyring.json'), 'utf8')) as { vaultId: string }
  const entry = await stage.desktop.keyring.entry('latchkey-dev', vaultId)
  await raiseSchemaVersion(folder, entry ?? '')
  const before = contentsOf(folder)
  await seeProblem(profile, 'newer')
  expect(contentsOf(folder)).toEqual(before)
})

test('put back, the vault opens with everything in it', async () => {
  const { profile, folder } = await vaultCopy()
  const aside = join(profile, 'keyring-put-aside.json')
  renameSync(join(folder, 'keyring.json'), aside)
  await seeProblem(profile, 'half-written')
  renameSync(aside, join(folder, 'keyring.json'))
  const app = await stage.launch({ profile })
  await app.page.getByText(markedLogin.title).first().waitFor()
})
