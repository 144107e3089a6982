import type { RecoverySetDetail } from '../../../../shared/model/recovery.ts'
import { words } from '../../text/en.ts'
import { recoveryText as text } from '../../text/recovery-text.ts'
import { Button } from '../../ui/Button.tsx'
import { shownText } from '../../ui/shown-text.ts'
import { useRecovery } from './recovery-store.ts'

/** How to get in without the keys: no secret, and so shown to whoever is at the desk. */
export function WaysCard({ set }: { set: RecoverySetDetail }) {
  const open = useRecovery((state) => state.open)
  const { support, mail, phone, notes } = set.waysBackIn
  const lines = [
    { name: text.support, value: support },
    { name: text.mail, value: mail },
    { name: text.phone, value: phone },
    { name: text.notes, value: notes }
  ].filter(({ value }) => value.trim() !== '')
  const edit = () => {
    open({ kind: 'ways', id: set.id })
  }
  return (
    <section className="card ways-card" aria-label={text.waysTitle}>
      <div className="ways-head">
        <span className="label">{text.waysTitle}</span>
        {lines.length === 0 ? (
          <Button kind="quiet" onPress={edit}>
            {text.waysAdd}
          </Button>
        ) : (
          <Button kind="quiet" aria-label={text.waysEdit} onPress={edit}>
            {words.common.edit}
          </Button>
        )}
      </div>
      {lines.length === 0 ? (
        <p className="quiet">{text.waysNone}</p>
      ) : (
        <dl>
          {lines.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{shownText(value)}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
