import { useId } from 'react'
import { RadioGroup, SwitchButton, SwitchField } from 'react-aria-components'
import type { Settings } from '../../../../shared/model/settings.ts'
import { codeSettingsText as text } from '../../text/code-settings-text.ts'
import { codesText } from '../../text/codes-text.ts'
import { Radio } from '../../ui/Radio.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { SettingRow } from '../../ui/SettingRow.tsx'
import { lateCopyChoices } from './setting-choices.ts'

const groupings = ['threes', 'pairs', 'none'] as const
const orders = ['name', 'use', 'manual'] as const
const lateCopies = ['next', 'wait'] as const

/** Settings of how one-time codes are shown, ordered and copied. */
export function CodeSettingRows(props: { settings: Settings; onChange: (part: Partial<Settings>) => void }) {
  const { settings, onChange } = props
  return (
    <div className="card">
      <SettingRow name={text.grouping} means={<small>{text.groupingMeans}</small>}>
        <SelectField
          label={text.grouping}
          quietLabel
          choices={groupings.map((key) => ({ key, label: text.groupings[key] }))}
          chosen={settings.codeGrouping}
          onChoose={(codeGrouping) => {
            onChange({ codeGrouping })
          }}
        />
      </SettingRow>
      <SwitchRow
        name={text.hide}
        means={text.hideMeans}
        isOn={settings.hideCodes}
        onChange={(hideCodes) => {
          onChange({ hideCodes })
        }}
      />
      <SwitchRow
        name={text.showNext}
        means={text.showNextMeans}
        isOn={settings.showNextCode}
        onChange={(showNextCode) => {
          onChange({ showNextCode })
        }}
      />
      <SettingRow name={text.late} means={<small>{text.lateMeans}</small>}>
        <SelectField
          label={text.late}
          quietLabel
          choices={lateCopyChoices(settings.lateCopySeconds)}
          chosen={String(settings.lateCopySeconds)}
          onChoose={(key) => {
            onChange({ lateCopySeconds: Number(key) })
          }}
        />
      </SettingRow>
      {settings.lateCopySeconds > 0 && (
        <SettingRow name={text.lateDo} means={<small>{text.lateDoMeans[settings.lateCopy]}</small>}>
          <RadioGroup
            className="segments"
            aria-label={text.lateDo}
            value={settings.lateCopy}
            onChange={(value) => {
              const lateCopy = lateCopies.find((one) => one === value)
              if (lateCopy !== undefined) onChange({ lateCopy })
            }}
          >
            {lateCopies.map((key) => (
              <Radio key={key} value={key} className="segment">
                {text.lateCopies[key]}
              </Radio>
            ))}
          </RadioGroup>
        </SettingRow>
      )}
      <SettingRow name={text.order} means={<small>{text.orderMeans}</small>}>
        <SelectField
          label={text.order}
          quietLabel
          choices={orders.map((key) => ({ key, label: codesText.orders[key] }))}
          chosen={settings.codeOrder}
          onChoose={(codeOrder) => {
            onChange({ codeOrder })
          }}
        />
      </SettingRow>
    </div>
  )
}

function SwitchRow(props: { name: string; means: string; isOn: boolean; onChange: (isOn: boolean) => void }) {
  const id = useId()
  return (
    <SettingRow name={props.name} means={<small id={id}>{props.means}</small>}>
      <SwitchField
        aria-label={props.name}
        aria-describedby={id}
        isSelected={props.isOn}
        onChange={props.onChange}
      >
        <SwitchButton className="switch">
          <span className="track" aria-hidden />
        </SwitchButton>
      </SwitchField>
    </SettingRow>
  )
}
