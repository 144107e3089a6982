import { Eye, EyeOff } from 'lucide-react'
import type { CredentialId } from '../../../../../shared/model/ids.ts'
import { historyText as text } from '../../../text/history-text.ts'
import { itemText } from '../../../text/item-text.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { shownText } from '../../../ui/shown-text.ts'
import { useShortLook } from '../../../ui/use-short-look.ts'
import { drawSecret } from '../draw-secret.ts'
import { HidesIn } from '../HidesIn.tsx'
import { useItemCalls } from '../item-calls.ts'
import { SecretDots } from '../SecretDots.tsx'
import type { Cell } from './compare-rows.ts'

/** One side of a comparison. Without `revision` it is the present one. */
export function VersionCell(props: {
  id: CredentialId
  revision?: number
  cell: Cell
  /** The label as part of a sentence, and the name of the button that shows it. */
  spoken: string
  show: string
}) {
  const { id, revision, cell } = props
  const { ref, hidesAtMs, show, hide } = useShortLook<string>(drawSecret)
  const reveal = useItemCalls((calls) => calls.reveal)
  if (cell.kind === 'empty') return <span className="none">{text.empty}</span>
  if (cell.kind === 'text') {
    return (
      <span className="compare-text" dir="auto">
        {shownText(cell.text)}
      </span>
    )
  }
  const { field } = cell
  const isShown = hidesAtMs !== undefined
  return (
    <span className="compare-secret">
      {isShown ? <span ref={ref} className="secret revealed" data-testid="revealed" /> : <SecretDots />}
      {isShown && <HidesIn untilMs={hidesAtMs} />}
      <IconButton
        label={isShown ? itemText.hide(props.spoken) : props.show}
        icon={isShown ? <EyeOff /> : <Eye />}
        onPress={
          isShown
            ? hide
            : () => {
                show(() => reveal(revision === undefined ? { id, field } : { id, field, revision }))
              }
        }
      />
    </span>
  )
}
