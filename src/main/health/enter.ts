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
  if (!at.fromScratch) for (const { id } of there) inside.set(id, 'open')
  for (let isChanged = true; isChanged;) {
    isChanged = false
    for (const account of there) {
      const now = entry(account, at, inside)
      if (now === inside.get(account.id)) continue
      isChanged = true
      if (now === undefined) inside.delete(account.id)
      else inside.set(account.id, now)
    }
  }
  return inside
}

function entry(
  account: Account,
  at: AtHand,
  inside: ReadonlyMap<CredentialId, Entered>
): Entered | undefined {
  if (account.ways.length === 0 || account.ways.some((way) => isAtHand(way, at, inside))) return 'open'
  return account.hasRecovery ? 'by-recovery' : undefined
}

/** Whether one way leads in; the vault is there. */
export function isAtHand(way: Way, { lost }: AtHand, inside: ReadonlyMap<CredentialId, Entered>): boolean {
  if (way.kind === 'code') return true
  return way.kind === 'mailbox' ? inside.has(way.id) : !lost.has(way.key)
}
