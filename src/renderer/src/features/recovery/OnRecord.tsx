import { ListChecks } from 'lucide-react'
import { useState } from 'react'
import { recoveryOpenText as text } from '../../text/recovery-open-text.ts'
import { Button } from '../../ui/Button.tsx'
import { shownLine } from '../../ui/shown-text.ts'
import { momentOf } from '../../ui/when.ts'

/** Says that what was just done is on record, and leads to where it stands. */
export function OnRecord(props: { what: string; reason: string; onTrail: () => void }) {
  const [atMs] = useState(() => Date.now())
  return (
    <p className="on-record">
      <ListChecks aria-hidden />
      <span>
        <b>{text.onRecord}</b>{' '}
        <bdi>{text.record(momentOf(atMs, atMs), props.what, shownLine(props.reason, 200))}</bdi>
      </span>
      <Button kind="quiet" onPress={props.onTrail}>
        {text.seeTrail}
      </Button>
    </p>
  )
}
