import { Check, ChevronDown } from 'lucide-react'
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'

export interface Choice<K extends string> {
  key: K
  label: string
}

/** One of a few. With `quietLabel` the label is for screen readers only. */
export function SelectField<K extends string>(props: {
  label: string
  quietLabel?: boolean
  choices: readonly Choice<K>[]
  chosen: K
  onChoose: (key: K) => void
}) {
  return (
    <Select
      className="select"
      value={props.chosen}
      onChange={(key) => {
        const choice = props.choices.find((one) => one.key === key)
        if (choice !== undefined) props.onChoose(choice.key)
      }}
    >
      <Label className={props.quietLabel === true ? 'only-read' : 'label'}>{props.label}</Label>
      <Button className="button plain select-button">
        <SelectValue />
        <ChevronDown aria-hidden />
      </Button>
      <Popover className="popover">
        <ListBox className="options" items={props.choices.map((choice) => ({ ...choice, id: choice.key }))}>
          {(choice) => (
            <ListBoxItem className="option" textValue={choice.label}>
              {({ isSelected }) => (
                <>
                  <span>{choice.label}</span>
                  {isSelected && <Check aria-hidden />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
