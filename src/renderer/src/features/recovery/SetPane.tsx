import { ArrowRight, Ban, CircleAlert } from 'lucide-react'
import { useState } from 'react'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import type { RecoverySetDetail } from '../../../../shared/model/recovery.ts'
import { recoveryText as text } from '../../text/recovery-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Monogram } from '../../ui/Monogram.tsx'
import { momentOf } from '../../ui/when.ts'
import { KeysCard } from './KeysCard.tsx'
import { LooksCard, type GoToTrail } from './LooksCard.tsx'
import { isLow, isUsedUp, nameOfSet } from './recovery-words.ts'
import { useRecovery } from './recovery-store.ts'
import { SecondCopyCard } from './SecondCopyCard.tsx'
import { SetMenu } from './SetMenu.tsx'
import { StockCard } from './StockCard.tsx'
import { WaysCard } from './WaysCard.tsx'
import './recovery.css'

/** One recovery set: how many keys are left, each of them, how to get back in, and who looked. */
export function SetPane(props: {
  set: RecoverySetDetail
  onOpenItem: (id: CredentialId) => void
  onTrail: GoToTrail
}) {
  const { set } = props
  const [nowMs] = useState(() => Date.now())
  const name = nameOfSet(set)
  return (
    <article className="pane-content recovery" aria-labelledby="pane-title">
      <header className="pane-head">
        <Monogram name={set.credentialTitle || name} big />
        <div className="pane-names">
          <h1 id="pane-title" tabIndex={-1} dir="auto">
            {name}
          </h1>
          <p>
            {text.head(text.kinds[set.kind], momentOf(set.createdAtMs, nowMs))}
            {set.isCredentialTrashed && ` · ${text.inTrash}`}
          </p>
        </div>
        <div className="pane-acts">
          <OpenItem set={set} onOpenItem={props.onOpenItem} />
          <SetMenu set={set} />
        </div>
      </header>
      <Warning set={set} nowMs={nowMs} />
      <StockCard set={set} />
      {set.revokedAtMs === null && set.secondCopyAtMs === null && <SecondCopyCard set={set} />}
      <KeysCard set={set} nowMs={nowMs} onTrail={props.onTrail} />
      <WaysCard set={set} />
      <LooksCard key={set.id} set={set} nowMs={nowMs} onTrail={props.onTrail} />
    </article>
  )
}

function OpenItem({ set, onOpenItem }: { set: RecoverySetDetail; onOpenItem: (id: CredentialId) => void }) {
  const { credentialId } = set
  if (credentialId === null || set.isCredentialTrashed) return null
  return (
    <Button
      onPress={() => {
        onOpenItem(credentialId)
      }}
    >
      {text.openItem(set.credentialTitle)} <ArrowRight aria-hidden />
    </Button>
  )
}

/** What should be done about the set before anything else. */
function Warning({ set, nowMs }: { set: RecoverySetDetail; nowMs: number }) {
  const open = useRecovery((state) => state.open)
  const { id, revokedAtMs } = set
  if (revokedAtMs !== null) {
    return (
      <div className="callout plain set-warning">
        <Ban aria-hidden />
        <span>
          <b>{text.revokedTitle(momentOf(revokedAtMs, nowMs))}</b>
          <span>{set.replacedBy === null ? text.revokedText : text.revokedBy}</span>
        </span>
      </div>
    )
  }
  if (!isLow(set) || !isUsedUp(set.kind)) return null
  return (
    <div className="callout warn set-warning">
      <CircleAlert aria-hidden />
      <span>
        <b>{text.lowTitle(set.unused)}</b>
        <span>{text.lowText}</span>
      </span>
      <Button
        onPress={() => {
          open({ kind: 'replace', id })
        }}
      >
        {text.replace}
      </Button>
    </div>
  )
}
