import type { AuditOrigin } from '../shared/model/audit.ts'
import type { CredentialId } from '../shared/model/ids.ts'
import { writeFile } from './attachments/write-file.ts'
import { onceATurn } from './bridge/once-a-turn.ts'
import type { Publish } from './bridge/publish.ts'
import type { SecretClipboard } from './clipboard/secret-clipboard.ts'
import { answerRecoveryStored } from './codes/recovery-stored.ts'
import type { Writing } from './database/handles.ts'
import { recoveryHandlers } from './recovery/handlers.ts'
import { KeyStates } from './recovery/key-state.ts'
import { ProofDelay } from './recovery/proof-delay.ts'
import type { RecoveryEdges, RecoveryOptions } from './recovery/recovery-options.ts'
import { RecoveryReveals } from './recovery/recovery-reveals.ts'
import { countedByCredential } from './recovery/counted-by-credential.ts'
import { RecoverySets } from './recovery/recovery-sets.ts'
import { RecoveryWays } from './recovery/ways.ts'
import { mainText } from './text/main-text.ts'

type Own = 'writeFile' | 'words' | 'copy' | 'clearClipboard' | 'answerStored'

type Around = Omit<RecoveryOptions, keyof RecoveryEdges | Own> & {
  recovery: RecoveryEdges
  clipboard: SecretClipboard
  publish: Publish
}

/** Makes everything about recovery keys. A list: no rule is decided here. */
export function joinRecovery({ recovery, clipboard, publish, ...around }: Around) {
  const { vault } = around
  const tell = onceATurn(() => publish('recovery.changed', undefined))
  const options: RecoveryOptions = {
    ...around,
    ...recovery,
    words: () => mainText(recovery.language()).recoverySheet,
    writeFile,
    answerStored: (db, id) => answerRecoveryStored(around, db, id),
    copy: clipboard.copy.bind(clipboard),
    clearClipboard: () => clipboard.clear()
  }
  vault.listen({ unlocked: tell, locked: tell })
  const delay = new ProofDelay(options)
  const states = new KeyStates(options)
  const recoverySets = new RecoverySets(options, states)
  const recoveryWays = new RecoveryWays(options, delay)
  const recoveryReveals = new RecoveryReveals(
    {
      ...options,
      noteMarked: ({ id }, note, subject) => recoverySets.noteMarked({ id, to: 'used', note }, subject)
    },
    delay,
    states
  )
  return {
    recoverySets,
    recoveryWays,
    recoveryReveals,
    /** Sets or keys have changed, or a credential that they hang on. */
    tellRecoveryChanged: tell,
    /** Erases the sets of a credential, inside the transaction that erases it. */
    eraseRecoveryOf: (db: Writing, id: CredentialId, origin: AuditOrigin): void => {
      recoverySets.eraseOf(db, id, origin)
    },
    /** What is known of the sets of credentials, for who looks after all of them. */
    recoveryOf: () => countedByCredential(recoverySets.list()),
    handlers: recoveryHandlers(recoveryWays, recoverySets, recoveryReveals)
  }
}
