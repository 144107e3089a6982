import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DatabaseKey } from '../../src/main/crypto/keys.ts'
import { openDatabase } from '../../src/main/database/open.ts'
import type { AuditChain } from '../../src/shared/model/audit.ts'
import { confirmKit, makeCore, type TestCore } from '../support/core.ts'
import { databaseKeysOf } from '../support/keys.ts'
import { useTempFolders } from '../support/temp-folder.ts'
import { copiedKeychain, type CopiedKeychain } from './support/copied-keychain.ts'
import { count, timeLimitMs } from './support/counts.ts'
import { Random } from './support/random.ts'
import { counting, tell } from './support/tally.ts'
import { copyProfile } from './support/try-to-open.ts'
import { ways, type TrailCase, type Tampering } from './support/tampered-trail-ways.ts'

const newFolder = useTempFolders()
const random = new Random()
console.info(`tampered trail: random values from seed ${String(random.seed)}`)

let now: string
let keychain: CopiedKeychain
let key: DatabaseKey
let known: TrailCase
const seen = new Map<string, { tried: number; named: Set<string> }>()

/** Something of every sort that is put on record, with and without an item, a note and a subject. */
async function use(core: TestCore, days: number): Promise<void> {
  for (let day = 0; day < days; day++) {
    core.clock.nowMs += 24 * 60 * 60 * 1000
    const title = `T${random.text(random.below(20))}`
    const { id } = core.credentials.save({ title, userName: '', url: '', password: 'quince 7' })
    core.credentials.reveal(id, 'password')
    if (random.chance(0.5)) core.settings.set({ autoLockMinutes: 1 + random.below(200) })
    if (random.chance(0.3)) await core.handlers['vault.testKit']({ kit: 'AAAA' })
  }
}

beforeAll(async () => {
  const folder = newFolder()
  keychain = copiedKeychain()
  const core = makeCore({ profileFolder: folder, keychain })
  await core.vault.create(true, undefined)
  confirmKit(core)
  await use(core, 8)
  core.vault.lock()
  await core.vault.whenNoted()
  const earlier = join(newFolder(), 'earlier')
  copyProfile(folder, earlier)
  const forks = []
  for (const days of [1, 4, 12]) forks.push(await forkOf(earlier, days))
  await core.vault.unlock(undefined)
  await use(core, 4)
  core.vault.lock()
  await core.vault.whenNoted()
  now = folder
  const other = join(newFolder(), 'other')
  const stranger = makeCore({ profileFolder: other, keychain: copiedKeychain() })
  await stranger.vault.create(true, undefined)
  stranger.vault.lock()
  key = (await databaseKeysOf(join(folder, 'vault'), keychain)).vault
  const db = open(join(folder, 'vault'))
  const last = db.prepare('SELECT max(n) FROM audit').pluck().get() as number
  const withItem = db.prepare('SELECT n FROM audit WHERE note IS NOT NULL').pluck().all() as number[]
  db.close()
  known = { last, withItem, earlier, forks, other }
}, 120_000)

afterAll(() => {
  for (const [what, { tried, named }] of seen) {
    tell({ what: `trail: ${what}`, tried, lost: 0, more: { named: [...named].join(' or ') } })
  }
})

/** The same vault from an earlier time, in which other things happened since. */
async function forkOf(earlier: string, days: number): Promise<string> {
  const folder = join(newFolder(), 'fork')
  copyProfile(earlier, folder)
  const core = makeCore({ profileFolder: folder, keychain: keychain.copy() })
  await core.vault.unlock(undefined)
  await use(core, days)
  core.vault.lock()
  await core.vault.whenNoted()
  return folder
}

/** As another program opens it that has the key. */
function open(vaultFolder: string): Database {
  return openDatabase({ file: join(vaultFolder, 'vault.db'), key, mode: 'existing', nativeBinding: null })
}

async function lookAt(tampering: Tampering): Promise<{ findings: string[]; chain: AuditChain | undefined }> {
  const profileFolder = join(newFolder(), 'case')
  copyProfile(now, profileFolder)
  const vaultFolder = join(profileFolder, 'vault')
  for (const [from, ...names] of tampering.files ?? []) {
    for (const name of names) cpSync(join(from, 'vault', name), join(vaultFolder, name))
  }
  if (tampering.sql !== undefined) {
    const db = open(vaultFolder)
    db.exec('DROP TRIGGER audit_is_never_changed; DROP TRIGGER audit_is_never_erased')
    db.exec(tampering.sql)
    db.close()
  }
  const core = makeCore({ profileFolder, keychain: keychain.copy() })
  try {
    const opened = await core.vault.unlock(undefined)
    if (opened.kind === 'unusable') return { findings: [opened.problem], chain: undefined }
    await core.vault.whenChecked()
    const state = (await core.vault.state()) as { findings?: string[] }
    const findings = state.findings ?? []
    if (tampering.bad === undefined && findings.length > 0) return { findings, chain: undefined }
    if (findings.length > 0) await core.vault.openAnyway()
    return { findings, chain: await core.handlers['audit.chain'](undefined) }
  } finally {
    core.vault.lock()
  }
}

test('the trail as it was left is named nothing', async () => {
  const { findings, chain } = await lookAt({ named: [] })
  expect({ findings, state: chain?.state }).toEqual({ findings: [], state: 'unbroken' })
})

test(
  'whatever another program does to the trail is named, and where',
  { timeout: timeLimitMs(120_000, 3_600_000) },
  async () => {
    const tally = counting('trails that another program changed')
    for (; tally.tried < count(200, 5000); tally.tried++) {
      const what = random.pick(Object.keys(ways))
      const tampering = ways[what]?.(random, known)
      if (tampering === undefined) throw new Error('no such way')
      const { findings, chain } = await lookAt(tampering)
      const { firstBad = null } = chain ?? {}
      const about = `${what} (seed ${String(random.seed)}, case ${String(tally.tried)}): ${tampering.sql ?? ''}`
      const isNamed = findings.some((finding) => tampering.named.includes(finding))
      // What the whole file is named for needs no first bad record.
      const isPlaced =
        tampering.bad === undefined || JSON.stringify(tampering.bad) === JSON.stringify(place(firstBad))
      const isKept =
        chain === undefined || chain.state === (tampering.bad === undefined ? chain.state : 'accepted')
      if (!isNamed || !isPlaced || !isKept) tally.lost += 1
      expect({ isNamed, findings, isPlaced, firstBad, isKept }, about).toMatchObject({
        isNamed: true,
        isPlaced: true,
        isKept: true
      })
      const kind = seen.get(what) ?? { tried: 0, named: new Set() }
      kind.tried += 1
      for (const finding of findings) kind.named.add(finding)
      seen.set(what, kind)
    }
    expect(seen.size).toBe(Object.keys(ways).length)
  }
)

const place = (bad: AuditChain['firstBad']): object | null =>
  bad === null ? null : { n: bad.n, why: bad.why }
