import type { VaultState } from '../../../../shared/model/vault.ts'
import { keyFileText } from '../../text/key-file-text.ts'
import { safetyText } from '../../text/safety-text.ts'
import { settingsText } from '../../text/settings-text.ts'
import { Button } from '../../ui/Button.tsx'
import { SettingRow } from '../../ui/SettingRow.tsx'
import { useRun } from '../../ui/use-run.ts'
import { useKit } from '../kit/kit-store.ts'
import { offeredKeyFileModes, type KeyFileMode } from './protect-modes.ts'
import { useProtect } from './protect-store.ts'

/** Setting of the key file: whether one is needed, and what can be done about it. */
export function KeyFileRow({ vault }: { vault: Extract<VaultState, { kind: 'unlocked' }> }) {
  const ask = useProtect((state) => state.ask)
  const askKit = useKit((state) => state.ask)
  const run = useRun()
  const name = settingsText.names.keyFile
  const begin = (mode: KeyFileMode) => {
    run(async () => {
      // A lost key file leaves the kit as the only way in: it has to be on paper first.
      const isKitReady = mode === 'remove-key-file' || vault.isDemo || vault.kit === 'confirmed'
      if (isKitReady || (await askKit())) ask(mode, vault)
    })
  }
  return (
    <SettingRow
      anchor="keyFile"
      name={name}
      means={<small>{vault.hasKeyFile ? keyFileText.on : keyFileText.off}</small>}
    >
      {offeredKeyFileModes(vault.hasKeyFile, vault.openedWithKit).map((mode) => (
        <Button
          key={mode}
          aria-label={`${name}: ${safetyText.modes[mode].button}`}
          isDisabled={vault.isReadOnly}
          onPress={() => {
            begin(mode)
          }}
        >
          {safetyText.modes[mode].button}
        </Button>
      ))}
    </SettingRow>
  )
}
