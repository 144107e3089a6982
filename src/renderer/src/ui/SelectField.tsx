import { ChevronDown } from 'lucide-react'
import { useId } from 'react'

export interface Choice<K extends string> {
  key: K
  label: string
}

/** One of a few: the system's own list, which every screen reader knows. With `quietLabel` the label is for these only. */
export function SelectField<K extends string>(props: {
  label: string
  quietLabel?: boolean
  choices: readonly Choice<K>[]
  chosen: K
  onChoose: (key: K) => void
}) {
  const id = useId()
  return (
    <div className="select">
      <label htmlFor={id} className={props.quietLabel === true ? 'only-read' : 'label'}>
        {props.label}
      </label>
      <span className="select-box">
        <select
          id={id}
          value={props.chosen}
          onChange={({ target }) => {
            const choice = props.choices.find((one) => one.key === target.value)
            if (choice !== undefined) props.onChoose(choice.key)
          }}
        >
          {props.choices.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden />
      </span>
    </div>
  )
}
