import { useState } from 'react'
import { Label, RadioGroup } from 'react-aria-components'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import type { DuplicateGroup } from '../../../../shared/model/listing.ts'
import { duplicatesText as text } from '../../text/duplicates-text.ts'
import { words } from '../../text/en.ts'
import { Button } from '../../ui/Button.tsx'
import { Described } from '../../ui/Described.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Radio } from '../../ui/Radio.tsx'
import { shownLine } from '../../ui/shown-text.ts'
import { useRun } from '../../ui/use-run.ts'
import { momentOf } from '../../ui/when.ts'
import { useSayWithUndo } from '../undo/use-say-with-undo.ts'
import { useDuplicates } from './duplicates-store.ts'

/** Which one is kept, and that nothing of the others is lost. The newest is offered first. */
export function MergeDialog(props: { group: DuplicateGroup; onMerged: (id: CredentialId) => void }) {
  const members = [...props.group.members].sort((a, b) => b.updatedAtMs - a.updatedAtMs)
  const ask = useDuplicates((state) => state.ask)
  const merge = useDuplicates((state) => state.merge)
  const say = useSayWithUndo()
  const run = useRun()
  const [now] = useState(() => Date.now())
  const [keep, setKeep] = useState(members[0]?.id)
  const [busy, setBusy] = useState(false)
  const close = () => {
    ask(undefined)
  }
  const start = () => {
    if (keep === undefined) return
    setBusy(true)
    run(async () => {
      try {
        const others = members.map(({ id }) => id).filter((id) => id !== keep)
        const { title } = await merge(keep, others)
        close()
        props.onMerged(keep)
        say(text.merged(title))
      } finally {
        setBusy(false)
      }
    })
  }
  return (
    <Dialog title={text.mergeTitle(members.length)} onClose={close}>
      <p className="dialog-lead">{text.means}</p>
      <RadioGroup
        className="merge-choices"
        value={keep ?? ''}
        onChange={(id) => {
          setKeep(members.find((one) => one.id === id)?.id)
        }}
      >
        <Label className="field-name">{text.keep}</Label>
        {members.map(({ id, title, userName, host, updatedAtMs }, index) => (
          <Radio key={id} value={id} className="choice" autoFocus={index === 0}>
            <Described
              title={shownLine(title)}
              means={[shownLine(userName), host, text.changed(momentOf(updatedAtMs, now))]
                .filter(Boolean)
                .join(' · ')}
            />
          </Radio>
        ))}
      </RadioGroup>
      <div className="dialog-actions">
        <Button onPress={close}>{words.common.cancel}</Button>
        <Button kind="primary" isPending={busy} onPress={start}>
          {text.mergeNow}
        </Button>
      </div>
    </Dialog>
  )
}
