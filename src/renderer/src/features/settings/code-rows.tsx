import { RadioGroup } from 'react-aria-components'
import { codeSettingsText as codes } from '../../text/code-settings-text.ts'
import { codesText } from '../../text/codes-text.ts'
import { Radio } from '../../ui/Radio.tsx'
import { SettingRow } from '../../ui/SettingRow.tsx'
import { lateCopyChoices } from './setting-choices.ts'
import { ChoiceSetting, SwitchSetting, type RowProps } from './SettingFields.tsx'

const groupings = ['threes', 'pairs', 'none'] as const
const orders = ['name', 'use', 'manual'] as const
const lateCopies = ['next', 'wait'] as const

export const groupingRow = ({ settings, change }: RowProps) => (
  <ChoiceSetting
    id="grouping"
    means={codes.groupingMeans}
    choices={groupings.map((key) => ({ key, label: codes.groupings[key] }))}
    chosen={settings.codeGrouping}
    onChoose={(codeGrouping) => {
      change({ codeGrouping })
    }}
  />
)

export const hideCodesRow = ({ settings, change }: RowProps) => (
  <SwitchSetting
    id="hideCodes"
    means={codes.hideMeans}
    isOn={settings.hideCodes}
    onChange={(hideCodes) => {
      change({ hideCodes })
    }}
  />
)

export const showNextRow = ({ settings, change }: RowProps) => (
  <SwitchSetting
    id="showNext"
    means={codes.showNextMeans}
    isOn={settings.showNextCode}
    onChange={(showNextCode) => {
      change({ showNextCode })
    }}
  />
)

export const lateCopyRow = ({ settings, change }: RowProps) => (
  <>
    <ChoiceSetting
      id="lateCopy"
      means={codes.lateMeans}
      choices={lateCopyChoices(settings.lateCopySeconds)}
      chosen={String(settings.lateCopySeconds)}
      onChoose={(key) => {
        change({ lateCopySeconds: Number(key) })
      }}
    />
    {settings.lateCopySeconds > 0 && (
      <SettingRow name={codes.lateDo} means={<small>{codes.lateDoMeans[settings.lateCopy]}</small>}>
        <RadioGroup
          className="segments"
          aria-label={codes.lateDo}
          value={settings.lateCopy}
          onChange={(value) => {
            const lateCopy = lateCopies.find((one) => one === value)
            if (lateCopy !== undefined) change({ lateCopy })
          }}
        >
          {lateCopies.map((key) => (
            <Radio key={key} value={key} className="segment">
              {codes.lateCopies[key]}
            </Radio>
          ))}
        </RadioGroup>
      </SettingRow>
    )}
  </>
)

export const codeOrderRow = ({ settings, change }: RowProps) => (
  <ChoiceSetting
    id="codeOrder"
    means={codes.orderMeans}
    choices={orders.map((key) => ({ key, label: codesText.orders[key] }))}
    chosen={settings.codeOrder}
    onChoose={(codeOrder) => {
      change({ codeOrder })
    }}
  />
)
