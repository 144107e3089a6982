import { describe, expect, it } from 'vitest'
import { AppError } from '../../src/shared/bridge/errors.ts'
import type { Input, Output } from '../../src/shared/bridge/contract.ts'
import { noteWords, subjectWords } from '../../src/renderer/src/features/audit/note-words.ts'
import type { AuditAction } from '../../src/shared/model/audit.ts'
import type { Settings } from '../../src/shared/model/settings.ts'
import { defaultSettings } from '../../src/shared/rules/default-settings.ts'
import { weakenedSettings } from '../../src/shared/rules/weakened-settings.ts'
import { setBackAt } from '../../src/renderer/src/features/audit/audit-days.ts'
import { auditQuestion, everyRecord, monthsAgo } from '../../src/renderer/src/features/audit/audit-filter.ts'
import { createAuditStore } from '../../src/renderer/src/features/audit/audit-store.ts'
import { createItemTrail } from '../../src/renderer/src/features/audit/item-trail-store.ts'
import { tellingBridge } from '../../src/renderer/src/app/telling-bridge.ts'
import { fakeBridge } from '../support/fake-bridge.ts'

type Page = Output<'audit.list'>
const item = 'f0000000-0000-4000-8000-000000000001'
const now = new Date(2026, 2, 31, 15, 30).getTime()

const record = (n: number, atMs = now - 1000 * (2000 - n)) => ({
  n,
  atMs,
  action: 'password-copied' as const,
  origin: 'window' as const,
  subject: 'GitHub',
  item,
  note: ''
})
/** A trail of 1,200 records, answered as main does. */
const listed = ({ limit, beforeN = 1201 }: Input<'audit.list'>): Page => {
  const records = Array.from({ length: Math.min(limit, beforeN - 1) }, (_, k) => record(beforeN - 1 - k))
  return { records, hasMore: beforeN - 1 > limit, matching: 1200, total: 1200, unbroken: true }
}
const chain: Output<'audit.chain'> = {
  state: 'unbroken',
  total: 1200,
  sinceMs: now,
  headN: 1200,
  headCode: '7F2A-91C0',
  firstBad: null,
  setBack: 0,
  rotated: null,
  signingKey: 'AAAA'
}

describe('what of the trail is asked for', () => {
  it('whole days of this computer, the last one included', () => {
    const ask = (part: Partial<typeof everyRecord>) => auditQuestion({ ...everyRecord, ...part }, now)
    expect(ask({})).toEqual({})
    expect(ask({ of: { item, title: 'x' }, group: 'shown' })).toEqual({ item, groups: ['shown'] })
    expect(ask({ range: 'today' })).toEqual({ fromMs: new Date(2026, 2, 31).getTime() })
    expect(ask({ range: 'week' })).toEqual({ fromMs: new Date(2026, 2, 25).getTime() })
    expect(ask({ range: 'chosen', from: '2026-03-01', to: '2026-03-28' })).toEqual({
      fromMs: new Date(2026, 2, 1).getTime(),
      beforeMs: new Date(2026, 2, 29).getTime()
    })
    // Days that were typed for another range do not go on narrowing.
    expect(ask({ range: 'any', from: '2026-03-01' })).toEqual({})
    expect(ask({ range: 'chosen', from: '', to: '' })).toEqual({})
  })
  it('a month before the 31st ends at the last day there is', () => {
    expect(new Date(monthsAgo(now, 1)).getDate()).toBe(28)
    expect(new Date(monthsAgo(now, 12)).toDateString()).toBe(new Date(2025, 2, 31).toDateString())
  })
})

describe('audit store', () => {
  it('asks for five hundred at a time, on from the last one', async () => {
    const fake = fakeBridge({ 'audit.list': listed, 'audit.chain': () => chain })
    const store = createAuditStore(fake.bridge, () => now)
    await store.getState().open(undefined)
    await store.getState().more()
    await store.getState().more()
    const { status } = store.getState()
    if (status.kind !== 'ready') throw new Error(status.kind)
    expect(status.parts.flat().map((one) => one.n)).toEqual(Array.from({ length: 1200 }, (_, k) => 1200 - k))
    expect(status.hasMore).toBe(false)
    expect(fake.inputsOf('audit.list').map((input) => input.beforeN)).toEqual([undefined, 701, 201])
    expect(store.getState().chain).toEqual({ kind: 'ready', chain })
  })

  it('an answer that comes after another question was asked is dropped', async () => {
    const waiting: (() => void)[] = []
    const fake = fakeBridge({
      'audit.list': (input) =>
        new Promise<Page>((resolve) =>
          waiting.push(() => {
            resolve({ ...listed(input), matching: input.groups === undefined ? 1200 : 7 })
          })
        )
    })
    const store = createAuditStore(fake.bridge, () => now)
    const first = store.getState().load()
    const second = store.getState().choose({ group: 'shown' })
    waiting[1]?.()
    await second
    waiting[0]?.()
    await first
    expect(store.getState().status).toMatchObject({ kind: 'ready', matching: 7 })
  })

  it('says why there is none, and exports what is chosen', async () => {
    const fake = fakeBridge({
      'audit.list': () => {
        throw new AppError('internal')
      },
      'audit.chain': () => chain,
      'audit.export': () => ({ saved: true, records: 3 })
    })
    const store = createAuditStore(fake.bridge, () => now)
    await store.getState().open({ item, title: 'GitHub' })
    expect(store.getState().status).toEqual({ kind: 'failed', code: 'internal' })
    await store.getState().take('csv')
    expect(fake.inputsOf('audit.export')).toEqual([{ item, format: 'csv' }])
  })

  it('names the record before which the clock was set back', () => {
    expect([...setBackAt([record(3, 300), record(2, 100), record(1, 200)])]).toEqual([2])
  })
})

