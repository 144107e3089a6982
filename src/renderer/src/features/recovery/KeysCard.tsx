import { Eye } from 'lucide-react'
import type { RecoverySetDetail } from '../../../../shared/model/recovery.ts'
import { recoveryText as text } from '../../text/recovery-text.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyLine } from './KeyLine.tsx'
import type { GoToTrail } from './LooksCard.tsx'
import { useRecovery } from './recovery-store.ts'

/** The keys of a set in their order, a line each: never their text. */
export function KeysCard(props: { set: RecoverySetDetail; nowMs: number; onTrail: GoToTrail }) {
  const { set } = props
  const open = useRecovery((state) => state.open)
  const title = set.kind === 'questions' ? text.answersTitle : text.keysTitle
  return (
    <section className="card key-lines" aria-label={title}>
      <ol>
        {set.keys.map((row, index) => (
          <KeyLine key={row.id} {...props} row={row} place={index + 1} />
        ))}
      </ol>
      {set.keys.length > 1 && (
        <div className="keys-foot">
          <Button
            kind="quiet"
            onPress={() => {
              open({ kind: 'open-all', id: set.id })
            }}
          >
            <Eye aria-hidden /> {text.showAll}
          </Button>
        </div>
      )}
    </section>
  )
}
