import { AppError } from '../../shared/bridge/errors.ts'
import type { Writing } from '../database/handles.ts'
import type { Session } from '../vault/session.ts'
import type { Vault } from '../vault/vault.ts'

/** As many are changed in one transaction, which takes about 25 ms: all of it or nothing. */
const atOnce = 500
/** Of more, as many at a time as take about this long: whoever types meanwhile must not notice. */
const sliceMs = 16
const stepRows = 32

export interface WriteManyOptions {
  vault: Vault
  monotonicMs: () => number
  pause: () => Promise<void>
}

/**
 * Changes many rows: few in one transaction, very many in one after the other, between which others have their turn.
 * Broken off in between, what was changed stays changed, so `change` must be one that can simply be asked for again.
 * `record` goes into the first transaction that changes anything. Answers what `change` answered, without what it
 * answered nothing for. Throws `locked` where the vault locks meanwhile.
 */
export async function writeMany<T, R>(
  { vault, monotonicMs, pause }: WriteManyOptions,
  items: readonly T[],
  record: (session: Session, db: Writing) => void,
  change: (db: Writing, item: T) => R | undefined
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
        for (const item of items.slice(until, until + stepRows)) {
          const answer = change(db, item)
          if (answer !== undefined) answers.push(answer)
        }
        until += stepRows
      } while (until < items.length && (isFew || monotonicMs() < endMs))
      if (all.length === 0 && answers.length > 0) record(session, db)
      return { answers, until }
    })
    for (const one of answers) all.push(one)
    from = until
  }
  return all
}
