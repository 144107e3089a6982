import {
  ClockCheckRow,
  ClockMeasureRow,
  ClockOffsetRow,
  ClockStateRow
} from '../features/clock/ClockRows.tsx'
import { ConfirmationRow } from '../features/confirmation/ConfirmationRow.tsx'
import { EmergencyRow } from '../features/kit/EmergencyRow.tsx'
import { KeyFileRow } from '../features/protection/KeyFileRow.tsx'
import { KeychainRow, KitRow, PasswordRow } from '../features/protection/SafetyRows.tsx'
import { LockRow } from '../features/recovery/LockRow.tsx'
import type { PressedKeys } from '../features/settings/record-shortcut.ts'
import { useSettings } from '../features/settings/settings-store.ts'
import { SettingsView, type ForeignRows } from '../features/settings/SettingsView.tsx'
import { ShortcutRow } from '../features/settings/ShortcutRow.tsx'
import { StartRow } from '../features/settings/StartRow.tsx'
import { useVault } from '../features/vault/vault-store.ts'
import { settingsText as text } from '../text/settings-text.ts'
import { Button } from '../ui/Button.tsx'
import { SettingRow } from '../ui/SettingRow.tsx'
import { actionLabel } from './action-label.ts'
import { actionForKeys } from './actions.ts'
import { useView } from './view-store.ts'

/** The settings, with the rows of those parts of the page that know what to draw there. */
export function SettingsPage() {
  const vault = useVault((state) => state.state)
  const settings = useSettings((state) => state.settings)
  const go = useView((state) => state.go)
  const foreign: ForeignRows = {
    clock: <ClockStateRow />,
    clockOffset: <ClockOffsetRow />,
    clockMeasure: <ClockMeasureRow />,
    clockCheck: <ClockCheckRow />,
    startWithSystem: <StartRow />,
    backups: <PlaceRow id="backups" label={text.openBackups} go={go} />,
    audit: <PlaceRow id="audit" label={text.openAudit} go={go} />
  }
  if (settings !== undefined)
    for (const id of ['quickShortcut', 'lockShortcut'] as const)
      foreign[id] = <ShortcutRow id={id} settings={settings} usedBy={usedByPage} />
  if (vault?.kind === 'unlocked') {
    foreign.masterPassword = <PasswordRow vault={vault} />
    foreign.keychain = <KeychainRow vault={vault} />
    foreign.keyFile = <KeyFileRow vault={vault} />
    foreign.confirmation = <ConfirmationRow isReadOnly={vault.isReadOnly} />
    foreign.recoveryPin = <LockRow isReadOnly={vault.isReadOnly} />
    foreign.kit = <KitRow vault={vault} />
    foreign.emergency = <EmergencyRow />
  }
  return <SettingsView foreign={foreign} />
}

/** What these keys do in the page, in words. */
function usedByPage(pressed: PressedKeys): string | undefined {
  const id = actionForKeys(pressed)
  return id === undefined ? undefined : actionLabel(id)
}

/** What has a place of its own is found among the settings, too. */
function PlaceRow(props: {
  id: 'backups' | 'audit'
  label: string
  go: (view: 'backups' | 'audit') => void
}) {
  return (
    <SettingRow anchor={props.id} name={text.names[props.id]} means={<small>{text.means[props.id]}</small>}>
      <Button
        onPress={() => {
          props.go(props.id)
        }}
      >
        {props.label}
      </Button>
    </SettingRow>
  )
}
