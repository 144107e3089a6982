import { useRef, useState, type SyntheticEvent } from 'react'
import type { CodeSummary } from '../../../../shared/model/code.ts'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import { codesText as text } from '../../text/codes-text.ts'
import { words } from '../../text/en.ts'
import { reviewText } from '../../text/review-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { LoginSearch } from '../../ui/LoginSearch.tsx'
import { SelectField, type Choice } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useRun } from '../../ui/use-run.ts'
import { useTitle } from '../credentials/use-title.ts'
import { useSayWithUndo } from '../undo/use-say-with-undo.ts'
import { useCodes } from './codes-store.ts'
import { nameOfCode } from './filter-codes.ts'

type Target = CredentialId | 'own' | 'find'

/** What a code is called and which login it belongs to. How it is computed is the site's to say, and stays. */
export function EditCodeDialog({ code, onClose }: { code: CodeSummary; onClose: () => void }) {
  const change = useCodes((state) => state.change)
  const findLogins = useCodes((state) => state.findLogins)
  const say = useSayWithUndo()
  const run = useRun()
  const issuerRef = useRef<HTMLInputElement>(null)
  const accountRef = useRef<HTMLInputElement>(null)
  const [target, setTarget] = useState<Target>(code.credentialId ?? 'own')
  const title = useTitle(code.credentialId)
  /** Logins that were searched for and can be chosen again. */
  const [found, setFound] = useState<readonly Choice<Target>[]>([])
  const [isNameless, setIsNameless] = useState(false)
  const [busy, setBusy] = useState(false)
  const choices: Choice<Target>[] = [
    { key: 'own', label: text.noLogin },
    ...(code.credentialId === null ? [] : [{ key: code.credentialId, label: title ?? '…' }]),
    ...found,
    { key: 'find', label: reviewText.findLogin }
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
    // Somebody who was still looking for another one has not chosen it.
    const credentialId = target === 'find' ? code.credentialId : target === 'own' ? null : target
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
        say(text.saved(nameOfCode({ issuer, account })))
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
        <SelectField label={text.login} choices={choices} chosen={target} onChoose={setTarget} />
        {target === 'find' && (
          <LoginSearch
            find={findLogins}
            onChoose={(id, foundTitle) => {
              const others = found.filter(({ key }) => key !== id)
              setFound(id === code.credentialId ? others : [...others, { key: id, label: foundTitle }])
              setTarget(id)
            }}
          />
        )}
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
