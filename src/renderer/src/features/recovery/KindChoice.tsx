import { KeyRound, List, MessageCircleQuestion, TextQuote } from 'lucide-react'
import type { ReactNode } from 'react'
import { Label, RadioGroup } from 'react-aria-components'
import type { RecoveryKind } from '../../../../shared/model/recovery.ts'
import { recoveryAddText as text } from '../../text/recovery-add-text.ts'
import { Radio } from '../../ui/Radio.tsx'

const kinds: readonly RecoveryKind[] = ['keys', 'key', 'phrase', 'questions']
const icons: Record<RecoveryKind, ReactNode> = {
  keys: <List aria-hidden />,
  key: <KeyRound aria-hidden />,
  phrase: <TextQuote aria-hidden />,
  questions: <MessageCircleQuestion aria-hidden />
}

/** What a site handed out. */
export function KindChoice({
  kind,
  onChoose
}: {
  kind: RecoveryKind
  onChoose: (kind: RecoveryKind) => void
}) {
  return (
    <RadioGroup
      className="pick"
      value={kind}
      onChange={(value) => {
        const chosen = kinds.find((one) => one === value)
        if (chosen !== undefined) onChoose(chosen)
      }}
    >
      <Label className="field-name">{text.kind}</Label>
      <div className="segments kinds">
        {kinds.map((one) => (
          <Radio key={one} value={one} className="segment">
            <span className="kind">
              {icons[one]}
              {text.kinds[one]}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
