import { AppError } from '../../shared/bridge/errors.ts'
import type { Writing } from '../database/handles.ts'
import type { Session } from '../vault/session.ts'
import type { Vault } from '../vault/vault.ts'

/** As many are changed and put on record in one transaction, which takes about 30 ms: all of it or nothing. */
const atOnce = 300
/**
 * Of more, as many at a time as take about this long: whoever types meanwhile must not notice. Writing the records of
 * that many to the disk takes about as long again, as their items are everywhere in the trail's index.
 */
const sliceMs = 10
const stepRows = 32

export interface WriteManyOptions {
  vault: Vault
  monotonicMs: () => number
  pause: () => Promise<void>
}

/**
 * Changes many rows: few in one transaction, very many in one after the other, between which others have their turn.
 * Broken off in between, what was changed stays changed, so `change` must be one that can simply be asked for again.
 * `record` is given what was changed, some at a time, in the transaction that changed it; `isFirst` in the first that
 * changes anything. Answers what `change` answered, without what it answered nothing for. Throws `locked` where the
 * vault locks meanwhile.
 */
export async function writeMany<T, R>(
  { vault, monotonicMs, pause }: WriteManyOptions,
  items: readonly T[],
  change: (db: Writing, item: T) => R | undefined,
  record: (session: Session, db: Writing, changed: readonly R[], isFirst: boolean) => void
): Promise<R[]> {
  const session = vault.session
  const isFew = items.length <= atOnce
  const all: R[] = []
  for (let from = 0; from < items.length;) {
    if (from > 0) await pause()
    if (vault.session !== session) throw new AppError('locked')
    const { answers, until } = session.writeWithReserve('vault', (db) => {
      const answers: R[] = []
      const endMs = monotonicMs() + sliceMs
      let until = from
      do {
        const before = answers.length
        for (const item of items.slice(until, until + stepRows)) {
          const answer = change(db, item)
          if (answer !== undefined) answers.push(answer)
        }
        const changed = answers.slice(before)
        if (changed.length > 0) record(session, db, changed, all.length + before === 0)
        until += stepRows
      } while (until < items.length && (isFew || monotonicMs() < endMs))
      return { answers, until }
    })
    for (const one of answers) all.push(one)
    from = until
  }
  return all
}
