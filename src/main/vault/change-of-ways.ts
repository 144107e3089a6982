import { openedByNote } from '../../shared/rules/audit-notes.ts'
import type { PrimarySlot } from './keyring.ts'

type Needed = 'keychain' | 'password' | 'key-file'

/** What is to be needed from now on. */
export interface NextWays {
  useKeychain: boolean
  password: unknown
  keyFile: unknown
}

/**
 * How what the vault needs to open changes, for its record; no note where that stays. Weaker is what no longer needs the
 * master password or the key file, and what needs less of the same. The keychain instead of a password is weaker, too:
 * who is logged in has it.
 */
export function changeOfWays(slot: PrimarySlot, next: NextWays): { note: string; isWeaker: boolean } {
  const before = neededBy({
    useKeychain: slot.kind !== 'password',
    password: slot.kind === 'keychain' ? undefined : slot.passwordHash,
    keyFile: slot.keyFile
  })
  const after = neededBy(next)
  const gone = before.filter((one) => !after.includes(one))
  const isSame = gone.length === 0 && after.length === before.length
  const isLess = gone.length > 0 && after.every((one) => before.includes(one))
  return {
    note: isSame ? '' : openedByNote(before, after),
    isWeaker: isLess || gone.some((one) => one !== 'keychain')
  }
}

const neededBy = ({ useKeychain, password, keyFile }: NextWays): Needed[] => [
  ...(useKeychain ? ['keychain' as const] : []),
  ...(password === undefined ? [] : ['password' as const]),
  ...(keyFile === undefined ? [] : ['key-file' as const])
]
