import { ArrowUpRight, Copy } from 'lucide-react'
import type { ReactNode } from 'react'
import type { CopyField } from '../../../../shared/model/credential.ts'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import { addressProblem } from '../../../../shared/rules/web-address.ts'
import { itemText as text } from '../../text/item-text.ts'
import { IconButton } from '../../ui/Button.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { shownText } from '../../ui/shown-text.ts'
import { useRun } from '../../ui/use-run.ts'
import { FieldRow } from './FieldRow.tsx'
import { useItemCalls } from './item-calls.ts'

interface RowProps {
  id: CredentialId
  field: CopyField
  label: string
  /** The label as part of a sentence. */
  spoken: string
  value: string
}

/** A value that is no secret: shown, copied, dragged out. */
export function TextRow(props: RowProps & { shown?: string; note?: ReactNode; actions?: ReactNode }) {
  const copy = useItemCalls((calls) => calls.copy)
  const run = useRun()
  return (
    <FieldRow
      label={props.label}
      note={props.note}
      actions={
        <>
          {props.actions}
          <IconButton
            label={text.copy(props.spoken)}
            icon={<Copy />}
            onPress={() => {
              run(() => copy({ id: props.id, field: props.field }))
            }}
          />
        </>
      }
    >
      <span
        className="value draggable"
        dir="auto"
        title={text.dragHint}
        draggable
        onDragStart={(event) => {
          event.dataTransfer.setData('text/plain', props.value)
          event.dataTransfer.effectAllowed = 'copy'
        }}
      >
        {props.shown ?? shownText(props.value)}
      </span>
    </FieldRow>
  )
}

/** An address: opened where the browser may be given it, and where not, why. */
export function AddressRow(props: RowProps & { open: () => Promise<boolean> }) {
  const say = useNotice((state) => state.say)
  const run = useRun()
  const problem = addressProblem(props.value)
  const open = async () => {
    if (!(await props.open())) say({ text: text.notOpened['not-an-address'], tone: 'bad' })
  }
  return (
    <>
      <TextRow
        {...props}
        shown={shownAddress(props.value)}
        actions={
          problem === undefined && (
            <IconButton
              label={text.open(props.spoken)}
              icon={<ArrowUpRight />}
              onPress={() => {
                run(open)
              }}
            />
          )
        }
      />
      {problem !== undefined && <p className="row-warning">{text.notOpened[problem]}</p>}
    </>
  )
}

/** As people say it; what is copied and opened is the whole. */
const shownAddress = (url: string) =>
  shownText(url)
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '')
