import { writeFile } from './attachments/write-file.ts'
import { onceATurn } from './bridge/once-a-turn.ts'
import type { Publish } from './bridge/publish.ts'
import type { SecretClipboard } from './clipboard/secret-clipboard.ts'
import { answerRecoveryStored } from './codes/recovery-stored.ts'
import { recoveryHandlers } from './recovery/handlers.ts'
import { KeyStates } from './recovery/key-state.ts'
import { ProofDelay } from './recovery/proof-delay.ts'
import type { RecoveryEdges, RecoveryOptions } from './recovery/recovery-options.ts'
import { RecoveryReveals } from './recovery/recovery-reveals.ts'
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
    clearClipboard: () => clipboard.clear(),
    onChange: () => {
      tell()
      around.onChange()
    }
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
    tellRecoveryChanged: tell,
    handlers: recoveryHandlers(recoveryWays, recoverySets, recoveryReveals)
  }
}
