import { useId, type ReactNode } from 'react'
import { RadioGroup, SwitchButton, SwitchField } from 'react-aria-components'
import type { Settings } from '../../../../shared/model/settings.ts'
import type { SystemState } from '../../../../shared/model/system.ts'
import type { VaultState } from '../../../../shared/model/vault.ts'
import { settingsText as text } from '../../text/settings-text.ts'
import { Radio } from '../../ui/Radio.tsx'
import { SelectField, type Choice } from '../../ui/SelectField.tsx'
import { SettingRow } from '../../ui/SettingRow.tsx'
import type { SettingId } from './setting-entries.ts'

/** What every row is given: the settings as they are, and how one of them is changed. */
export interface RowProps {
  settings: Settings
  /** What this desktop can do; undefined until it is known. */
  system: SystemState | undefined
  /** What opens the vault; undefined where it is not open. */
  vault: Extract<VaultState, { kind: 'unlocked' }> | undefined
  change: (part: Partial<Settings>, weak?: string) => void
}

interface Named {
  id: SettingId
  means: ReactNode
  /** Said while the present choice weakens safety. */
  weak?: string | undefined
  /** Said where this computer or vault cannot do it. */
  note?: string | undefined
}

/** A setting that is one of many. */
export function ChoiceSetting<K extends string>(
  props: Named & { choices: readonly Choice<K>[]; chosen: K; onChoose: (key: K) => void }
) {
  const name = text.names[props.id]
  return (
    <SettingRow
      anchor={props.id}
      name={name}
      means={<small>{props.means}</small>}
      weak={props.weak}
      note={props.note}
    >
      <SelectField
        label={name}
        quietLabel
        choices={props.choices}
        chosen={props.chosen}
        onChoose={props.onChoose}
      />
    </SettingRow>
  )
}

/** A setting that is one of a few, all of them in sight. */
export function SegmentSetting<K extends string>(
  props: Named & {
    keys: readonly K[]
    labels: Readonly<Record<K, string>>
    chosen: K
    onChoose: (key: K) => void
    mark?: (key: K) => ReactNode
  }
) {
  const name = text.names[props.id]
  return (
    <SettingRow
      anchor={props.id}
      name={name}
      means={<small>{props.means}</small>}
      weak={props.weak}
      note={props.note}
    >
      <RadioGroup
        className="segments"
        aria-label={name}
        value={props.chosen}
        onChange={(value) => {
          const key = props.keys.find((one) => one === value)
          if (key !== undefined) props.onChoose(key)
        }}
      >
        {props.keys.map((key) => (
          <Radio key={key} value={key} className="segment">
            {props.mark?.(key)}
            {props.labels[key]}
          </Radio>
        ))}
      </RadioGroup>
    </SettingRow>
  )
}

/** A setting that is on or off. */
export function SwitchSetting(
  props: Named & { isOn: boolean; isDisabled?: boolean; onChange: (isOn: boolean) => void }
) {
  const meansId = useId()
  const name = text.names[props.id]
  return (
    <SettingRow
      anchor={props.id}
      name={name}
      means={<small id={meansId}>{props.means}</small>}
      weak={props.weak}
      note={props.note}
    >
      <SwitchField
        aria-label={name}
        aria-describedby={meansId}
        isSelected={props.isOn}
        isDisabled={props.isDisabled === true}
        onChange={props.onChange}
      >
        <SwitchButton className="switch">
          <span className="track" aria-hidden />
        </SwitchButton>
      </SwitchField>
    </SettingRow>
  )
}
