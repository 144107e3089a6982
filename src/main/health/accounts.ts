import type { SecondFactor } from '../../shared/model/credential.ts'
import type { CodeSummary } from '../../shared/model/code.ts'
import type { LosableThing } from '../../shared/model/health.ts'
import type { CredentialId } from '../../shared/model/ids.ts'
import type { Looked } from './looked.ts'
import { addressIn, mailboxOf } from './mailboxes.ts'
import { hasUnusedKeys, type RecoveryOf } from './recovery-findings.ts'

/** A way past the second factor: a code in this vault, something the person has, or another account's mailbox. */
export type Way =
  | { kind: 'code' }
  | { kind: 'thing'; key: string; name: string; thing: LosableThing['kind'] }
  | { kind: 'mailbox'; id: CredentialId; name: string }

/** A login as something that is entered. */
export interface Account {
  id: CredentialId
  title: string
  userName: string
  /** One of them is enough; none where the password alone lets in. */
  ways: readonly Way[]
  /** Recovery keys of its site are here and unused, or stored somewhere apart from the vault. */
  hasRecovery: boolean
}

export const mailboxKey = (id: CredentialId): string => `mailbox:${id}`

/** All logins, with what they ask for besides the password. */
export function accountsOf(
  looked: readonly Looked[],
  codesOf: ReadonlyMap<CredentialId, readonly CodeSummary[]>,
  recoveryOf: RecoveryOf
): Account[] {
  const logins = looked.filter(({ kind }) => kind === 'login')
  const byAddress = new Map<string, Looked[]>()
  for (const login of logins) {
    for (const address of login.addresses) {
      const known = byAddress.get(address)
      if (known === undefined) byAddress.set(address, [login])
      else known.push(login)
    }
  }
  const found = new Map<string, Looked | undefined>()
  const mailbox = (address: string): Looked | undefined => {
    if (!found.has(address)) found.set(address, mailboxOf(address, byAddress.get(address) ?? []))
    return found.get(address)
  }
  return logins.flatMap((login): Account[] => {
    const codes = codesOf.get(login.id) ?? []
    const ways = [
      ...(codes.length > 0 ? [{ kind: 'code' } as const] : []),
      ...login.secondFactors.flatMap((factor) => wayOf(factor, login, codes.length > 0, mailbox))
    ]
    if (!login.hasPassword && ways.length === 0) return []
    const { id, title, userName } = login
    const hasRecovery =
      codes.some(({ recovery }) => recovery === 'stored') || hasUnusedKeys(recoveryOf.get(id) ?? [])
    return [{ id, title, userName, ways, hasRecovery }]
  })
}

function wayOf(
  { kind, where }: SecondFactor,
  login: Looked,
  hasCode: boolean,
  mailbox: (address: string) => Looked | undefined
): Way[] {
  const name = where.trim()
  const thing = (group: string, of: LosableThing['kind']): Way[] => [
    { kind: 'thing', key: `${group}:${name.toLowerCase()}`.slice(0, 400), name, thing: of }
  ]
  switch (kind) {
    case 'app':
      // An app that is not named, or by our name, is this one, where it has the code.
      return hasCode && /^(latchkey)?$/i.test(name) ? [] : thing('phone', 'phone')
    case 'sms':
      return thing('phone', 'phone')
    case 'hardware-key':
      return thing('hardware-key', 'hardware-key')
    case 'email': {
      const address = addressIn(name) ?? addressIn(login.userName)
      const box = address === undefined ? undefined : mailbox(address)
      if (box !== undefined) return [{ kind: 'mailbox', id: box.id, name: box.title }]
      const shown = address ?? name
      return [{ kind: 'thing', key: `mailbox:${shown}`.slice(0, 400), name: shown, thing: 'mailbox' }]
    }
    case 'passkey':
    case 'other':
      return thing(kind, 'other')
  }
}

/** What can be lost, with how many accounts hang on each. Mailboxes are those that codes go to. */
export function thingsOf(accounts: readonly Account[]): LosableThing[] {
  const things = new Map<string, LosableThing>()
  for (const { ways } of accounts) {
    const seen = new Set<string>()
    for (const way of ways) {
      if (way.kind === 'code') continue
      const of =
        way.kind === 'mailbox'
          ? { key: mailboxKey(way.id), kind: 'mailbox' as const, name: way.name }
          : { key: way.key, kind: way.thing, name: way.name }
      if (seen.has(of.key)) continue
      seen.add(of.key)
      const thing = things.get(of.key) ?? { ...of, count: 0 }
      things.set(of.key, { ...thing, count: thing.count + 1 })
    }
  }
  return [...things.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name))
}
