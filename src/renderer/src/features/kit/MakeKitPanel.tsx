import { kitText as text } from '../../text/kit-text.ts'
import { ChangeKeysForm } from '../protection/ChangeKeysForm.tsx'
import { useVault } from '../vault/vault-store.ts'
import { useKit } from './kit-store.ts'

/** New keys and a new kit, because the old one is gone or somebody wants another. */
export function MakeKitPanel(props: { why: 'gone' | 'wanted'; onBusy: (busy: boolean) => void }) {
  const makeNew = useKit((state) => state.makeNew)
  const close = useKit((state) => state.close)
  const vault = useVault((state) => state.state)
  const unlocked = vault?.kind === 'unlocked' ? vault : undefined
  const hasNone = unlocked?.kit === 'none'
  return (
    <>
      <p className="dialog-lead">
        {hasNone ? text.makeNoneLead : props.why === 'gone' ? text.goneLead : text.makeLead}
      </p>
      <ChangeKeysForm
        asksCurrent={unlocked !== undefined && unlocked.protection !== 'keychain'}
        submitLabel={text.make}
        change={makeNew}
        onBusy={props.onBusy}
        // The store has put the new sheet in this one's place already.
        onChanged={() => undefined}
        onClose={close}
      />
    </>
  )
}