describe('what else a record knows', () => {
  it('is said in words, and only what a person wrote stands in quotation marks', () => {
    const words = (action: AuditAction, note: string) => noteWords({ action, note })
    expect(words('recovery-opening', 'new phone')).toBe('“new phone”')
    expect(words('recovery-added', '10')).toBe('')
    expect(words('safety-weakened', 'autoLockMinutes: 10 → off')).toBe('Lock by itself: 10 → off')
    expect(words('audit-exported', 'csv 1200')).toBe('1,200 records, CSV')
    expect(words('audit-rotated', `120 2026-03-03 100 ${'0'.repeat(64)}`)).toBe('100 records, up to no. 120')
    expect(words('confirmation-codes-used', '9')).toBe('9 backup codes left.')
    expect(words('finding-excluded', 'weak')).toBe('Weak passwords')
    expect(words('credentials-exported', 'others: 1200')).toBe('with 1,200 others')
    expect(words('credential-trashed', 'others: 1')).toBe('with 1 other')
    expect(words('credentials-organised', 'items: 600')).toBe('600 items')
    expect(words('field-copied', 'pin')).toBe('PIN')
    expect(words('field-revealed', 'custom: of\u202efice\u0007')).toBe('office␇')
    expect(words('safety-weakened', 'openedBy: keychain+password → keychain')).toBe(
      'Needed to open the vault: keychain + master password → keychain'
    )
    expect(words('vault-checked', 'audit-cut')).toBe('The newest records of the audit trail are gone.')
    // Of another Latchkey, or written by another program.
    expect(words('safety-weakened', 'x\u202ey')).toBe('xy')
    expect(subjectWords({ action: 'doubt-accepted', subject: 'audit-cut, y' })).toBe(
      'The newest records of the audit trail are gone. y'
    )
  })
  it('every setting that can become weaker has its name', () => {
    const weak: Partial<Settings> = {
      ...{ autoLockMinutes: null, clipboardClearSeconds: null, seedsLockMinutes: null, versionsKept: 1 },
      ...{ trashDays: 1, auditKeepMonths: 3, contentProtection: false, hideCodes: false, breachService: true }
    }
    const strong: Settings = {
      ...{ ...defaultSettings, autoLockMinutes: 1, clipboardClearSeconds: 5, seedsLockMinutes: 1 },
      ...{ versionsKept: null, trashDays: null, auditKeepMonths: null, contentProtection: true },
      ...{ hideCodes: true, breachService: false }
    }
    const notes = weakenedSettings(strong, { ...strong, ...weak })
    expect(notes).toHaveLength(9)
    const said = notes.map((note) => noteWords({ action: 'safety-weakened', note }))
    expect(said.filter((one, at) => one === notes[at])).toEqual([])
  })
})

describe('records of one item', () => {
  it('are asked for again after it was looked at, also where that was refused', async () => {
    const fake = fakeBridge({
      'audit.list': (input) => ({ ...listed(input), records: [record(1)] }),
      'credentials.copy': () => undefined,
      'recovery.reveal': () => {
        throw new AppError('internal')
      }
    })
    const trail = createItemTrail(fake.bridge)
    const told: string[] = []
    const bridge = tellingBridge(fake.bridge, () => told.push('asked'))
    await trail.getState().look(item)
    expect(trail.getState().records?.map((one) => one.n)).toEqual([1])
    expect(fake.inputsOf('audit.list')).toEqual([{ item, groups: ['shown', 'recovery'], limit: 3 }])
    await bridge.call('credentials.copy', { id: item, field: 'password' } as Input<'credentials.copy'>)
    await bridge.call('recovery.reveal', {} as Input<'recovery.reveal'>).catch(() => undefined)
    expect(told).toHaveLength(2)
  })
})
