import { TriangleAlert } from 'lucide-react'
import type { ErrorCode } from '../../../../shared/bridge/errors.ts'
import type { VaultProblem } from '../../../../shared/model/vault.ts'
import { words } from '../../text/en.ts'
import { errorText } from '../../text/error-text.ts'
import { restoreText } from '../../text/restore-text.ts'
import { vaultProblemText } from '../../text/vault-text.ts'
import { Button } from '../../ui/Button.tsx'
import { useRestore } from '../backup/restore-store.ts'
import { useVault } from './vault-store.ts'
import './vault.css'

/** The vault is there but cannot be opened: what happened, what is safe, what to do. */
export function UnusableScreen(props: { problem: VaultProblem } | { stoppedBy: ErrorCode }) {
  const retry = useVault((state) => state.retry)
  const restore = useRestore((state) => state.open)
  return (
    <main className="stage">
      <section className="panel unusable" aria-labelledby="unusable-title" role="alert">
        <TriangleAlert className="big-icon" aria-hidden />
        <h1 id="unusable-title">{words.unusable.title}</h1>
        {'problem' in props ? (
          <>
            <p className="lead">{vaultProblemText[props.problem].happened}</p>
            <p>{vaultProblemText[props.problem].safe}</p>
            <p>{vaultProblemText[props.problem].next}</p>
          </>
        ) : (
          <p className="lead">{errorText[props.stoppedBy]}</p>
        )}
        <div className="unusable-choices">
          <Button
            autoFocus
            onPress={() => {
              void retry()
            }}
          >
            {words.common.tryAgain}
          </Button>
          {'problem' in props && restorable.includes(props.problem) && (
            <Button onPress={() => void restore()}>{restoreText.offer}</Button>
          )}
        </div>
      </section>
    </main>
  )
}

/** What a backup can mend: where nothing can be written, a restored vault could not be either. */
const restorable: readonly VaultProblem[] = [
  'damaged',
  'newer',
  'half-written',
  'keyring-older',
  'not-readable'
]
