import { settingsText as text } from '../../text/settings-text.ts'
import { scaleChoices } from './setting-choices.ts'
import { ChoiceSetting, SegmentSetting, type RowProps } from './SettingFields.tsx'

const themes = ['system', 'light', 'dark'] as const
const accents = ['brass', 'blue', 'green', 'violet', 'rose', 'graphite'] as const
const densities = ['comfortable', 'compact'] as const
const motions = ['system', 'reduced'] as const
const languages = ['system', 'en', 'de'] as const

export const themeRow = ({ settings, change }: RowProps) => (
  <SegmentSetting
    id="theme"
    means={text.means.theme}
    keys={themes}
    labels={text.themes}
    chosen={settings.theme}
    onChoose={(theme) => {
      change({ theme })
    }}
  />
)

export const accentRow = ({ settings, change }: RowProps) => (
  <SegmentSetting
    id="accent"
    means={text.means.accent}
    keys={accents}
    labels={text.accents}
    mark={(accent) => <span className="accent-dot" data-accent={accent} aria-hidden />}
    chosen={settings.accent}
    onChoose={(accent) => {
      change({ accent })
    }}
  />
)

export const densityRow = ({ settings, change }: RowProps) => (
  <SegmentSetting
    id="density"
    means={text.means.density}
    keys={densities}
    labels={text.densities}
    chosen={settings.density}
    onChoose={(density) => {
      change({ density })
    }}
  />
)

export const textScaleRow = ({ settings, change }: RowProps) => (
  <ChoiceSetting
    id="textScale"
    means={text.means.textScale}
    choices={scaleChoices(settings.textScale)}
    chosen={String(settings.textScale)}
    onChoose={(key) => {
      change({ textScale: Number(key) })
    }}
  />
)

export const motionRow = ({ settings, change }: RowProps) => (
  <SegmentSetting
    id="motion"
    means={text.means.motion}
    keys={motions}
    labels={text.motions}
    chosen={settings.motion}
    onChoose={(motion) => {
      change({ motion })
    }}
  />
)

export const languageRow = ({ settings, change }: RowProps) => (
  <ChoiceSetting
    id="language"
    means={text.means.language}
    choices={languages.map((key) => ({ key, label: text.languages[key] }))}
    chosen={settings.language}
    onChoose={(language) => {
      change({ language })
    }}
  />
)
