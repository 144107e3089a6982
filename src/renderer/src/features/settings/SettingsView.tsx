import { useId, type ReactNode } from 'react'
import { Label, RadioGroup, SwitchButton, SwitchField } from 'react-aria-components'
import type { Settings } from '../../../../shared/model/settings.ts'
import { clockText } from '../../text/clock-text.ts'
import { codeSettingsText } from '../../text/code-settings-text.ts'
import { words } from '../../text/en.ts'
import { errorText } from '../../text/error-text.ts'
import { safetyText } from '../../text/safety-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { Radio } from '../../ui/Radio.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { useRun } from '../../ui/use-run.ts'
import { ClockRows } from '../clock/ClockRows.tsx'
import { SafetyRows } from '../protection/SafetyRows.tsx'
import { useVault } from '../vault/vault-store.ts'
import { CodeSettingRows } from './CodeSettingRows.tsx'
import { autoLockChoices, clipboardChoices, keyOf, numberOf, seedsLockChoices } from './setting-choices.ts'
import { useSettings } from './settings-store.ts'

const text = words.settings
const themes = ['system', 'light', 'dark'] as const

/** The few settings there are. Each is saved when it is changed. */
export function SettingsView() {
  const settings = useSettings((state) => state.settings)
  const failure = useSettings((state) => state.failure)
  const load = useSettings((state) => state.load)
  return (
    <div className="page-content settings">
      <header className="page-head">
        <h1 id="view-title" tabIndex={-1}>
          {text.title}
        </h1>
        <p>{text.lead}</p>
      </header>
      {settings !== undefined ? (
        <Form settings={settings} />
      ) : failure !== undefined ? (
        <Empty
          title={text.failed}
          actions={<Button onPress={() => void load()}>{words.common.tryAgain}</Button>}
        >
          <p>{errorText[failure]}</p>
        </Empty>
      ) : (
        <p className="quiet">{text.loading}</p>
      )}
    </div>
  )
}

function Form({ settings }: { settings: Settings }) {
  const changeSettings = useSettings((state) => state.change)
  const say = useNotice((state) => state.say)
  const run = useRun()
  const protectionId = useId()
  const vault = useVault((state) => state.state)
  const change = (part: Partial<Settings>) => {
    run(async () => {
      await changeSettings(part)
      say({ text: text.saved, tone: 'plain' })
    })
  }
  return (
    <>
      <h2>{text.appearance}</h2>
      <div className="card">
        <RadioGroup
          className="setting"
          value={settings.theme}
          onChange={(value) => {
            const theme = themes.find((one) => one === value)
            if (theme !== undefined) change({ theme })
          }}
        >
          <Label className="setting-name">{text.theme}</Label>
          <div className="segments">
            {themes.map((theme) => (
              <Radio key={theme} value={theme} className="segment">
                {text.themes[theme]}
              </Radio>
            ))}
          </div>
        </RadioGroup>
      </div>
      <h2>{codeSettingsText.title}</h2>
      <CodeSettingRows settings={settings} onChange={change} />
      <h2>{clockText.title}</h2>
      <ClockRows />
      {vault?.kind === 'unlocked' && (
        <>
          <h2>{safetyText.opens}</h2>
          <SafetyRows vault={vault} />
        </>
      )}
      <h2>{text.safety}</h2>
      <div className="card">
        <Setting name={text.autoLock} means={text.autoLockMeans}>
          <SelectField
            label={text.autoLock}
            quietLabel
            choices={autoLockChoices(settings.autoLockMinutes)}
            chosen={keyOf(settings.autoLockMinutes)}
            onChoose={(key) => {
              change({ autoLockMinutes: numberOf(key) })
            }}
          />
        </Setting>
        <Setting name={safetyText.seedsLock} means={safetyText.seedsLockMeans}>
          <SelectField
            label={safetyText.seedsLock}
            quietLabel
            choices={seedsLockChoices(settings.seedsLockMinutes)}
            chosen={keyOf(settings.seedsLockMinutes)}
            onChoose={(key) => {
              change({ seedsLockMinutes: numberOf(key) })
            }}
          />
        </Setting>
        <Setting name={text.clipboard} means={text.clipboardMeans}>
          <SelectField
            label={text.clipboard}
            quietLabel
            choices={clipboardChoices(settings.clipboardClearSeconds)}
            chosen={keyOf(settings.clipboardClearSeconds)}
            onChoose={(key) => {
              change({ clipboardClearSeconds: numberOf(key) })
            }}
          />
        </Setting>
        <Setting name={text.protection} means={text.protectionMeans} meansId={protectionId}>
          <SwitchField
            aria-label={text.protection}
            aria-describedby={protectionId}
            isSelected={settings.contentProtection}
            onChange={(contentProtection) => {
              change({ contentProtection })
            }}
          >
            <SwitchButton className="switch">
              <span className="track" aria-hidden />
            </SwitchButton>
          </SwitchField>
        </Setting>
      </div>
    </>
  )
}

function Setting(props: { name: string; means: string; meansId?: string; children: ReactNode }) {
  return (
    <div className="setting">
      <div>
        <span className="setting-name">{props.name}</span>
        <small id={props.meansId}>{props.means}</small>
      </div>
      {props.children}
    </div>
  )
}
