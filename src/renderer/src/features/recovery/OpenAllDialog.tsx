import { useState } from 'react'
import type { RecoverySetDetail } from '../../../../shared/model/recovery.ts'
import { recoveryOpenText as text } from '../../text/recovery-open-text.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { useRun } from '../../ui/use-run.ts'
import { useShortLook, type Looked } from '../../ui/use-short-look.ts'
import { AskForm } from './AskForm.tsx'
import { drawKeys, type KeyLines } from './draw-key.ts'
import type { GoToTrail } from './LooksCard.tsx'
import { OnRecord } from './OnRecord.tsx'
import { OutcomePanel, type Ending } from './OutcomePanel.tsx'
import { nameOfKey, nameOfSet } from './recovery-words.ts'
import { useRecovery } from './recovery-store.ts'
import { ShownPanel } from './ShownPanel.tsx'
import { isRefusal, useProof } from './use-proof.ts'
import { useReason } from './use-reason.ts'

/** All keys of a set at once, as an act of its own: on the screen, onto paper or into a file. */
export function OpenAllDialog(props: {
  set: RecoverySetDetail
  how: 'all' | 'printer' | 'text-file'
  onTrail: GoToTrail
  onClose: () => void
}) {
  const { set, how, onClose } = props
  const { id } = set
  const revealSet = useRecovery((state) => state.revealSet)
  const takeOut = useRecovery((state) => state.takeOut)
  const say = useNotice((state) => state.say)
  const run = useRun()
  const proof = useProof()
  const reason = useReason()
  const { ref, hidesAtMs, wasHidden, show, hide } = useShortLook<KeyLines, HTMLOListElement>(drawKeys)
  const [ending, setEnding] = useState<Ending>()
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  const name = nameOfSet(set)

  /** The keys where they are to be shown; nothing otherwise, and it has been said how it went. */
  async function ask(): Promise<Looked<KeyLines> | undefined> {
    const why = reason.take()
    const proven = why === undefined ? undefined : proof.take()
    if (why === undefined || proven === undefined) return undefined
    setBusy(true)
    try {
      const asked = { id, proof: proven, reason: why }
      const answer = await (how === 'all' ? revealSet(asked) : takeOut({ ...asked, to: how }))
      if (isRefusal(answer)) {
        proof.refuse(answer)
        return undefined
      }
      proof.clear()
      setSaid(why)
      if (answer.kind === 'shown') {
        const lines = answer.keys.map((key) => ({
          name: nameOfKey(set.kind, set.keys, key.id),
          value: key.value
        }))
        return { value: { lines, damaged: text.damagedKey }, shownMs: answer.hidesAfterMs }
      }
      if (answer.kind !== 'done') {
        setEnding(answer)
        return undefined
      }
      onClose()
      const done = how === 'printer' ? text.printed : text.saved
      say({
        text: answer.damaged === 0 ? done : `${done} ${text.damagedLeftOut(answer.damaged)}`,
        tone: answer.damaged === 0 ? 'plain' : 'bad'
      })
      return undefined
    } finally {
      setBusy(false)
    }
  }
  const isShown = hidesAtMs !== undefined
  return (
    <Dialog title={text.title[how](name)} width="l" isDismissable={false} isKept={busy} onClose={onClose}>
      {isShown ? (
        <>
          <ShownPanel hidesAtMs={hidesAtMs} onHide={hide} onClose={onClose}>
            <ol ref={ref} className="shown-keys" data-testid="recovery-keys" />
          </ShownPanel>
          <OnRecord
            what={text.whats[how]}
            reason={said}
            onTrail={() => {
              onClose()
              props.onTrail({ item: set.credentialId ?? id, title: name })
            }}
          />
        </>
      ) : ending !== undefined ? (
        <OutcomePanel
          ending={ending}
          onAgain={() => {
            setEnding(undefined)
          }}
          onClose={onClose}
        />
      ) : (
        <AskForm
          lead={
            <>
              <p className={how === 'all' ? 'dialog-lead' : 'callout warn'}>{text.lead[how]}</p>
              <p className="quiet" role="status">
                {wasHidden ? text.hidden : ''}
              </p>
            </>
          }
          reasons={how === 'all' ? text.reasons : text.reasonsOut}
          proof={proof}
          reason={reason}
          submitLabel={text.act[how]}
          busy={busy}
          onSubmit={() => {
            if (how === 'all') show(ask)
            else run(ask)
          }}
          onClose={onClose}
        />
      )}
    </Dialog>
  )
}
