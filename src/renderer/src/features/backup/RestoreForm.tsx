import { useEffect, useRef, useState, type SyntheticEvent } from 'react'
import { Label, RadioGroup } from 'react-aria-components'
import { kitText } from '../../text/kit-text.ts'
import { sizeText } from '../../text/backup-text.ts'
import { restoreText as text } from '../../text/restore-text.ts'
import { Button } from '../../ui/Button.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { Radio } from '../../ui/Radio.tsx'
import { momentOf } from '../../ui/when.ts'
import { KitField } from '../kit/KitField.tsx'
import { ProtectionFields, useProtectionFields } from '../vault/ProtectionFields.tsx'
import { useVault } from '../vault/vault-store.ts'
import { openersOf, restoreRefusal } from './restore-way.ts'
import { useRestore, type RestorePhase } from './restore-store.ts'

/** One backup: what opens it, what opens the vault then, and that nothing is deleted. */
export function RestoreForm({ phase }: { phase: Extract<RestorePhase, { kind: 'asking' }> }) {
  const { backup, busy, refusal } = phase
  const restore = useRestore((state) => state.restore)
  const open = useRestore((state) => state.open)
  const vault = useVault((state) => state.state)
  const openers = openersOf(backup)
  const [opener, setOpener] = useState(openers[0])
  const [isEmpty, setIsEmpty] = useState(false)
  const inputRef = useRef<HTMLInputElement>(null)
  const fields = useProtectionFields(vault?.kind === 'missing' ? vault.canUseKeychain : true)
  const [now] = useState(() => Date.now())
  const refused = refusal === undefined ? undefined : restoreRefusal(refusal)
  const empty = opener === 'kit' ? kitText.fieldEmpty : text.passwordEmpty
  const complaint = isEmpty ? empty : refused?.at === 'opener' ? refused.words : undefined

  useEffect(() => {
    if (refused?.at === 'opener') inputRef.current?.focus()
  }, [refused?.at, refusal])

  function submit(event: SyntheticEvent) {
    event.preventDefault()
    const typed = inputRef.current?.value ?? ''
    setIsEmpty(typed.trim() === '')
    if (typed.trim() === '') {
      inputRef.current?.focus()
      return
    }
    const chosen = fields.take()
    if (chosen === undefined || busy) return
    void restore({ ...chosen, ...(opener === 'kit' ? { kit: typed.trim() } : { backupPassword: typed }) })
  }

  return (
    <form onSubmit={submit} className="restore">
      <section className="card holds" aria-label={text.holds}>
        <b>{text.madeAt(momentOf(backup.madeAtMs, now))}</b>
        <small>
          {backup.fileName} · {sizeText(backup.sizeBytes)}
        </small>
        {!backup.isOfThisVault && vault?.kind !== 'missing' && <small>{text.otherVault}</small>}
      </section>
      {openers.length === 0 && <p className="callout bad">{text.opensWithNothing}</p>}
      {openers.length > 1 && (
        <RadioGroup
          className="opener"
          value={opener ?? null}
          onChange={(value) => {
            setOpener(value === 'kit' ? 'kit' : 'password')
            setIsEmpty(false)
          }}
        >
          <Label className="label">{text.opener}</Label>
          <div className="segments">
            <Radio value="kit" className="segment">
              {text.byKit}
            </Radio>
            <Radio value="password" className="segment">
              {text.byPassword}
            </Radio>
          </div>
        </RadioGroup>
      )}
      {opener === 'kit' && <KitField inputRef={inputRef} error={complaint} autoFocus />}
      {opener === 'password' && (
        <PasswordField
          label={text.byPassword}
          inputRef={inputRef}
          error={complaint}
          maxLength={1024}
          autoFocus
        />
      )}
      {openers.length > 0 && <ProtectionFields label={text.protection} fields={fields} />}
      <p className="quiet">
        {vault?.kind !== 'missing' && `${text.setAside} `}
        {text.newKeys}
      </p>
      <div role="alert">
        {refused?.at === 'form' && !busy && <p className="callout bad">{refused.words}</p>}
      </div>
      <div className="dialog-actions">
        <small role="status">{busy ? text.restoring : ''}</small>
        <Button isDisabled={busy} onPress={() => void open()}>
          {text.back}
        </Button>
        <Button type="submit" kind="primary" isPending={busy} isDisabled={openers.length === 0}>
          {text.restore}
        </Button>
      </div>
    </form>
  )
}
