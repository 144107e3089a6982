import { AppError, type ErrorCode } from '../../../shared/bridge/errors.ts'
import { spoken } from './spoken.ts'

/** For each reason a call can stop: what happened, what is safe, what to do. */
export const errorText = spoken<Record<ErrorCode, string>>({
  refused: 'Latchkey refused this request. Nothing was changed. Restart Latchkey and try again.',
  'invalid-input':
    'Something typed here cannot be saved. Nothing was changed. Check the fields and try again.',
  locked: 'The vault is locked. What was saved is safe. Unlock it and try again.',
  'not-found': 'This is no longer in the vault. The rest is as it was. Look at the list again.',
  conflict: 'This was changed in the meantime. Nothing was overwritten. Open it again and repeat the change.',
  'vault-damaged':
    'The vault file is damaged. It was left as it is. Keep a copy of it before you try anything else.',
  'vault-newer':
    'The vault was written by a newer Latchkey. It was left as it is. Open it with that version or a later one.',
  'disk-full': 'The disk is full. What was saved before is safe. Free some space and try again.',
  'not-writable':
    'The vault folder cannot be written to. What was saved before is safe. Check its permissions and try again.',
  'io-error':
    'The disk reported an error. This was not saved; what was saved before is safe. Try again, and make a backup on another disk.',
  'read-only':
    'The vault is open for looking only, because its disk cannot be written. Nothing was changed. Make the disk writable, lock and unlock.',
  'in-use': 'Another program has the vault open. Nothing was changed. Close it and try again.',
  busy: 'Latchkey is changing the vault’s keys. Nothing of this was saved. Try again in a moment.',
  'kit-needed':
    'Nothing was saved yet. Write down your recovery kit first: without it, one lost keychain could lose everything.',
  'seeds-locked': 'Your codes are locked. They are safe. Unlock them and try again.',
  clipboard:
    'The clipboard could not be used. Nothing was copied. Close other clipboard tools and try again.',
  'too-large': 'That is larger than Latchkey keeps. Nothing was changed.',
  internal: 'Something went wrong in Latchkey. What was saved is safe. Try again, or restart Latchkey.'
})

export const errorCodeOf = (error: unknown): ErrorCode =>
  error instanceof AppError ? error.code : 'internal'

/** Words for anything that was thrown, with the number that joins it to a log line where there is one. */
export function errorWords(error: unknown): string {
  const text = errorText[errorCodeOf(error)]
  return error instanceof AppError && error.incident !== undefined
    ? `${text} (Incident ${error.incident})`
    : text
}
