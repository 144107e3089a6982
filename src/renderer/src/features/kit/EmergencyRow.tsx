import { settingsText } from '../../text/settings-text.ts'
import { SettingRow } from '../../ui/SettingRow.tsx'
import { EmergencyButtons } from './EmergencyButtons.tsx'

/** Setting of the emergency page: to have one made. */
export function EmergencyRow() {
  return (
    <SettingRow
      anchor="emergency"
      name={settingsText.names.emergency}
      means={<small>{settingsText.means.emergency}</small>}
    >
      <EmergencyButtons />
    </SettingRow>
  )
}
