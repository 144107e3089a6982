import { useRef, useState, type SyntheticEvent } from 'react'
import type { CodeSummary } from '../../../../shared/model/code.ts'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import { codesText as text } from '../../text/codes-text.ts'
import { words } from '../../text/en.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { SelectField, type Choice } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useRun } from '../../ui/use-run.ts'
import { useCredentials } from '../credentials/credentials-store.ts'
import { useCodes } from './codes-store.ts'
import { nameOfCode } from './filter-codes.ts'

const own = 'own'

/** What a code is called and which login it belongs to. How it is computed is the site's to say, and stays. */
export function EditCodeDialog({ code, onClose }: { code: CodeSummary; onClose: () => void }) {
  const change = useCodes((state) => state.change)
  const logins = useCredentials((state) => state.list)
  const say = useNotice((state) => state.say)
  const run = useRun()
  const issuerRef = useRef<HTMLInputElement>(null)
  const accountRef = useRef<HTMLInputElement>(null)
  const [login, setLogin] = useState<string>(code.credentialId ?? own)
  const [isNameless, setIsNameless] = useState(false)
  const [busy, setBusy] = useState(false)
  const choices: Choice<string>[] = [
    { key: own, label: text.noLogin },
    ...logins.map(({ id, title, userName }) => ({
      key: id,
      label: [title, userName].filter(Boolean).join(' · ')
    }))
  ]

  function submit(event: SyntheticEvent) {
    event.preventDefault()
    const issuer = issuerRef.current?.value.trim() ?? ''
    const account = accountRef.current?.value.trim() ?? ''
    setIsNameless(issuer === '' && account === '')
    if (issuer === '' && account === '') {
      issuerRef.current?.focus()
      return
    }
    const credentialId: CredentialId | null = logins.find((one) => one.id === login)?.id ?? null
    setBusy(true)
    run(async () => {
      try {
        // Only what is different is sent: a new name seals the secret anew.
        await change({
          id: code.id,
          ...(issuer === code.issuer ? {} : { issuer }),
          ...(account === code.account ? {} : { account }),
          ...(credentialId === code.credentialId ? {} : { credentialId })
        })
        say({ text: text.saved(nameOfCode({ issuer, account })), tone: 'plain' })
        onClose()
      } finally {
        setBusy(false)
      }
    })
  }

  return (
    <Dialog title={text.editTitle} isDismissable={false} onClose={onClose}>
      <form onSubmit={submit}>
        <TextField
          label={text.issuer}
          inputRef={issuerRef}
          defaultValue={code.issuer}
          maxLength={256}
          autoFocus
          error={isNameless ? text.nameMissing : undefined}
          onText={() => {
            setIsNameless(false)
          }}
        />
        <TextField
          label={text.account}
          inputRef={accountRef}
          defaultValue={code.account}
          maxLength={256}
          onText={() => {
            setIsNameless(false)
          }}
        />
        <SelectField label={text.login} choices={choices} chosen={login} onChoose={setLogin} />
        <div className="dialog-actions">
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button type="submit" kind="primary" isPending={busy}>
            {words.common.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
