import { desktopText } from '../../text/desktop-text.ts'
import { settingsText as text } from '../../text/settings-text.ts'
import { keyOf, numberOf, reminderChoices } from './setting-choices.ts'
import { ChoiceSetting, SwitchSetting, type RowProps } from './SettingFields.tsx'
import { when } from './when.ts'

export const lockOnScreenLockRow = ({ settings, system, change }: RowProps) => (
  <SwitchSetting
    id="lockOnScreenLock"
    means={text.means.lockOnScreenLock}
    weak={when(!settings.lockOnScreenLock, text.weak.lockOnScreenLock)}
    note={when(system?.screenLock === 'not-noticed', desktopText.noScreenLock)}
    isOn={settings.lockOnScreenLock}
    onChange={(lockOnScreenLock) => {
      change({ lockOnScreenLock }, when(!lockOnScreenLock, text.weak.lockOnScreenLock))
    }}
  />
)

export const lockOnSuspendRow = ({ settings, change }: RowProps) => (
  <SwitchSetting
    id="lockOnSuspend"
    means={text.means.lockOnSuspend}
    weak={when(!settings.lockOnSuspend, text.weak.lockOnSuspend)}
    isOn={settings.lockOnSuspend}
    onChange={(lockOnSuspend) => {
      change({ lockOnSuspend }, when(!lockOnSuspend, text.weak.lockOnSuspend))
    }}
  />
)

export const lockOnCloseRow = ({ settings, change }: RowProps) => (
  <SwitchSetting
    id="lockOnClose"
    means={text.means.lockOnClose}
    isOn={settings.lockOnClose}
    onChange={(lockOnClose) => {
      change({ lockOnClose })
    }}
  />
)

export const lockOnMinimiseRow = ({ settings, change }: RowProps) => (
  <SwitchSetting
    id="lockOnMinimise"
    means={text.means.lockOnMinimise}
    isOn={settings.lockOnMinimise}
    onChange={(lockOnMinimise) => {
      change({ lockOnMinimise })
    }}
  />
)

export const unlockByItselfRow = ({ settings, vault, change }: RowProps) => (
  <SwitchSetting
    id="unlockByItself"
    means={text.means.unlockByItself}
    note={when(
      vault !== undefined && (vault.protection !== 'keychain' || vault.hasKeyFile),
      desktopText.notByItself
    )}
    isOn={settings.unlockByItself}
    onChange={(unlockByItself) => {
      change({ unlockByItself })
    }}
  />
)

export const askPersonRow = ({ settings, change }: RowProps) => (
  <SwitchSetting
    id="askPerson"
    means={text.means.askPerson}
    isOn={settings.askPerson}
    onChange={(askPerson) => {
      change({ askPerson })
    }}
  />
)

export const passwordReminderRow = ({ settings, vault, change }: RowProps) => (
  <ChoiceSetting
    id="passwordReminder"
    means={text.means.passwordReminder}
    weak={when(
      settings.passwordReminderDays === null && vault?.protection !== 'keychain',
      text.weak.passwordReminder
    )}
    note={when(vault?.protection === 'keychain', desktopText.noPassword)}
    choices={reminderChoices(settings.passwordReminderDays)}
    chosen={keyOf(settings.passwordReminderDays)}
    onChoose={(key) => {
      const passwordReminderDays = numberOf(key)
      change({ passwordReminderDays }, when(passwordReminderDays === null, text.weak.passwordReminder))
    }}
  />
)
