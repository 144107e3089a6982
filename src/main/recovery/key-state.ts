import type { RecoveryKeyId } from '../../shared/model/ids.ts'
import type { RecoveryKeyRow } from '../../shared/model/recovery.ts'
import { recoveryUndoMs } from '../../shared/rules/limits.ts'
import type { KeyFacts } from './key-table.ts'
import type { RecoveryOptions } from './recovery-options.ts'
import type { SetRow } from './set-table.ts'

/** What becomes of keys as they are used, and how long that can be taken back. */
export class KeyStates {
  readonly #options: Pick<RecoveryOptions, 'nowMs' | 'monotonicMs'>
  /** When keys were marked as used, by the clock that goes forward; of this unlock only. */
  readonly #markedAtMs = new Map<RecoveryKeyId, number>()

  constructor(options: Pick<RecoveryOptions, 'vault' | 'nowMs' | 'monotonicMs'>) {
    this.#options = options
    options.vault.listen({ locking: () => this.#markedAtMs.clear() })
  }

  /** To be called once it is committed. */
  noteUsed(id: RecoveryKeyId): void {
    this.#markedAtMs.set(id, this.#options.monotonicMs())
  }

  /**
   * Milliseconds for which "used" can still be taken back; 0 where it cannot. Both clocks must say so, where both
   * know. A use that lies in the future, by a system's clock that was set back, is not taken back after a start: how
   * long ago it was, nobody knows.
   */
  undoLeftMs({ id, usedAtMs }: Pick<KeyFacts, 'id' | 'usedAtMs'>): number {
    if (usedAtMs === null) return 0
    const { nowMs, monotonicMs } = this.#options
    const byWall = nowMs() - usedAtMs
    const markedAtMs = this.#markedAtMs.get(id)
    if (markedAtMs === undefined && byWall < 0) return 0
    const byOwn = markedAtMs === undefined ? 0 : monotonicMs() - markedAtMs
    return Math.max(0, Math.floor(recoveryUndoMs - Math.max(byWall, byOwn, 0)))
  }

  /** A key as everybody at the desk may know it. */
  row(set: Pick<SetRow, 'revokedAtMs'>, key: KeyFacts): RecoveryKeyRow {
    const { id, label, usedAtMs, note } = key
    const left = this.undoLeftMs(key)
    return {
      id,
      label,
      state: stateOf(set, key),
      usedAtMs,
      note,
      undoUntilMs: left > 0 ? Math.floor(this.#options.nowMs()) + left : null
    }
  }
}

/** What was used stays used; the others of a revoked set are worth nothing any more. */
export function stateOf(
  { revokedAtMs }: Pick<SetRow, 'revokedAtMs'>,
  { usedAtMs }: Pick<KeyFacts, 'usedAtMs'>
): RecoveryKeyRow['state'] {
  if (usedAtMs !== null) return 'used'
  return revokedAtMs === null ? 'unused' : 'revoked'
}
