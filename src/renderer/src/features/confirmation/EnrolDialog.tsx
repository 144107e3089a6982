import { useEffect, useRef, useState } from 'react'
import type { Output } from '../../../../shared/bridge/contract.ts'
import type { ConfirmationRule } from '../../../../shared/model/confirmation.ts'
import { confirmText } from '../../text/confirm-text.ts'
import { words } from '../../text/en.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { useShortLook } from '../../ui/use-short-look.ts'
import { BackupCodes } from './BackupCodes.tsx'
import { CodeForm } from './CodeForm.tsx'
import { useConfirmation } from './confirmation-store.ts'
import { drawEnrolment } from './draw-enrolment.ts'
import { RuleFields } from './RuleFields.tsx'
import './confirmation.css'

const text = confirmText.enrol

/** From what it is for, over the phone, to the ten backup codes. */
export function EnrolDialog(props: { rule: ConfirmationRule; onClose: () => void }) {
  const [step, setStep] = useState<'rule' | 'scan' | 'codes'>('rule')
  const [rule, setRule] = useState(props.rule)
  const finish = useConfirmation((state) => state.finish)
  const say = useNotice((state) => state.say)
  // SECURITY: handed on from the answer to the drawing, in no state.
  const made = useRef<readonly string[]>([])
  const take = () => {
    const codes = made.current
    made.current = []
    return codes
  }

  if (step === 'rule') {
    return (
      <Dialog title={text.title} width="l" isDismissable={false} onClose={props.onClose}>
        <p className="dialog-lead">{confirmText.plain}</p>
        <RuleFields rule={rule} onRule={setRule} autoFocus />
        <p className="quiet enrol-real">{confirmText.real}</p>
        <div className="dialog-actions">
          <span className="grow" />
          <Button onPress={props.onClose}>{words.common.cancel}</Button>
          <Button
            kind="primary"
            onPress={() => {
              setStep('scan')
            }}
          >
            {text.next}
          </Button>
        </div>
      </Dialog>
    )
  }
  if (step === 'scan') {
    return (
      <Dialog title={text.scanTitle} isDismissable={false} onClose={props.onClose}>
        <Scan
          finish={(code) => finish({ code, ...rule })}
          onOn={(codes) => {
            made.current = codes
            setStep('codes')
          }}
          onBack={() => {
            setStep('rule')
          }}
        />
      </Dialog>
    )
  }
  const done = () => {
    say({ text: confirmText.codes.isOn, tone: 'plain' })
    props.onClose()
  }
  return (
    <Dialog title={confirmText.codes.title} isDismissable={false} isKept onClose={done}>
      <BackupCodes take={take} isNew={false} onClose={done} />
    </Dialog>
  )
}

/** Long enough to take up a phone and open the app. */
const shownMs = 5 * 60_000

function Scan(props: {
  finish: (code: string) => Promise<Output<'confirmation.finish'>>
  onOn: (codes: readonly string[]) => void
  onBack: () => void
}) {
  const begin = useConfirmation((state) => state.begin)
  const { ref, hidesAtMs, wasHidden, show, hide } = useShortLook<Output<'confirmation.begin'>>(drawEnrolment)
  const [isGone, setIsGone] = useState(false)
  const isShown = useRef(false)
  const draw = () => {
    setIsGone(false)
    show(async () => ({ value: await begin(), shownMs }))
  }
  useEffect(() => {
    if (isShown.current) return
    isShown.current = true
    draw()
  })
  const send = async (code: string) => {
    const answer = await props.finish(code)
    if (answer.kind === 'on') {
      hide()
      props.onOn(answer.backupCodes)
      return undefined
    }
    if (answer.kind !== 'gone') return answer
    hide()
    setIsGone(true)
    return undefined
  }
  return (
    <CodeForm
      label={text.code}
      hint={text.codeHint}
      wrong={text.wrong}
      submitLabel={text.turnOn}
      backLabel={text.back}
      send={send}
      onBack={props.onBack}
    >
      <p className="dialog-lead">{text.scanLead}</p>
      <div ref={ref} className="enrol-secret" />
      {hidesAtMs === undefined && wasHidden && (
        <div className="enrol-hidden" role="status">
          <p>{isGone ? text.gone : text.hidden}</p>
          <Button onPress={draw}>{text.showAgain}</Button>
        </div>
      )}
    </CodeForm>
  )
}
