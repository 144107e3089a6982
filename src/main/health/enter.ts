import type { CredentialId } from '../../shared/model/ids.ts'
import { mailboxKey, type Account, type Way } from './accounts.ts'

/** What is at hand when somebody wants to get in. */
export interface AtHand {
  lost: ReadonlySet<string>
  /** Passwords and codes of the vault. */
  hasVault: boolean
  /**
   * Nothing is signed in anywhere: every mailbox must be entered first. While this computer is there, a mailbox that
   * is open on it stays open.
   */
  fromScratch: boolean
}

export type Entered = 'open' | 'by-recovery'

/**
 * Which accounts can be entered, and how: the smallest set that follows from itself when everything is entered from
 * scratch, or else the largest. So two mailboxes whose codes go to each other are shut from scratch, and stay open
 * where they are open. Losing more never adds one.
 */
export function entered(accounts: readonly Account[], at: AtHand): Map<CredentialId, Entered> {
  const inside = new Map<CredentialId, Entered>()
  if (!at.hasVault) return inside
  const there = accounts.filter(({ id }) => !at.lost.has(mailboxKey(id)))
  if (at.fromScratch) {
    grow(there, at, inside)
    // What opens by recovery keys alone does so first, and may open others; these do not make its keys needless.
    for (const { id, hasRecovery } of there) if (hasRecovery && !inside.has(id)) inside.set(id, 'by-recovery')
    grow(there, at, inside)
    return inside
  }
  for (const { id } of there) inside.set(id, 'open')
  shrink(there, at, inside)
  return inside
}

function grow(there: readonly Account[], at: AtHand, inside: Map<CredentialId, Entered>): void {
  for (let isChanged = true; isChanged;) {
    const next = there.filter((account) => !inside.has(account.id) && isOpen(account, at, inside))
    for (const { id } of next) inside.set(id, 'open')
    isChanged = next.length > 0
  }
}

function shrink(there: readonly Account[], at: AtHand, inside: Map<CredentialId, Entered>): void {
  for (let isChanged = true; isChanged;) {
    const next = there.filter((account) => inside.get(account.id) === 'open' && !isOpen(account, at, inside))
    for (const { id, hasRecovery } of next) {
      if (hasRecovery) inside.set(id, 'by-recovery')
      else inside.delete(id)
    }
    isChanged = next.length > 0
  }
}

const isOpen = ({ ways }: Account, at: AtHand, inside: ReadonlyMap<CredentialId, Entered>): boolean =>
  ways.length === 0 || ways.some((way) => isAtHand(way, at, inside))

/** Whether one way leads in; the vault is there. */
export function isAtHand(way: Way, { lost }: AtHand, inside: ReadonlyMap<CredentialId, Entered>): boolean {
  if (way.kind === 'code') return true
  return way.kind === 'mailbox' ? inside.has(way.id) : !lost.has(way.key)
}
