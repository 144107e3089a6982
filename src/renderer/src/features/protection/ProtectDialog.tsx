import { useState } from 'react'
import type { VaultProtection } from '../../../../shared/model/vault.ts'
import { words } from '../../text/en.ts'
import { safetyText as text } from '../../text/safety-text.ts'
import { keyFileText } from '../../text/key-file-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { NewPasswordFields, useNewPassword } from '../vault/NewPasswordFields.tsx'
import { ProtectionFields, useProtectionFields } from '../vault/ProtectionFields.tsx'
import { useVault } from '../vault/vault-store.ts'
import { ChangeKeysForm } from './ChangeKeysForm.tsx'
import { KeyFileFields, KeyFileMeans, type KeyFileChoice } from './KeyFileFields.tsx'
import { OlderBackups } from './OlderBackups.tsx'
import { protectPlan, type ProtectMode } from './protect-modes.ts'

/** One change of what opens the vault, from the question to how it went. */
export function ProtectDialog(props: {
  mode: ProtectMode
  present: VaultProtection
  hasKeyFile: boolean
  /** False after opening with the kit: who has lost the password cannot be asked for it. */
  knowsCurrent: boolean
  onClose: () => void
}) {
  const { mode, present } = props
  const protect = useVault((state) => state.protect)
  const [busy, setBusy] = useState(false)
  const [olderBackups, setOlderBackups] = useState<number>()
  const [keyFile, setKeyFile] = useState<KeyFileChoice>('keep')
  const newPassword = useNewPassword()
  const fields = useProtectionFields(true, present !== 'password')
  const plan = mode === 'repair' ? undefined : protectPlan(mode, present)

  const askedKeyFile = plan === undefined ? keyFile : plan.keyFile

  function change(current: string | undefined) {
    const known = {
      ...(current === undefined ? {} : { current }),
      ...(askedKeyFile === undefined || askedKeyFile === 'keep' ? {} : { keyFile: askedKeyFile })
    }
    if (plan === undefined) {
      const chosen = fields.take()
      return chosen === undefined ? undefined : protect({ ...known, ...chosen })
    }
    const { useKeychain } = plan
    if (plan.password === 'none') return protect({ ...known, useKeychain })
    const masterPassword = plan.password === 'current' ? current : newPassword.take()
    return masterPassword === undefined ? undefined : protect({ ...known, useKeychain, masterPassword })
  }

  const modeText = text.modes[mode]
  if (olderBackups !== undefined) {
    return (
      <Dialog title={text.doneTitle} onClose={props.onClose}>
        <p role="status">
          {text.done} {text.kitStays}
        </p>
        {askedKeyFile === 'new' && <p>{keyFileText.made}</p>}
        {askedKeyFile === 'none' && <p>{keyFileText.removed}</p>}
        <OlderBackups count={olderBackups} />
        <div className="dialog-actions">
          <Button kind="primary" autoFocus onPress={props.onClose}>
            {words.common.close}
          </Button>
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog title={modeText.title} isDismissable={false} isKept={busy} onClose={props.onClose}>
      <p className="dialog-lead">{modeText.lead}</p>
      <ChangeKeysForm
        asksCurrent={props.knowsCurrent && present !== 'keychain'}
        submitLabel={modeText.submit}
        change={change}
        onBusy={setBusy}
        onChanged={(changed) => {
          setOlderBackups(changed.olderBackups)
        }}
        onClose={props.onClose}
      >
        {plan === undefined && <ProtectionFields label={text.opens} fields={fields} />}
        {plan === undefined && props.hasKeyFile && <KeyFileFields chosen={keyFile} onChoose={setKeyFile} />}
        {askedKeyFile === 'new' && <KeyFileMeans />}
        {plan?.password === 'new' && (
          <NewPasswordFields
            fields={newPassword}
            autoFocus={present === 'keychain'}
            {...(mode === 'change-password'
              ? { label: text.newPassword, repeatLabel: text.repeatNewPassword }
              : {})}
          />
        )}
      </ChangeKeysForm>
    </Dialog>
  )
}
