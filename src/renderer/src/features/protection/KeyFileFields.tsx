import { keyFileText as text } from '../../text/key-file-text.ts'
import { SelectField } from '../../ui/SelectField.tsx'

const choices = ['keep', 'new', 'none'] as const
export type KeyFileChoice = (typeof choices)[number]

/** What becomes of the key file that a vault needs, when its way in is repaired. */
export function KeyFileFields(props: { chosen: KeyFileChoice; onChoose: (choice: KeyFileChoice) => void }) {
  return (
    <SelectField
      label={text.label}
      choices={choices.map((key) => ({ key, label: text.choices[key] }))}
      chosen={props.chosen}
      onChoose={props.onChoose}
    />
  )
}

/** Where a new key file belongs, and what losing it means. */
export function KeyFileMeans() {
  return (
    <>
      <p>{text.media}</p>
      <p className="callout warn">{text.losing}</p>
    </>
  )
}
