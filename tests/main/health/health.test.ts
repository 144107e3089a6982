import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import type { AuditPage } from '../../../src/shared/model/audit.ts'
import type { CredentialDraft } from '../../../src/shared/model/credential.ts'
import type { CredentialId } from '../../../src/shared/model/ids.ts'
import type { HealthReport } from '../../../src/shared/model/health.ts'
import { addCode, addLogin, makeOpenCore, type TestCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const makeFolder = useTempFolders()
const strong = (n: number) => `vK9#${createHash('sha256').update(String(n)).digest('base64').slice(0, 14)}`
let core: TestCore
let count = 0

beforeEach(async () => {
  core = await makeOpenCore(makeFolder())
})
afterEach(() => core.vault.lock())

/** A login that nothing is wrong with. */
const login = (title: string, change: Partial<CredentialDraft> = {}): CredentialId =>
  addLogin(core, {
    title,
    userName: `${title.toLowerCase()}@mail.example`,
    url: `https://${title.toLowerCase()}.example`,
    password: strong(++count),
    secondFactors: [{ kind: 'hardware-key', where: 'blue key' }],
    ...change
  }).id
async function finished(): Promise<HealthReport> {
  for (;;) {
    const report = await core.health.report()
    if (report.done === report.total && report.checkedAtMs !== null) return report
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
/** The thread that measures takes a while to load. */
const patience = { timeout: 20_000 }
const found = async () => listed(await finished())
const listed = ({ findings }: HealthReport) =>
  findings.map(({ kind, title, others }) => [kind, title, ...others.map((one) => one.title)].join(' ')).sort()

it('holds nothing of what was found when the vault is locked', patience, async () => {
  const id = login('Open', { url: 'http://open.example' })
  await finished()
  while (!core.health.idsWithFinding('http-only').includes(id)) await finished()
  core.vault.lock()
  expect(() => core.health.idsWithFinding('http-only')).toThrow(new AppError('locked'))
  await core.vault.unlock(undefined)
  expect(core.health.idsWithFinding('http-only')).toEqual([])
})

describe('the report', () => {
  it('finds what could be better, and nothing else', async () => {
    login('Fine')
    login('Weak', { password: 'Schmetterling' })
    const same = strong(++count)
    login('One', { password: same })
    login('Two', { password: same })
    login('Base', { password: 'Kirschbaum-Laterne-Wolke2024!' })
    login('Alike', { password: 'kirschbaum-laterne-wolke2025?' })
    login('Open', { url: 'http://open.example' })
    login('Alone', { secondFactors: [] })
    login('Text', { secondFactors: [{ kind: 'sms', where: '+49 170 1' }] })
    core.credentials.save({
      ...{ kind: 'card', title: 'Card', userName: 'Ada', url: '', password: '4111111111111111' },
      fields: [{ role: 'expires', kind: 'date', label: '', value: '2026-01' }]
    })
    const report = await finished()
    expect(listed(report)).toEqual([
      'expiring Card',
      'http-only Open',
      'no-second-factor Alone',
      'reused One Two',
      'reused Two One',
      'similar Alike Base',
      'similar Base Alike',
      'sms-only Text',
      'weak Weak'
    ])
    expect(report).toMatchObject({ done: 10, total: 10 })
    expect(report.counts.find(({ kind }) => kind === 'reused')).toEqual({
      kind: 'reused',
      count: 2,
      excluded: 0
    })
    expect(JSON.stringify(report)).not.toContain('Schmetterling')
  })

  it('follows changes, and knows a password’s own age, not that of its title', async () => {
    const id = login('Garden')
    const password = strong(count)
    core.clock.nowMs = Date.UTC(2029, 0, 1)
    core.credentials.save({ id, title: 'Garden gate', userName: '', url: '' })
    expect(listed(await finished())).toEqual(['old Garden gate'])
    core.credentials.save({ id, title: 'Garden gate', userName: '', url: '', password: strong(++count) })
    await expect.poll(found, patience).toEqual([])
    core.credentials.save({ id, title: 'Garden gate', userName: '', url: '', password: 'hunter2' })
    await expect.poll(found, patience).toEqual(['weak Garden gate'])
    core.credentials.trash(id)
    await expect.poll(async () => (await finished()).total, patience).toBe(0)
    expect(password).not.toBe('')
  })

  it('asks about codes what was left open', async () => {
    const code = addCode(core)
    const id = login('Mail', { secondFactors: [] })
    core.codes.change({ id: code.id, credentialId: id, verification: 'open' })
    await expect.poll(found, patience).toEqual(['code-not-verified Mail'])
    core.codes.change({ id: code.id, verification: 'accepted', recovery: 'open' })
    await expect.poll(found, patience).toEqual(['enrolment-unfinished Mail'])
    core.codes.change({ id: code.id, recovery: 'none' })
    await expect.poll(found, patience).toEqual(['no-recovery-keys Mail'])
    login('Shop', { secondFactors: [{ kind: 'email', where: 'mail@mail.example' }] })
    await expect.poll(found, patience).toEqual(['circular Mail Shop', 'no-recovery-keys Mail'])
    core.codes.change({ id: code.id, recovery: 'stored' })
    await expect.poll(found, patience).toEqual([])
  })

  it('leaves out what the person does not want to be told, with the reason', async () => {
    const id = login('Alarm', { password: '1234' })
    const exclusion = { credentialId: id, kind: 'weak' as const, reason: 'four digits only' }
    core.health.exclude(exclusion)
    const report = await finished()
    expect(report.findings).toMatchObject([{ kind: 'weak', excluded: 'four digits only' }])
    expect(report.counts.find(({ kind }) => kind === 'weak')).toMatchObject({ count: 0, excluded: 1 })
    core.vault.lock()
    await core.vault.unlock(undefined)
    expect((await finished()).findings).toMatchObject([{ excluded: 'four digits only' }])
    core.health.exclude({ ...exclusion, reason: null })
    expect((await finished()).findings).toMatchObject([{ excluded: null }])
    const { records } = core.handlers['audit.list']({ limit: 500 }) as AuditPage
    expect(records.filter(({ action }) => action === 'finding-excluded')).toHaveLength(2)
    expect(records.filter(({ action }) => action.includes('revealed'))).toEqual([])
  })

  it('finds for searching what is known by now, and tells when more is', async () => {
    const id = login('Weak', { password: 'Schmetterling' })
    login('Fine')
    expect(core.health.idsWithFinding('weak')).toEqual([])
    await finished()
    await expect.poll(() => core.health.idsWithFinding('weak'), patience).toEqual([id])
    expect(core.health.idsWithFinding('')).toEqual([id])
    expect(core.health.idsWithFinding('reused')).toEqual([])
    expect(core.events.some(({ name }) => name === 'health.changed')).toBe(true)
  })

  it('is forgotten at the lock', async () => {
    login('Weak', { password: 'Schmetterling' })
    await finished()
    const late = core.health.report()
    core.vault.lock()
    await expect(late).rejects.toThrow(new AppError('locked'))
    await expect(core.health.report()).rejects.toThrow(new AppError('locked'))
  })
})

describe('known breaches', () => {
  const sha1 = (text: string) => createHash('sha1').update(text).digest('hex').toUpperCase()

  it('are asked for only where that is switched on, by five digits', async () => {
    const id = login('Leaked', { password: 'Schmetterling' })
    login('Fine')
    await expect(core.health.checkService()).rejects.toThrow(new AppError('refused'))
    core.settings.set({ breachService: true })
    expect(await core.health.checkService()).toEqual({ kind: 'not-reached' })
    const asked: string[] = []
    const hash = sha1('Schmetterling')
    core.breachRanges.answer = (prefix) => {
      asked.push(prefix)
      return prefix === hash.slice(0, 5) ? `${hash.slice(5)}:42` : `${'0'.repeat(35)}:0`
    }
    expect(await core.health.checkService()).toEqual({ kind: 'checked', found: 1, checked: 2 })
    expect(asked).toHaveLength(2)
    expect(asked.every((prefix) => /^[\dA-F]{5}$/.test(prefix))).toBe(true)
    const report = await finished()
    expect(report.findings.find(({ kind }) => kind === 'breached')).toMatchObject({
      credentialId: id,
      amount: 42
    })
    expect(report.breaches).toMatchObject({ by: 'service', checked: 2 })
    core.credentials.save({ id, title: 'Leaked', userName: '', url: '', password: strong(++count) })
    await expect.poll(found, patience).toEqual([])
    const { records } = core.handlers['audit.list']({ limit: 500 }) as AuditPage
    expect(records.filter(({ action }) => action === 'breaches-checked')).toHaveLength(2)
  })

  it('are given up on request and at the lock', async () => {
    for (let n = 0; n < 40; n++) login(`Site ${String(n)}`)
    core.settings.set({ breachService: true })
    core.breachRanges.answer = () => `${'0'.repeat(35)}:0`
    const stopped = core.health.checkService()
    await expect.poll(async () => (await core.health.report()).checking).not.toBeNull()
    await expect(core.health.checkService()).rejects.toThrow(new AppError('busy'))
    core.health.stopCheck()
    expect(await stopped).toEqual({ kind: 'given-up' })
    const switchedOff = core.health.checkService()
    await expect.poll(async () => (await core.health.report()).checking).not.toBeNull()
    core.settings.set({ breachService: false })
    expect(await switchedOff).toEqual({ kind: 'given-up' })
    core.settings.set({ breachService: true })
    const locked = core.health.checkService()
    await new Promise((resolve) => setTimeout(resolve, 30))
    core.vault.lock()
    expect(await locked).toEqual({ kind: 'given-up' })
  })

  it('are looked up in a file that the person chooses', async () => {
    const id = login('Leaked', { password: 'Schmetterling' })
    expect(await core.health.checkFile()).toEqual({ kind: 'given-up' })
    core.chosen.hashFile = join(makeFolder(), 'hashes.txt')
    expect(await core.health.checkFile()).toEqual({ kind: 'file-unreadable' })
    writeFileSync(core.chosen.hashFile, `${sha1('a')}:1\n${sha1('Schmetterling')}:7\n`)
    expect(await core.health.checkFile()).toEqual({ kind: 'checked', found: 1, checked: 1 })
    const { findings } = await finished()
    expect(findings.find(({ kind }) => kind === 'breached')).toMatchObject({ credentialId: id, amount: 7 })
  })
})

describe('what if something is lost', () => {
  it('is answered from the vault: kit, backups and what logins say', async () => {
    login('Shop', { secondFactors: [{ kind: 'sms', where: '+49 170 1' }] })
    const box = login('Mailbox', { userName: 'ada@post.example', url: 'https://post.example' })
    login('Bank', { secondFactors: [{ kind: 'email', where: 'ada@post.example' }] })
    const things = await core.health.losable()
    expect(things.map(({ key }) => key)).toEqual(
      ['laptop', 'kit', 'phone:+49 170 1', 'hardware-key:blue key', `mailbox:${box}`].sort(
        (a, b) => things.findIndex(({ key }) => key === a) - things.findIndex(({ key }) => key === b)
      )
    )
    const { vault, ways } = await core.health.simulate(['hardware-key:blue key'])
    expect(vault).toBe('here')
    expect(
      Object.fromEntries(ways.map(({ title, outcome, reason }) => [title, `${outcome} ${reason}`]))
    ).toEqual({
      Mailbox: 'locked-out factor-gone',
      Bank: 'locked-out mailbox-gone',
      Shop: 'open other-factor'
    })
    expect((await core.health.simulate(['laptop'])).vault).toBe('gone')
  })
})
