import type { RecoverySetDetail } from '../../../../shared/model/recovery.ts'
import { recoveryText as text } from '../../text/recovery-text.ts'
import { recoveryOpenText } from '../../text/recovery-open-text.ts'
import { Button } from '../../ui/Button.tsx'
import { isUsedUp, stockWords } from './recovery-words.ts'
import { useRecovery } from './recovery-store.ts'
import { StockMeter } from './StockMeter.tsx'

/** How much is left, large, and the main thing to do: use the next key. */
export function StockCard({ set }: { set: RecoverySetDetail }) {
  const open = useRecovery((state) => state.open)
  const { id, kind, keys } = set
  const isRevoked = set.revokedAtMs !== null
  const next = isRevoked ? -1 : keys.findIndex(({ state }) => state === 'unused')
  const nextKey = keys[next]
  const [first] = keys
  return (
    <section className="card stock-card" aria-label={text.stock}>
      <div className="stock-main">
        <b className="stock-words">{stockWords(set)}</b>
        <StockMeter set={set} />
        <small>{aboutNext(set, next)}</small>
      </div>
      {isUsedUp(kind) && nextKey !== undefined && (
        <Button
          kind="primary"
          onPress={() => {
            open({ kind: 'open-key', id, keyId: nextKey.id, how: 'use' })
          }}
        >
          {kind === 'key' ? text.useOnly : text.use}
        </Button>
      )}
      {kind === 'phrase' && first !== undefined && (
        <Button
          kind="primary"
          onPress={() => {
            open({ kind: 'open-key', id, keyId: first.id, how: 'show' })
          }}
        >
          {recoveryOpenText.act.show}
        </Button>
      )}
    </section>
  )
}

function aboutNext({ kind, revokedAtMs }: RecoverySetDetail, next: number): string {
  if (!isUsedUp(kind) || revokedAtMs !== null) return text.showMeans
  if (next < 0) return text.allUsed
  return kind === 'key' ? text.useMeans : `${text.nextKey(next + 1)} ${text.useMeans}`
}
