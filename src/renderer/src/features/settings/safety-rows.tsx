import { desktopText } from '../../text/desktop-text.ts'
import { settingsText as text } from '../../text/settings-text.ts'
import {
  auditKeepChoices,
  autoLockChoices,
  clipboardChoices,
  keyOf,
  numberOf,
  oldChoices,
  seedsLockChoices,
  trashChoices,
  versionsChoices
} from './setting-choices.ts'
import { ChoiceSetting, SwitchSetting, type RowProps } from './SettingFields.tsx'
import { when } from './when.ts'

const sorts = ['title', 'changed', 'created', 'used'] as const

export const autoLockRow = ({ settings, change }: RowProps) => (
  <ChoiceSetting
    id="autoLock"
    means={text.means.autoLock}
    weak={when(settings.autoLockMinutes === null, text.weak.autoLock)}
    choices={autoLockChoices(settings.autoLockMinutes)}
    chosen={keyOf(settings.autoLockMinutes)}
    onChoose={(key) => {
      const autoLockMinutes = numberOf(key)
      change({ autoLockMinutes }, when(autoLockMinutes === null, text.weak.autoLock))
    }}
  />
)

export const seedsLockRow = ({ settings, change }: RowProps) => (
  <ChoiceSetting
    id="seedsLock"
    means={text.means.seedsLock}
    choices={seedsLockChoices(settings.seedsLockMinutes)}
    chosen={keyOf(settings.seedsLockMinutes)}
    onChoose={(key) => {
      change({ seedsLockMinutes: numberOf(key) })
    }}
  />
)

export const clipboardRow = ({ settings, system, change }: RowProps) => (
  <ChoiceSetting
    id="clipboard"
    means={text.means.clipboard}
    note={clipboardNote(system)}
    weak={when(settings.clipboardClearSeconds === null, text.weak.clipboard)}
    choices={clipboardChoices(settings.clipboardClearSeconds)}
    chosen={keyOf(settings.clipboardClearSeconds)}
    onChoose={(key) => {
      const clipboardClearSeconds = numberOf(key)
      change({ clipboardClearSeconds }, when(clipboardClearSeconds === null, text.weak.clipboard))
    }}
  />
)

const clipboardNote = (system: RowProps['system']): string | undefined =>
  system === undefined || system.clipboard === 'marked' ? undefined : desktopText.clipboard[system.clipboard]

export const listSortRow = ({ settings, change }: RowProps) => (
  <ChoiceSetting
    id="listSort"
    means={text.means.listSort}
    choices={sorts.map((key) => ({ key, label: text.sorts[key] }))}
    chosen={settings.listSort}
    onChoose={(listSort) => {
      change({ listSort })
    }}
  />
)

export const versionsRow = ({ settings, change }: RowProps) => (
  <ChoiceSetting
    id="versions"
    means={text.means.versions}
    choices={versionsChoices(settings.versionsKept)}
    chosen={keyOf(settings.versionsKept)}
    onChoose={(key) => {
      change({ versionsKept: numberOf(key) })
    }}
  />
)

export const trashDaysRow = ({ settings, change }: RowProps) => (
  <ChoiceSetting
    id="trashDays"
    means={text.means.trashDays}
    weak={when(settings.trashDays === null, text.weak.trashDays)}
    choices={trashChoices(settings.trashDays)}
    chosen={keyOf(settings.trashDays)}
    onChoose={(key) => {
      const trashDays = numberOf(key)
      change({ trashDays }, when(trashDays === null, text.weak.trashDays))
    }}
  />
)

export const oldPasswordsRow = ({ settings, change }: RowProps) => (
  <ChoiceSetting
    id="oldPasswords"
    means={text.means.oldPasswords}
    choices={oldChoices(settings.oldAfterMonths)}
    chosen={String(settings.oldAfterMonths)}
    onChoose={(key) => {
      change({ oldAfterMonths: Number(key) })
    }}
  />
)

export const auditKeepRow = ({ settings, change }: RowProps) => (
  <ChoiceSetting
    id="auditKeep"
    means={text.means.auditKeep}
    weak={when(settings.auditKeepMonths !== null, text.weak.auditKeep)}
    choices={auditKeepChoices(settings.auditKeepMonths)}
    chosen={keyOf(settings.auditKeepMonths)}
    onChoose={(key) => {
      const auditKeepMonths = numberOf(key)
      change({ auditKeepMonths }, when(auditKeepMonths !== null, text.weak.auditKeep))
    }}
  />
)

export const protectionRow = ({ settings, system, change }: RowProps) => (
  <SwitchSetting
    id="protection"
    means={text.means.protection}
    note={when(system?.captureExclusion === 'not-here', desktopText.noCaptureExclusion)}
    weak={when(!settings.contentProtection, text.weak.protection)}
    isOn={settings.contentProtection}
    onChange={(contentProtection) => {
      change({ contentProtection }, when(!contentProtection, text.weak.protection))
    }}
  />
)

export const breachesRow = ({ settings, change }: RowProps) => (
  <SwitchSetting
    id="breaches"
    means={text.means.breaches}
    weak={when(settings.breachService, text.weak.breaches)}
    isOn={settings.breachService}
    onChange={(breachService) => {
      change({ breachService }, when(breachService, text.weak.breaches))
    }}
  />
)
