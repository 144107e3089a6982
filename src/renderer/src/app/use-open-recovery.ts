import { useCallback } from 'react'
import type { CredentialId, RecoverySetId } from '../../../shared/model/ids.ts'
import { useRecovery } from '../features/recovery/recovery-store.ts'
import { focusPane } from './focus-pane.ts'
import { useView } from './view-store.ts'

/** Goes to one recovery set, from wherever it was named. */
export function useOpenSet(): (id: RecoverySetId) => void {
  const go = useView((state) => state.go)
  const show = useView((state) => state.show)
  const select = useRecovery((state) => state.select)
  return useCallback(
    (id) => {
      go('recovery')
      select(id)
      show('pane')
      focusPane()
    },
    [go, show, select]
  )
}

/** Goes to the recovery keys of an item: the set of it that counts and has the fewest left. */
export function useOpenSetOf(): (id: CredentialId) => void {
  const sets = useRecovery((state) => state.sets)
  const go = useView((state) => state.go)
  const openSet = useOpenSet()
  return useCallback(
    (id) => {
      const [first] = sets
        .filter((set) => set.credentialId === id && set.revokedAtMs === null)
        .sort((a, b) => a.unused - b.unused)
      if (first === undefined) go('recovery')
      else openSet(first.id)
    },
    [sets, go, openSet]
  )
}
