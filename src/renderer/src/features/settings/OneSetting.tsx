import type { ReactNode } from 'react'
import type { Settings } from '../../../../shared/model/settings.ts'
import { onLanguage } from '../../text/language.ts'
import { settingsText as text } from '../../text/settings-text.ts'
import { useNotice } from '../../ui/notice-store.ts'
import { useRun } from '../../ui/use-run.ts'
import { useSystem } from '../shell/system-store.ts'
import { useVault } from '../vault/vault-store.ts'
import { codeOrderRow, groupingRow, hideCodesRow, lateCopyRow, showNextRow } from './code-rows.tsx'
import {
  clearPictureRow,
  keepInTrayRow,
  notificationsRow,
  quickAfterCopyRow,
  quickCodeNextRow,
  startHiddenRow,
  trayCodesRow
} from './desktop-rows.tsx'
import {
  askPersonRow,
  lockOnCloseRow,
  lockOnMinimiseRow,
  lockOnScreenLockRow,
  lockOnSuspendRow,
  passwordReminderRow,
  unlockByItselfRow
} from './lock-rows.tsx'
import { accentRow, densityRow, languageRow, motionRow, textScaleRow, themeRow } from './look-rows.tsx'
import {
  auditKeepRow,
  autoLockRow,
  breachesRow,
  clipboardRow,
  listSortRow,
  oldPasswordsRow,
  protectionRow,
  seedsLockRow,
  trashDaysRow,
  versionsRow
} from './safety-rows.tsx'
import type { SettingId } from './setting-entries.ts'
import type { RowProps } from './SettingFields.tsx'
import { useSettings } from './settings-store.ts'

/** Words are fetched from our own files; what takes longer has failed. */
const languageWithinMs = 2_000

const rows: Partial<Record<SettingId, (props: RowProps) => ReactNode>> = {
  autoLock: autoLockRow,
  seedsLock: seedsLockRow,
  lockOnScreenLock: lockOnScreenLockRow,
  lockOnSuspend: lockOnSuspendRow,
  lockOnClose: lockOnCloseRow,
  lockOnMinimise: lockOnMinimiseRow,
  unlockByItself: unlockByItselfRow,
  askPerson: askPersonRow,
  passwordReminder: passwordReminderRow,
  clipboard: clipboardRow,
  clearPicture: clearPictureRow,
  quickAfterCopy: quickAfterCopyRow,
  quickCodeNext: quickCodeNextRow,
  trayCodes: trayCodesRow,
  notifications: notificationsRow,
  startHidden: startHiddenRow,
  keepInTray: keepInTrayRow,
  grouping: groupingRow,
  hideCodes: hideCodesRow,
  showNext: showNextRow,
  lateCopy: lateCopyRow,
  codeOrder: codeOrderRow,
  listSort: listSortRow,
  versions: versionsRow,
  trashDays: trashDaysRow,
  oldPasswords: oldPasswordsRow,
  auditKeep: auditKeepRow,
  theme: themeRow,
  accent: accentRow,
  density: densityRow,
  textScale: textScaleRow,
  motion: motionRow,
  language: languageRow,
  protection: protectionRow,
  breaches: breachesRow
}

/** One of the settings that stand in the vault: saved when it is changed, and what it costs is said. */
export function OneSetting({ id, settings }: { id: SettingId; settings: Settings }) {
  const system = useSystem((state) => state.system)
  const vault = useVault(({ state }) => (state?.kind === 'unlocked' ? state : undefined))
  const changeSettings = useSettings((state) => state.change)
  const lookFor = useSettings((state) => state.lookFor)
  const say = useNotice((state) => state.say)
  const run = useRun()
  const change: RowProps['change'] = (part, weak) => {
    run(async () => {
      // The page is drawn anew as soon as the other words are there; who chose them stays where they are.
      const stop =
        part.language === undefined
          ? undefined
          : onLanguage(() => {
              lookFor('language')
            })
      if (stop !== undefined) setTimeout(stop, languageWithinMs)
      await changeSettings(part)
      say({ text: weak ?? text.saved, tone: 'plain' })
    })
  }
  return rows[id]?.({ settings, system, vault, change })
}
