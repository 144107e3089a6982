import { words } from '../../text/en.ts'
import { errorText } from '../../text/error-text.ts'
import { keychainCreateText } from '../../text/vault-text.ts'
import { useVault, type CreateRefusal } from './vault-store.ts'

/** Why the vault was not made. */
export function CreateRefusalLine() {
  const refusal = useVault((state) => state.createRefusal)
  const waiting = useVault((state) => state.waitingForKeychain)
  return (
    <div role="alert" className="refusal">
      {waiting && <p className="quiet">{words.unlock.waiting}</p>}
      {refusal !== undefined && <p className="callout bad">{refusalText(refusal)}</p>}
    </div>
  )
}

function refusalText(refusal: CreateRefusal): string {
  switch (refusal.kind) {
    case 'already-there':
      return words.firstRun.alreadyThere
    case 'keychain':
      return keychainCreateText[refusal.state]
    case 'stopped':
      return errorText[refusal.code]
  }
}
