import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { auditTrail } from '../../../src/main/audit/audit.ts'
import {
  AuditGroup,
  type AuditPage,
  type AuditRecord,
  type FindAudit
} from '../../../src/shared/model/audit.ts'
import { auditGroups } from '../../../src/shared/rules/audit-groups.ts'
import { makeOpenCore, type TestCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
const actions = [
  'vault-unlocked',
  'password-revealed',
  'code-copied',
  'recovery-shown',
  'settings-changed'
] as const
const items = [randomUUID(), randomUUID(), null]
let core: TestCore
let all: AuditRecord[]

const find = async (question: Partial<FindAudit>): Promise<AuditPage> =>
  core.handlers['audit.list']({ limit: 500, ...question })

beforeEach(async () => {
  core = await makeOpenCore(newFolder())
  const { record } = auditTrail(() => core.clock.nowMs)
  const { session } = core.vault
  session.write('vault', (db) => {
    for (let n = 0; n < 300; n++) {
      // Now and then the clock is set back.
      core.clock.nowMs += n % 50 === 49 ? -500_000 : 60_000
      const item = items[n % 3] ?? null
      record(session, db, { action: actions[n % 5] ?? 'undone', origin: 'window', subject: String(n), item })
    }
  })
  all = (await find({})).records
  return () => core.vault.lock()
})

test('records come newest first by number, whatever the clock said', () => {
  expect(all.map(({ n }) => n)).toEqual(Array.from({ length: 303 }, (_, at) => 303 - at))
})

test.each<[string, () => Partial<FindAudit>, (record: AuditRecord) => boolean]>([
  ['an item', () => ({ item: String(items[1]) }), ({ item }) => item === items[1]],
  ['an item that nothing is about', () => ({ item: randomUUID() }), () => false],
  ['a group', () => ({ groups: ['shown'] }), ({ action }) => auditGroups[action] === 'shown'],
  [
    'groups',
    () => ({ groups: ['recovery', 'settings'] }),
    ({ action }) => ['recovery', 'settings'].includes(auditGroups[action])
  ],
  ['no group at all', () => ({ groups: [] }), () => false],
  ['every group', () => ({ groups: AuditGroup.options }), () => true],
  ['a time', () => ({ fromMs: all[250]?.atMs ?? 0 }), ({ atMs }) => atMs >= (all[250]?.atMs ?? 0)],
  [
    'all of it together',
    () => ({ item: String(items[0]), groups: ['shown'], fromMs: all[200]?.atMs, beforeMs: all[20]?.atMs }),
    ({ item, action, atMs }) =>
      item === items[0] &&
      auditGroups[action] === 'shown' &&
      atMs >= (all[200]?.atMs ?? 0) &&
      atMs < (all[20]?.atMs ?? 0)
  ]
])(
  'those of %s are found, all of them and no other, however they are paged',
  async (_what, question, fits) => {
    const expected = all.filter(fits)
    const found: AuditRecord[] = []
    for (let page = await find({ ...question(), limit: 7 }); ;) {
      found.push(...page.records)
      expect(page).toMatchObject({ matching: expected.length, total: 303, unbroken: true })
      expect(page.hasMore).toBe(found.length < expected.length)
      const beforeN = page.records.at(-1)?.n
      if (!page.hasMore || beforeN === undefined) break
      page = await find({ ...question(), limit: 7, beforeN })
    }
    expect(found).toEqual(expected)
  }
)

test('a page of a trail that was not followed yet comes in turns, and says the same', async () => {
  const { record } = auditTrail(() => core.clock.nowMs)
  const { session } = core.vault
  session.write('vault', (db) => {
    for (let n = 0; n < 5000; n++) record(session, db, { action: 'undone', origin: 'window' })
  })
  const answer = core.handlers['audit.list']({ limit: 1 })
  expect(answer).toBeInstanceOf(Promise)
  expect(await answer).toMatchObject({ total: 5303, unbroken: true, matching: 5303 })
  expect(core.handlers['audit.list']({ limit: 1 })).not.toBeInstanceOf(Promise)
})
