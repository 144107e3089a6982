import { AuditItemId } from '../../shared/model/ids.ts'
import { AuditRecord, type AuditChain, type AuditPage, type FindAudit } from '../../shared/model/audit.ts'
import { codeGroups } from '../../shared/rules/audit-notes.ts'
import { runInTurns, runSteps, type Pause } from '../vault/steps.ts'
import type { Session } from '../vault/session.ts'
import type { Vault } from '../vault/vault.ts'
import { AppError } from '../../shared/bridge/errors.ts'
import { anchoredBad } from './anchors.ts'
import type { FollowedChain } from './audit-chain.ts'
import { countAudit, findAudit } from './audit-page-table.ts'
import type { AuditRow } from './audit-table.ts'
import type { AuditTrail } from './audit.ts'
import { signingKeyCode } from './signing-key.ts'

export interface AuditPagesOptions {
  vault: Vault
  trail: AuditTrail
  monotonicMs: () => number
  pause: Pause
}

/** So many steps of following are done at once, before others have their turn: some milliseconds. */
const stepsAtOnce = 16

/** What of the trail is shown. */
export class AuditPages {
  readonly #options: AuditPagesOptions

  constructor(options: AuditPagesOptions) {
    this.#options = options
  }

  /**
   * Records that fit the question, newest first by number, and whether the chain holds. What was followed since the
   * vault was opened is not followed again; of a long trail that was not, in turns.
   */
  list(find: FindAudit): AuditPage | Promise<AuditPage> {
    const { vault, trail } = this.#options
    const { session } = vault
    const following = trail.follow(session)
    for (let steps = 0; steps < stepsAtOnce; steps++) {
      const step = following.next()
      if (step.done === true) return pageOf(session, find, step.value)
    }
    return this.#inTurns(session, following).then((followed) => pageOf(session, find, followed))
  }

  /** The state of the chain, followed from its beginning and compared with what stands of it elsewhere. */
  async chain(): Promise<AuditChain> {
    const { vault, trail } = this.#options
    const { session } = vault
    await this.#inTurns(session, trail.followAnew(session))
    // What was recorded meanwhile, and compared with other places in the same turn.
    const followed = runSteps(trail.follow(session))
    const { total, head, setBack, sinceMs, rotation } = followed
    const firstBad = followed.firstBad ?? anchoredBad(session, trail, followed)
    const isAccepted = followed.isAccepted || (followed.firstBad === undefined && wasDoubted(session))
    return {
      state: firstBad === undefined ? 'unbroken' : isAccepted ? 'accepted' : 'broken',
      total,
      sinceMs: sinceMs ?? null,
      headN: head.n,
      headCode: codeGroups(head.mac.toString('hex')),
      firstBad: firstBad ?? null,
      setBack,
      rotated: rotation === undefined ? null : { throughN: rotation.throughN, atMs: rotation.atMs },
      signingKey: signingKeyCode(session.auditMac)
    }
  }

  async #inTurns(session: Session, following: Generator<undefined, FollowedChain>): Promise<FollowedChain> {
    const { vault, monotonicMs, pause } = this.#options
    const isOver = (): boolean => !vault.isUnlocked || vault.session !== session
    const followed = await runInTurns(following, { nowMs: monotonicMs, pause, isOver })
    if (followed === undefined) throw new AppError('locked')
    return followed
  }
}

/** Whether somebody, on record, took the vault for right although it was older than, or another than, what was seen. */
function wasDoubted(session: Session): boolean {
  const accepted = { groups: ['trail' as const] }
  const rows = session.read('vault', (db) => findAudit(db, accepted, { beforeN: undefined, limit: 500 }))
  return rows.some(({ action }) => action === 'doubt-accepted')
}

function pageOf(session: Session, find: FindAudit, followed: FollowedChain): AuditPage {
  const { limit, beforeN, ...filter } = find
  const { total, firstBad } = followed
  const isAll = Object.values(filter).every((value) => value === undefined)
  return session.read('vault', (db) => {
    const rows = findAudit(db, filter, { beforeN, limit: limit + 1 })
    const hasMore = rows.length > limit
    // What was just looked through to its end need not be counted.
    const isSeen = beforeN === undefined && !hasMore
    const matching = isAll ? total : isSeen ? rows.length : countAudit(db, filter)
    const records = rows.slice(0, limit).flatMap(recordOf)
    return { records, hasMore, matching, total, unbroken: firstBad === undefined }
  })
}

/** As it is shown. One that says what no record can say is left out: the chain names it. */
export function recordOf({ n, atMs, action, origin, subject, item, note }: AuditRow): AuditRecord[] {
  const shown = AuditRecord.safeParse({
    ...{ n, atMs, action, origin, subject },
    item: AuditItemId.safeParse(item).data ?? null,
    note: note ?? ''
  })
  return shown.success ? [shown.data] : []
}
