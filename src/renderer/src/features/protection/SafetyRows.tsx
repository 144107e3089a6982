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

/** Settings of what opens the vault: password, keychain, recovery kit. */
export function SafetyRows({ vault }: { vault: Unlocked }) {
  const { protection } = vault
  const offered = offeredModes(protection, vault.openedWithKit)
  return (
    <div className="card">
      <SettingRow
        name={text.masterPassword}
        means={<small>{protection === 'keychain' ? text.masterPasswordOff : text.masterPasswordOn}</small>}
      >
        {offered.password.map((mode) => (
          <ModeButton key={mode} mode={mode} vault={vault} of={text.masterPassword} />
        ))}
      </SettingRow>
      <SettingRow
        name={text.keychain}
        means={<small>{protection === 'password' ? text.keychainOff : text.keychainOn}</small>}
      >
        {offered.keychain.map((mode) => (
          <ModeButton key={mode} mode={mode} vault={vault} of={text.keychain} />
        ))}
      </SettingRow>
      <KitRow vault={vault} />
    </div>
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

function KitRow({ vault }: { vault: Unlocked }) {
  const { ask, wantNew, wantTest } = useKit((state) => state)
  const run = useRun()
  return (
    <SettingRow name={text.kit} means={<small>{text.kitStatus[vault.kit]}</small>}>
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
