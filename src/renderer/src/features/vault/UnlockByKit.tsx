import { useEffect, useRef, useState, type SyntheticEvent } from 'react'
import { words } from '../../text/en.ts'
import { kitText as text } from '../../text/kit-text.ts'
import { Button } from '../../ui/Button.tsx'
import { KitField } from '../kit/KitField.tsx'
import { refusalText } from './refusal-text.ts'
import { useVault } from './vault-store.ts'

/** The other way in: the eight groups from the paper. What was typed stays, so that one letter can be mended. */
export function UnlockByKit({ onBack }: { onBack: () => void }) {
  const busy = useVault((state) => state.busy)
  const refusal = useVault((state) => state.unlockRefusal)
  const unlockWithKit = useVault((state) => state.unlockWithKit)
  const inputRef = useRef<HTMLInputElement>(null)
  const [firstRefusal] = useState(refusal?.n)
  const [isEmpty, setIsEmpty] = useState(false)
  // What was refused before this way was taken is another way's business.
  const mine = refusal?.n === firstRefusal || busy ? undefined : refusal

  useEffect(() => {
    if (mine !== undefined) inputRef.current?.focus()
  }, [mine])

  function submit(event: SyntheticEvent) {
    event.preventDefault()
    const kit = inputRef.current?.value.trim() ?? ''
    setIsEmpty(kit === '')
    if (kit === '') inputRef.current?.focus()
    else if (!busy) void unlockWithKit(kit)
  }

  return (
    <form onSubmit={submit} aria-labelledby="unlock-title">
      <h1 id="unlock-title">{text.useTitle}</h1>
      <p className="lead">{text.useLead}</p>
      <div className="unlock-line">
        <KitField
          inputRef={inputRef}
          autoFocus
          error={isEmpty ? text.fieldEmpty : undefined}
          onText={() => {
            setIsEmpty(false)
          }}
        />
        <Button type="submit" kind="primary" isPending={busy}>
          {busy ? words.unlock.unlocking : words.unlock.unlock}
        </Button>
      </div>
      <div role="alert" className="refusal">
        {mine !== undefined && (
          <p key={mine.n} className="callout bad">
            {refusalText(mine)}
          </p>
        )}
      </div>
      <Button kind="quiet" isDisabled={busy} onPress={onBack}>
        {text.useOther}
      </Button>
    </form>
  )
}
