import type { KeyFacts } from './key-table.ts'
import type { SetRow } from './set-table.ts'

type Named = Pick<SetRow, 'id' | 'credentialId' | 'credentialTitle' | 'name'>

/** How a set is called on record, in files and on paper: by its credential, its own name, or both. */
export function setName({ credentialTitle, name }: Pick<Named, 'credentialTitle' | 'name'>): string {
  return [credentialTitle, name].filter((part) => part !== '').join(' — ')
}

/** One key of it: by its place, from 1. Never by its text. */
export const keyName = (set: Named, { position }: Pick<KeyFacts, 'position'>): string =>
  `${setName(set)} #${String(position + 1)}`

/** What a record about a set is about: its credential, or itself where it stands alone. */
export const itemOf = ({ id, credentialId }: Pick<Named, 'id' | 'credentialId'>): string => credentialId ?? id
