import type { KeyFacts } from './key-table.ts'
import { setName } from './set-name.ts'
import type { SetRow } from './set-table.ts'

/** The words around keys that leave the vault, in the language of the moment. */
export interface SheetWords {
  title: string
  used: string
  revoked: string
  warning: string
  waysBackIn: string
  damaged: (keys: number) => string
}

/** A set as it leaves the vault on paper. SECURITY: holds its keys in plain text. */
export interface RecoverySheet extends SheetHead {
  keys: { mark: string; label: string; text: string }[]
  /** Keys that could not be opened and are not on it. */
  damaged: number
}

/** What stands around the keys. */
export interface SheetHead {
  name: string
  isRevoked: boolean
  /** Support, mail, phone and notes, whichever there are. */
  waysBackIn: string[]
}

export function sheetHead(set: SetRow): SheetHead {
  const { support, mail, phone, notes } = set.waysBackIn
  return {
    name: setName(set),
    isRevoked: set.revokedAtMs !== null,
    waysBackIn: [support, mail, phone, notes].filter((way) => way.trim() !== '')
  }
}

/** What is said of a key beside it: its number, and whether it was used. */
export function keyMark({ position, usedAtMs }: KeyFacts, { used }: SheetWords): string {
  return `${String(position + 1)}.${usedAtMs === null ? '' : ` (${used})`}`
}

/** Everything of the file before its keys. */
export function textHead({ name, isRevoked }: SheetHead, words: SheetWords): string {
  return [words.title, name, ...(isRevoked ? [words.revoked] : []), words.warning, ''].join('\n') + '\n'
}

/** Everything behind them. */
export function textFoot({ waysBackIn }: SheetHead, damaged: number, words: SheetWords): string {
  const notes = damaged === 0 ? [] : ['', words.damaged(damaged)]
  const ways = waysBackIn.length === 0 ? [] : ['', words.waysBackIn, ...waysBackIn]
  return [...notes, ...ways].map((line) => `${line}\n`).join('')
}
