import { useState } from 'react'
import type { Output } from '../../../../shared/bridge/contract.ts'
import type { RecoveryKeyRow, RecoverySetDetail } from '../../../../shared/model/recovery.ts'
import { inSentence } from '../../text/in-sentence.ts'
import { recoveryOpenText as text } from '../../text/recovery-open-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { shownLine } from '../../ui/shown-text.ts'
import { useRun } from '../../ui/use-run.ts'
import { useShortLook, type Looked } from '../../ui/use-short-look.ts'
import { momentOf } from '../../ui/when.ts'
import { AskForm } from './AskForm.tsx'
import { CopiedPanel } from './CopiedPanel.tsx'
import { drawKey } from './draw-key.ts'
import type { GoToTrail } from './LooksCard.tsx'
import { OnRecord } from './OnRecord.tsx'
import { OutcomePanel, type Ending } from './OutcomePanel.tsx'
import type { OpenHow } from './recovery-dialog.ts'
import { isUsedUp, nameOfKey, nameOfSet } from './recovery-words.ts'
import { useRecovery } from './recovery-store.ts'
import { ShownPanel } from './ShownPanel.tsx'
import { isRefusal, useProof } from './use-proof.ts'
import { useReason } from './use-reason.ts'

type Answer = Output<'recovery.reveal'>
type Before = Extract<Answer, { kind: 'already-used' | 'revoked' }>
type Step = { at: 'asking'; before?: Before } | { at: 'copied' } | { at: 'ending'; ending: Ending }

/** One key, opened: why and who first, then what came of it. The record is on disk before the key is on the screen. */
export function OpenKeyDialog(props: {
  set: RecoverySetDetail
  row: RecoveryKeyRow
  how: OpenHow
  onTrail: GoToTrail
  onClose: () => void
}) {
  const { set, row, onClose } = props
  const reveal = useRecovery((state) => state.reveal)
  const proof = useProof()
  const reason = useReason()
  const run = useRun()
  const { ref, hidesAtMs, wasHidden, show, hide } = useShortLook<string>(drawKey)
  const [how, setHow] = useState(props.how)
  const [step, setStep] = useState<Step>(() => firstStep(row, set))
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  const name = nameOfKey(set.kind, set.keys, row.id)
  const spoken = row.label === '' ? inSentence(name) : name
  const before = step.at === 'asking' ? step.before : undefined

  /** What it answers when a key is to be shown: the key, past React, or nothing and the next step. */
  async function ask(next: OpenHow): Promise<Looked<string> | undefined> {
    const why = reason.take()
    const proven = why === undefined ? undefined : proof.take()
    if (why === undefined || proven === undefined) return undefined
    setBusy(true)
    try {
      const evenSo = before === undefined ? {} : { evenSo: true }
      const answer = await reveal({ id: row.id, proof: proven, reason: why, how: next, ...evenSo })
      setSaid(why)
      return take(answer)
    } finally {
      setBusy(false)
    }
  }
  function take(answer: Answer): Looked<string> | undefined {
    if (isRefusal(answer)) {
      proof.refuse(answer)
      return undefined
    }
    // What was typed stays for one more press: that it was used is answered by the same person.
    if (answer.kind === 'already-used' || answer.kind === 'revoked') {
      setStep({ at: 'asking', before: answer })
      return undefined
    }
    proof.clear()
    if (answer.kind === 'shown') return { value: answer.value, shownMs: answer.hidesAfterMs }
    setStep(answer.kind === 'copied' ? { at: 'copied' } : { at: 'ending', ending: answer })
    return undefined
  }
  const submit = (next: OpenHow) => {
    setHow(next)
    if (next === 'show') show(() => ask(next))
    else run(() => ask(next))
  }
  const isShown = hidesAtMs !== undefined
  const record = said !== '' && (
    <OnRecord
      what={text.whats[how]}
      reason={said}
      onTrail={() => {
        onClose()
        props.onTrail({ item: set.credentialId ?? set.id, title: nameOfSet(set) })
      }}
    />
  )
  return (
    <Dialog title={text.title[how](spoken, nameOfSet(set))} width="l" isDismissable={false} onClose={onClose}>
      {isShown && (
        <ShownPanel hidesAtMs={hidesAtMs} onHide={hide} onClose={onClose}>
          <div className="shown-key">
            <span ref={ref} className="secret revealed" data-testid="recovery-key" />
          </div>
        </ShownPanel>
      )}
      {!isShown && step.at === 'copied' && (
        <CopiedPanel set={set} row={row} name={name} isUse={how === 'use'} onClose={onClose} />
      )}
      {!isShown && step.at === 'ending' && (
        <OutcomePanel
          ending={step.ending}
          onAgain={() => {
            setStep(firstStep(row, set))
          }}
          onClose={onClose}
        />
      )}
      {!isShown && step.at === 'asking' && (
        <AskForm
          lead={
            <>
              <p className="dialog-lead">{text.lead[how]}</p>
              {before !== undefined && (
                <p className="callout warn" role="alert">
                  <bdi>{beforeWords(before)}</bdi>
                </p>
              )}
              <p className="quiet" role="status">
                {wasHidden ? text.hidden : ''}
              </p>
            </>
          }
          reasons={text.reasons}
          proof={proof}
          reason={reason}
          submitLabel={before === undefined ? text.act[how] : text.evenSo[how]}
          other={
            how === 'show' &&
            isUsedUp(set.kind) && (
              <Button
                isDisabled={busy || proof.waitSeconds > 0}
                onPress={() => {
                  submit('copy')
                }}
              >
                {text.copyInstead}
              </Button>
            )
          }
          busy={busy}
          onSubmit={() => {
            submit(how)
          }}
          onClose={onClose}
        />
      )}
      {(isShown || step.at === 'copied') && record}
    </Dialog>
  )
}

/** What the page knows already is said before anybody types anything. */
function firstStep(row: RecoveryKeyRow, { kind }: RecoverySetDetail): Step {
  if (row.state === 'revoked') return { at: 'asking', before: { kind: 'revoked' } }
  if (row.state !== 'used' || !isUsedUp(kind)) return { at: 'asking' }
  return { at: 'asking', before: { kind: 'already-used', usedAtMs: row.usedAtMs, note: row.note } }
}

function beforeWords(before: Before): string {
  if (before.kind === 'revoked') return text.revoked
  const { usedAtMs, note } = before
  const moment = usedAtMs === null ? undefined : momentOf(usedAtMs, Date.now())
  const when =
    moment === undefined
      ? text.alreadyUsedEarlier
      : note === ''
        ? text.alreadyUsed(moment)
        : text.alreadyUsedBecause(moment, shownLine(note, 200))
  return `${when} ${text.alreadyUsedMeans}`
}
