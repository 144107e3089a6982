import { ArrowRight } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { RecoverySetDetail } from '../../../../shared/model/recovery.ts'
import { recoveryText as text } from '../../text/recovery-text.ts'
import { Button } from '../../ui/Button.tsx'
import { momentOf } from '../../ui/when.ts'
import { lookReason, lookWords } from './look-words.ts'
import { looksOf, type Look } from './looks-of.ts'
import { nameOfSet } from './recovery-words.ts'
import { useRecovery } from './recovery-store.ts'
import '../audit/item-trail.css'

/** Goes to the whole trail of one item. */
export type GoToTrail = (of: { item: string; title: string }) => void

const asked = 24
const shown = 6

/** Who looked at these keys and when: the newest acts of the trail, and the way to all of it. */
export function LooksCard(props: { set: RecoverySetDetail; nowMs: number; onTrail: GoToTrail }) {
  const { set, nowMs } = props
  const item = set.credentialId ?? set.id
  const looks = useRecovery((state) => state.looks)
  const [found, setFound] = useState<readonly Look[]>()
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    let isLate = false
    looks(item, asked).then(
      (records) => {
        if (isLate) return
        setFailed(false)
        setFound(looksOf(records).slice(0, shown))
      },
      () => {
        if (!isLate) setFailed(true)
      }
    )
    return () => {
      isLate = true
    }
    // The set is another object whenever something was done with it.
  }, [looks, item, set])
  return (
    <section className="card looks" aria-label={text.looksTitle}>
      <div className="ways-head">
        <span className="label">{text.looksTitle}</span>
        <Button
          kind="quiet"
          onPress={() => {
            props.onTrail({ item, title: nameOfSet(set) })
          }}
        >
          {text.looksAll} <ArrowRight aria-hidden />
        </Button>
      </div>
      {hasFailed && <p className="quiet">{text.looksFailed}</p>}
      {found?.length === 0 && <p className="quiet">{text.looksNone}</p>}
      {found !== undefined && found.length > 0 && (
        <ol className="item-timeline">
          {found.map((look) => (
            <OneLook key={look.n} look={look} nowMs={nowMs} />
          ))}
        </ol>
      )}
      <p className="quiet">{text.looksDevice}</p>
    </section>
  )
}

const bad: readonly Look['action'][] = ['recovery-refused', 'recovery-damaged', 'recovery-not-shown']

function OneLook({ look, nowMs }: { look: Look; nowMs: number }) {
  const reason = lookReason(look)
  return (
    <li className={bad.includes(look.action) ? 'bad' : undefined}>
      <span>
        <b>{lookWords(look)}</b>
        {reason !== '' && <bdi> · {reason}</bdi>}
      </span>
      <small>
        <time dateTime={new Date(look.atMs).toISOString()}>{momentOf(look.atMs, nowMs)}</time>
      </small>
    </li>
  )
}
