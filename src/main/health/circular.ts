import type { CredentialId } from '../../shared/model/ids.ts'
import type { Account } from './accounts.ts'
import { entered } from './enter.ts'

export interface Circle {
  id: CredentialId
  /** What it hangs on, or what hangs on it. */
  others: CredentialId[]
}

/**
 * Accounts that could not be entered from scratch with everything at hand, because the way to each leads over itself;
 * and mailboxes that codes of other accounts go to while their own second factor is only in this vault: without the
 * vault all of them are shut at once. Stored recovery keys break either.
 */
export function circlesOf(accounts: readonly Account[]): Circle[] {
  const inside = entered(accounts, { lost: new Set(), hasVault: true, fromScratch: true })
  const dependents = new Map<CredentialId, CredentialId[]>()
  for (const { id, ways } of accounts) {
    for (const way of ways) {
      if (way.kind === 'mailbox' && way.id !== id)
        dependents.set(way.id, [...(dependents.get(way.id) ?? []), id])
    }
  }
  return accounts.flatMap(({ id, ways, hasRecovery }): Circle[] => {
    if (!inside.has(id)) {
      return [{ id, others: ways.flatMap((way) => (way.kind === 'mailbox' && way.id !== id ? way.id : [])) }]
    }
    const others = dependents.get(id) ?? []
    const isOnlyHere = ways.length > 0 && ways.every(({ kind }) => kind === 'code') && !hasRecovery
    return others.length > 0 && isOnlyHere ? [{ id, others }] : []
  })
}
