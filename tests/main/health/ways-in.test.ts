import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mailboxKey, thingsOf, type Account, type Way } from '../../../src/main/health/accounts.ts'
import { circlesOf } from '../../../src/main/health/circular.ts'
import { losableThings, simulateLoss, type VaultElsewhere } from '../../../src/main/health/simulate-loss.ts'
import type { CredentialId } from '../../../src/shared/model/ids.ts'
import { holds } from '../../support/random-cases.ts'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as CredentialId
const code: Way = { kind: 'code' }
const phone: Way = { kind: 'thing', key: 'phone:+49 170', name: '+49 170', thing: 'phone' }
const toMailbox = (n: number): Way => ({ kind: 'mailbox', id: id(n), name: `Account ${String(n)}` })
const account = (n: number, ways: Way[], hasRecovery = false): Account => ({
  id: id(n),
  title: `Account ${String(n)}`,
  userName: '',
  ways,
  hasRecovery
})
const nowhere: VaultElsewhere = { hasKit: false, hasBackupPassword: false, hasBackup: false }
const kitAndBackup: VaultElsewhere = { hasKit: true, hasBackupPassword: false, hasBackup: true }
const said = (accounts: Account[], elsewhere: VaultElsewhere, lost: string[]) => {
  const { vault, ways } = simulateLoss(accounts, elsewhere, lost)
  const byTitle = Object.fromEntries(
    ways.map((way) => [way.title.slice(8), `${way.outcome} ${way.reason} ${way.by}`.trim()])
  )
  return { vault, ...byTitle }
}

describe('what can still be entered', () => {
  const accounts = [
    account(1, []),
    account(2, [code]),
    account(3, [phone]),
    account(4, [phone], true),
    account(5, [toMailbox(2)]),
    account(6, [toMailbox(3), code])
  ]

  it('is everything where nothing is lost', () => {
    expect(said(accounts, nowhere, [])).toEqual({
      vault: 'here',
      1: 'open nothing-else-needed',
      2: 'open code-in-vault',
      3: 'open other-factor +49 170',
      4: 'open other-factor +49 170',
      5: 'open other-factor Account 2',
      6: 'open other-factor Account 3'
    })
  })

  it('is nothing without the vault, and all again with kit and backup', () => {
    expect(said(accounts, nowhere, ['laptop'])).toMatchObject({ vault: 'gone', 1: 'locked-out no-vault' })
    const back = said(accounts, kitAndBackup, ['laptop'])
    expect(back).toMatchObject({
      vault: 'by-kit-and-backup',
      2: 'open code-in-vault',
      5: 'open other-factor Account 2'
    })
    expect(said(accounts, kitAndBackup, ['laptop', 'kit'])).toMatchObject({ vault: 'gone' })
    expect(said(accounts, { ...kitAndBackup, hasBackupPassword: true }, ['laptop', 'kit']).vault).toBe(
      'by-kit-and-backup'
    )
    expect(said(accounts, kitAndBackup, ['laptop', 'backups'])).toMatchObject({ vault: 'gone' })
  })

  it('follows from what hangs on what', () => {
    expect(said(accounts, nowhere, ['phone:+49 170'])).toMatchObject({
      3: 'locked-out factor-gone +49 170',
      4: 'by-recovery recovery-keys',
      6: 'open code-in-vault'
    })
    expect(said(accounts, nowhere, [mailboxKey(id(2))])).toMatchObject({
      2: 'locked-out mailbox-gone Account 2',
      5: 'locked-out mailbox-gone Account 2'
    })
  })

  it('leads over itself only where somebody starts from scratch, and one set of recovery keys breaks the circle', () => {
    const pair = [account(1, [toMailbox(2)]), account(2, [toMailbox(1)])]
    expect(said(pair, kitAndBackup, [])).toMatchObject({ 1: 'open other-factor Account 2' })
    expect(said(pair, kitAndBackup, ['laptop'])).toMatchObject({
      1: 'locked-out circular Account 2',
      2: 'locked-out circular Account 1'
    })
    const broken = [account(1, [toMailbox(2)]), account(2, [toMailbox(1)], true)]
    expect(said(broken, kitAndBackup, ['laptop'])).toMatchObject({
      1: 'open other-factor Account 2',
      2: 'by-recovery recovery-keys'
    })
  })

  const numbers = fc.integer({ min: 0, max: 9 })
  const way = fc.oneof(
    fc.constant(code),
    numbers.map((n): Way => ({ kind: 'thing', key: `phone:${String(n % 3)}`, name: '', thing: 'phone' })),
    numbers.map(toMailbox)
  )
  const graphs = fc
    .array(fc.tuple(fc.array(way, { maxLength: 3 }), fc.boolean()), { minLength: 1, maxLength: 10 })
    .map((all) =>
      all.map(([ways, hasRecovery], n) =>
        account(
          n,
          ways.filter((one) => one.kind !== 'mailbox' || all[Number(one.id.slice(-2))] !== undefined),
          hasRecovery
        )
      )
    )
  const worlds = fc.record({ hasKit: fc.boolean(), hasBackupPassword: fc.boolean(), hasBackup: fc.boolean() })

  it('never grows by losing more, and nothing lost shuts nothing', () => {
    holds(
      [graphs, worlds, fc.infiniteStream(fc.boolean()), fc.infiniteStream(fc.boolean())],
      (accounts, world, first, more) => {
        const keys = losableThings(accounts, world).map(({ key }) => key)
        const few = keys.filter(() => first.next().value)
        const many = keys.filter((key) => few.includes(key) || more.next().value)
        const rank = { open: 2, 'by-recovery': 1, 'locked-out': 0 }
        const of = (lost: string[]) =>
          new Map(
            simulateLoss(accounts, world, lost).ways.map((one) => [one.credentialId, rank[one.outcome]])
          )
        const [before, after] = [of(few), of(many)]
        for (const [one, outcome] of after) expect(outcome).toBeLessThanOrEqual(before.get(one) ?? -1)
        expect([...of([]).values()].every((outcome) => outcome === 2)).toBe(true)
      },
      500
    )
  })
})

describe('circles', () => {
  it('are accounts whose way in leads over themselves, with what hangs on them', () => {
    const three = [
      account(1, [toMailbox(2)]),
      account(2, [toMailbox(3)]),
      account(3, [toMailbox(1)]),
      account(4, [])
    ]
    expect(circlesOf(three)).toEqual([
      { id: id(1), others: [id(2)] },
      { id: id(2), others: [id(3)] },
      { id: id(3), others: [id(1)] }
    ])
    expect(circlesOf([account(1, [toMailbox(1)])])).toEqual([{ id: id(1), others: [] }])
  })

  it('are mailboxes, too, whose own second factor is only in this vault', () => {
    const accounts = [account(1, [code]), account(2, [toMailbox(1)]), account(3, [toMailbox(1)])]
    expect(circlesOf(accounts)).toEqual([{ id: id(1), others: [id(2), id(3)] }])
    expect(circlesOf([account(1, [code], true), account(2, [toMailbox(1)])])).toEqual([])
    expect(circlesOf([account(1, [code, phone]), account(2, [toMailbox(1)])])).toEqual([])
    expect(circlesOf([account(1, [code])])).toEqual([])
  })

  it('count each thing once for an account', () => {
    expect(thingsOf([account(1, [phone, phone]), account(2, [phone, toMailbox(1)])])).toEqual([
      { key: 'phone:+49 170', kind: 'phone', name: '+49 170', count: 2 },
      { key: mailboxKey(id(1)), kind: 'mailbox', name: 'Account 1', count: 1 }
    ])
  })
})
