import type { CredentialId } from '../../../../shared/model/ids.ts'
import { rowAt } from './list-window.ts'
import { useList } from './list-store.ts'

/** The row that takes the place of the chosen one where that leaves the list: the one after it, or else before it. */
export function useRowAfter(): CredentialId | undefined {
  return useList(({ cursor, window }) => {
    if (cursor === undefined) return undefined
    return (rowAt(window, cursor + 1) ?? rowAt(window, cursor - 1))?.id
  })
}
