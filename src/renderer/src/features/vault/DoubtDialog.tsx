import type { Finding } from '../../../../shared/model/vault.ts'
import { doubtText as text } from '../../text/doubt-text.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { DoubtChoices } from './DoubtChoices.tsx'
import { FindingList } from './FindingList.tsx'
import './vault.css'

/** What the check that goes on after unlocking has found, with the same choices as before unlocking. */
export function DoubtDialog(props: { findings: readonly Finding[]; onClose: () => void }) {
  return (
    <Dialog title={text.title} width="l" onClose={props.onClose}>
      <p className="dialog-lead">{text.leadOpen}</p>
      <FindingList findings={props.findings} />
      <DoubtChoices goOn={text.goOn} onChosen={props.onClose} />
    </Dialog>
  )
}
