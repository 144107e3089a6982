import { Label, RadioGroup } from 'react-aria-components'
import type { ConfirmationRule } from '../../../../shared/model/confirmation.ts'
import { confirmText } from '../../text/confirm-text.ts'
import { Described } from '../../ui/Described.tsx'
import { Radio } from '../../ui/Radio.tsx'
import { SelectField } from '../../ui/SelectField.tsx'

const text = confirmText.enrol
const usualDays = [1, 3, 7, 14, 30, 60, 90]

/** When the code is asked. */
export function RuleFields(props: {
  rule: ConfirmationRule
  onRule: (rule: ConfirmationRule) => void
  autoFocus?: boolean
}) {
  const { rule, onRule } = props
  const days = [...new Set([...usualDays, rule.days])].sort((a, b) => a - b)
  return (
    <>
      <RadioGroup
        className="choices"
        value={rule.mode}
        onChange={(value) => {
          onRule({ ...rule, mode: value === 'after-days' ? 'after-days' : 'every-unlock' })
        }}
      >
        <Label className="label">{text.when}</Label>
        <Radio value="every-unlock" className="choice" autoFocus={props.autoFocus === true}>
          <Described title={text.modes['every-unlock']} means={text.modes['every-unlock-means']} />
        </Radio>
        <Radio value="after-days" className="choice">
          <Described title={text.modes['after-days']} means={text.modes['after-days-means']} />
        </Radio>
      </RadioGroup>
      {rule.mode === 'after-days' && (
        <SelectField
          label={text.days}
          choices={days.map((n) => ({ key: String(n), label: text.dayChoice(n) }))}
          chosen={String(rule.days)}
          onChoose={(key) => {
            onRule({ ...rule, days: Number(key) })
          }}
        />
      )}
    </>
  )
}
