import { useRef, useState } from 'react'
import type { ConfirmationRule } from '../../../../shared/model/confirmation.ts'
import { confirmText } from '../../text/confirm-text.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { BackupCodes } from './BackupCodes.tsx'
import { CodeForm } from './CodeForm.tsx'
import { useConfirmation } from './confirmation-store.ts'
import { RuleFields } from './RuleFields.tsx'
import './confirmation.css'

const text = confirmText.change

/** What a code is needed for once it is on. */
export type ConfirmationChange = 'rule' | 'off' | 'new-codes'

/** A change of the extra confirmation, confirmed by a code. */
export function ChangeDialog(props: { to: ConfirmationChange; rule: ConfirmationRule; onClose: () => void }) {
  const { to, onClose } = props
  const change = useConfirmation((state) => state.change)
  const newCodes = useConfirmation((state) => state.newCodes)
  const say = useNotice((state) => state.say)
  const [rule, setRule] = useState(props.rule)
  const [hasNew, setHasNew] = useState(false)
  // SECURITY: handed on from the answer to the drawing, in no state.
  const made = useRef<readonly string[]>([])
  const words = {
    rule: { title: text.ruleTitle, lead: text.ruleLead, submit: text.save },
    off: { title: text.offTitle, lead: text.offLead, submit: text.turnOff },
    'new-codes': { title: text.newTitle, lead: text.newLead, submit: text.make }
  }[to]

  async function send(code: string) {
    if (to === 'new-codes') {
      const answer = await newCodes(code)
      if (answer.kind !== 'made') return answer
      made.current = answer.backupCodes
      setHasNew(true)
      return undefined
    }
    const answer = await change(to === 'off' ? { to, code } : { to, code, ...rule })
    if (answer.kind !== 'done') return answer
    say({ text: to === 'off' ? text.isOff : text.changed, tone: 'plain' })
    onClose()
    return undefined
  }

  if (hasNew) {
    return (
      <Dialog title={confirmText.codes.title} isDismissable={false} isKept onClose={onClose}>
        <BackupCodes
          isNew
          onClose={onClose}
          take={() => {
            const codes = made.current
            made.current = []
            return codes
          }}
        />
      </Dialog>
    )
  }
  return (
    <Dialog title={words.title} isDismissable={false} onClose={onClose}>
      <CodeForm submitLabel={words.submit} send={send} onBack={onClose}>
        <p className="dialog-lead">{words.lead}</p>
        {to === 'rule' && <RuleFields rule={rule} onRule={setRule} />}
      </CodeForm>
    </Dialog>
  )
}
