import type { RecoveryKeyDraft, RecoveryKind, WaysBackIn } from '../../../../shared/model/recovery.ts'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import { recoveryText as text } from '../../text/recovery-text.ts'
import { useSayWithUndo } from '../undo/use-say-with-undo.ts'
import type { AddTarget } from './add-target.ts'
import { nameOfSet } from './recovery-words.ts'
import { useRecovery } from './recovery-store.ts'

/** What the dialog has read of its inputs. SECURITY: it lives as long as the call. */
export interface Added {
  kind: RecoveryKind
  keys: RecoveryKeyDraft[]
  credentialId: CredentialId | null
  title: string
  name: string
  waysBackIn: WaysBackIn
}

/** Adds what was typed to where it belongs, and says so. */
export function useAddSet(target: AddTarget): (added: Added) => Promise<void> {
  const add = useRecovery((state) => state.add)
  const addKeys = useRecovery((state) => state.addKeys)
  const select = useRecovery((state) => state.select)
  const say = useSayWithUndo()
  return async ({ kind, keys, credentialId, title, name, waysBackIn }) => {
    const count = keys.length
    if (target.kind === 'new') {
      select(await add({ credentialId, name, kind, keys, waysBackIn }))
      say(text.addedNow(count, title === '' ? name : title))
      return
    }
    const { set } = target
    if (target.kind === 'add-keys') {
      await addKeys({ id: set.id, keys })
      say(text.addedNow(count, nameOfSet(set)))
      return
    }
    const { id, credentialId: same } = set
    select(
      await add({ credentialId: same, name: set.name, kind, keys, waysBackIn: set.waysBackIn, replaces: id })
    )
    say(text.replacedNow(count, set.unused))
  }
}
