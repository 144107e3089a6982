import { desktopText } from '../../text/desktop-text.ts'
import { settingsText as text } from '../../text/settings-text.ts'
import { trayChoices } from './setting-choices.ts'
import { ChoiceSetting, SegmentSetting, SwitchSetting, type RowProps } from './SettingFields.tsx'
import { when } from './when.ts'

const pictures = ['ask', 'always', 'never'] as const
const afterCopies = ['hide', 'stay'] as const

export const clearPictureRow = ({ settings, change }: RowProps) => (
  <SegmentSetting
    id="clearPicture"
    means={text.means.clearPicture}
    weak={when(settings.clearPastedPicture === 'never', text.weak.clearPicture)}
    keys={pictures}
    labels={text.pictures}
    chosen={settings.clearPastedPicture}
    onChoose={(clearPastedPicture) => {
      change({ clearPastedPicture }, when(clearPastedPicture === 'never', text.weak.clearPicture))
    }}
  />
)

export const quickAfterCopyRow = ({ settings, change }: RowProps) => (
  <SegmentSetting
    id="quickAfterCopy"
    means={text.means.quickAfterCopy}
    keys={afterCopies}
    labels={text.afterCopy}
    chosen={settings.quickAfterCopy}
    onChoose={(quickAfterCopy) => {
      change({ quickAfterCopy })
    }}
  />
)

export const quickCodeNextRow = ({ settings, change }: RowProps) => (
  <SwitchSetting
    id="quickCodeNext"
    means={text.means.quickCodeNext}
    isOn={settings.quickCodeNext}
    onChange={(quickCodeNext) => {
      change({ quickCodeNext })
    }}
  />
)

export const trayCodesRow = ({ settings, system, change }: RowProps) => (
  <ChoiceSetting
    id="trayCodes"
    means={text.means.trayCodes}
    note={when(system?.tray === 'missing', desktopText.noTrayMenu)}
    choices={trayChoices(settings.trayCodes)}
    chosen={String(settings.trayCodes)}
    onChoose={(key) => {
      change({ trayCodes: Number(key) })
    }}
  />
)

export const notificationsRow = ({ settings, system, change }: RowProps) => (
  <SwitchSetting
    id="notifications"
    means={text.means.notifications}
    note={when(system?.notifications === 'missing', desktopText.noNotifications)}
    isOn={settings.notifications}
    onChange={(notifications) => {
      change({ notifications })
    }}
  />
)

export const startHiddenRow = ({ settings, system, change }: RowProps) => (
  <SwitchSetting
    id="startHidden"
    means={text.means.startHidden}
    note={when(system?.tray === 'missing', desktopText.noTrayToStart)}
    isOn={settings.startHidden}
    onChange={(startHidden) => {
      change({ startHidden })
    }}
  />
)

export const keepInTrayRow = ({ settings, system, change }: RowProps) => (
  <SwitchSetting
    id="keepInTray"
    means={text.means.keepInTray}
    note={when(system?.tray === 'missing', desktopText.noTrayToStay)}
    isOn={settings.keepInTray}
    onChange={(keepInTray) => {
      change({ keepInTray })
    }}
  />
)
