import type { LosableThing, SimulatedLoss, WayIn } from '../../shared/model/health.ts'
import { mailboxKey, thingsOf, type Account } from './accounts.ts'
import { entered, isAtHand, type AtHand } from './enter.ts'

/** What would bring the vault back without this computer. */
export interface VaultElsewhere {
  /** A confirmed recovery kit, on paper. */
  hasKit: boolean
  /** A password that opens backups. */
  hasBackupPassword: boolean
  /** A proven backup on another disk. */
  hasBackup: boolean
}

const laptop = 'laptop'
const kit = 'kit'
const backups = 'backups'

/** What somebody can lose: this computer and what brings the vault back first, then what second factors hang on. */
export function losableThings(accounts: readonly Account[], elsewhere: VaultElsewhere): LosableThing[] {
  const count = accounts.length
  return [
    { key: laptop, kind: 'laptop', name: '', count },
    ...(elsewhere.hasKit ? [{ key: kit, kind: 'other', name: '', count } as const] : []),
    ...(elsewhere.hasBackup ? [{ key: backups, kind: 'other', name: '', count } as const] : []),
    ...thingsOf(accounts)
  ]
}

/** Which accounts could still be entered without these things, worst first. */
export function simulateLoss(
  accounts: readonly Account[],
  elsewhere: VaultElsewhere,
  lostKeys: readonly string[]
): SimulatedLoss {
  const lost = new Set(lostKeys)
  const vault = vaultWithout(elsewhere, lost)
  const at: AtHand = { lost, hasVault: vault !== 'gone', fromScratch: lost.has(laptop) }
  const inside = entered(accounts, at)
  const stillSignedIn = entered(accounts, { ...at, fromScratch: false })
  const ways = accounts.map((account): WayIn => {
    const { id: credentialId, title, userName } = account
    const outcome = inside.get(account.id) ?? 'locked-out'
    const why =
      outcome === 'by-recovery'
        ? ({ reason: 'recovery-keys', by: '' } as const)
        : outcome === 'open'
          ? reasonInside(account, at, inside)
          : reasonOutside(account, at, stillSignedIn.has(account.id), inside)
    return { credentialId, title, userName, outcome, ...why }
  })
  const order = ['locked-out', 'by-recovery', 'open']
  ways.sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome) || a.title.localeCompare(b.title))
  return { vault, ways }
}

function vaultWithout(elsewhere: VaultElsewhere, lost: ReadonlySet<string>): SimulatedLoss['vault'] {
  if (!lost.has(laptop)) return 'here'
  const opens = (elsewhere.hasKit && !lost.has(kit)) || elsewhere.hasBackupPassword
  return opens && elsewhere.hasBackup && !lost.has(backups) ? 'by-kit-and-backup' : 'gone'
}

type Why = Pick<WayIn, 'reason' | 'by'>

function reasonInside({ ways }: Account, at: AtHand, inside: Parameters<typeof isAtHand>[2]): Why {
  const way = ways.find((one) => isAtHand(one, at, inside))
  if (way === undefined) return { reason: 'nothing-else-needed', by: '' }
  return way.kind === 'code' ? { reason: 'code-in-vault', by: '' } : { reason: 'other-factor', by: way.name }
}

function reasonOutside(
  account: Account,
  at: AtHand,
  isOpenWhereSignedIn: boolean,
  inside: Parameters<typeof isAtHand>[2]
): Why {
  if (!at.hasVault) return { reason: 'no-vault', by: '' }
  if (at.lost.has(mailboxKey(account.id))) return { reason: 'mailbox-gone', by: account.title }
  const box = account.ways.find((way) => way.kind === 'mailbox' && !inside.has(way.id))
  if (isOpenWhereSignedIn) return { reason: 'circular', by: nameOf(box) }
  if (box !== undefined) return { reason: 'mailbox-gone', by: nameOf(box) }
  const thing = account.ways.find((way) => way.kind === 'thing')
  return {
    reason: thing?.kind === 'thing' && thing.thing === 'mailbox' ? 'mailbox-gone' : 'factor-gone',
    by: nameOf(thing)
  }
}

const nameOf = (way: Account['ways'][number] | undefined): string =>
  way === undefined || way.kind === 'code' ? '' : way.name
