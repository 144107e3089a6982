import type { InspectedFile, RestoreRefusal } from './restore-store.ts'
import { errorText } from '../../text/error-text.ts'
import { backupProblemText } from '../../text/backup-text.ts'
import { kitText } from '../../text/kit-text.ts'
import { restoreText } from '../../text/restore-text.ts'
import { keychainCreateText } from '../../text/vault-text.ts'

export type Opener = 'kit' | 'password'

/** What can open a backup, the kit first: it is what most people have. */
export function openersOf(backup: Pick<InspectedFile, 'opensWithKit' | 'opensWithPassword'>): Opener[] {
  return [
    ...(backup.opensWithKit ? (['kit'] as const) : []),
    ...(backup.opensWithPassword ? (['password'] as const) : [])
  ]
}

/** Why nothing was restored, in words, and whether it is said at the field that was wrong or below the form. */
export function restoreRefusal(refusal: RestoreRefusal): { at: 'opener' | 'form'; words: string } {
  switch (refusal.kind) {
    case 'mistyped-kit':
      return { at: 'opener', words: kitText.mistyped(refusal.group) }
    case 'wrong-kit':
      return { at: 'opener', words: restoreText.wrongKit }
    case 'wrong-password':
      return { at: 'opener', words: restoreText.wrongPassword }
    case 'problem':
      return { at: 'form', words: backupProblemText[refusal.problem] }
    case 'keychain':
      return { at: 'form', words: keychainCreateText[refusal.state] }
    case 'already-running':
      return { at: 'form', words: restoreText.alreadyRunning }
    case 'stopped':
      return { at: 'form', words: errorText[refusal.code] }
  }
}
