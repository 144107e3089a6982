import { useCallback } from 'react'
import type { Scope } from '../../../shared/model/listing.ts'
import { useList } from '../features/credentials/list-store.ts'
import { useView } from './view-store.ts'

/** Goes to the list of a part of the vault. */
export function useGoTo(): (scope: Scope) => void {
  const goList = useList((state) => state.go)
  const go = useView((state) => state.go)
  return useCallback(
    (scope) => {
      go('items')
      goList(scope)
    },
    [go, goList]
  )
}
