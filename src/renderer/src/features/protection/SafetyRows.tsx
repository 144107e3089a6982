import type { VaultState } from '../../../../shared/model/vault.ts'
import { kitText } from '../../text/kit-text.ts'
import { safetyText as text } from '../../text/safety-text.ts'
import { Button } from '../../ui/Button.tsx'
import { SettingRow } from '../../ui/SettingRow.tsx'
import { useRun } from '../../ui/use-run.ts'
import { useKit } from '../kit/kit-store.ts'
import { offeredModes, type ProtectMode } from './protect-modes.ts'
import { useProtect } from './protect-store.ts'

type Unlocked = Extract<VaultState, { kind: 'unlocked' }>

/** Setting of the master password: what can be done with it now. */
export function PasswordRow({ vault }: { vault: Unlocked }) {
  const { protection } = vault
  return (
    <SettingRow
      anchor="masterPassword"
      name={text.masterPassword}
      means={<small>{protection === 'keychain' ? text.masterPasswordOff : text.masterPasswordOn}</small>}
    >
      {offeredModes(protection, vault.openedWithKit).password.map((mode) => (
        <ModeButton key={mode} mode={mode} vault={vault} of={text.masterPassword} />
      ))}
    </SettingRow>
  )
}

/** Setting of the system's keychain. */
export function KeychainRow({ vault }: { vault: Unlocked }) {
  const { protection } = vault
  return (
    <SettingRow
      anchor="keychain"
      name={text.keychain}
      means={<small>{protection === 'password' ? text.keychainOff : text.keychainOn}</small>}
    >
      {offeredModes(protection, vault.openedWithKit).keychain.map((mode) => (
        <ModeButton key={mode} mode={mode} vault={vault} of={text.keychain} />
      ))}
    </SettingRow>
  )
}

function ModeButton(props: { mode: ProtectMode; vault: Unlocked; of: string }) {
  const ask = useProtect((state) => state.ask)
  const label = text.modes[props.mode].button
  return (
    <Button
      aria-label={`${props.of}: ${label}`}
      isDisabled={props.vault.isReadOnly}
      onPress={() => {
        ask(props.mode, props.vault)
      }}
    >
      {label}
    </Button>
  )
}

/** Setting of the recovery kit. */
export function KitRow({ vault }: { vault: Unlocked }) {
  const { ask, wantNew, wantTest } = useKit((state) => state)
  const run = useRun()
  return (
    <SettingRow anchor="kit" name={text.kit} means={<small>{text.kitStatus[vault.kit]}</small>}>
      {vault.kit === 'unconfirmed' && (
        <Button
          isDisabled={vault.isReadOnly}
          onPress={() => {
            run(() => ask())
          }}
        >
          {text.kitShow}
        </Button>
      )}
      {vault.kit === 'confirmed' && <Button onPress={wantTest}>{kitText.testButton}</Button>}
      {vault.kit !== 'unconfirmed' && (
        <Button isDisabled={vault.isReadOnly || vault.openedWithKit} onPress={wantNew}>
          {kitText.makeButton}
        </Button>
      )}
    </SettingRow>
  )
}
