import { useCallback, useEffect } from 'react'
import type { CredentialId } from '../../../shared/model/ids.ts'
import { useTitles } from '../features/credentials/titles-store.ts'
import { useIntake } from '../features/intake/intake-store.ts'
import { savableRows } from '../features/intake/review-rows.ts'

/** Titles of the logins that codes under review may go to. */
export function useIntakeTitles(): (id: CredentialId) => string | undefined {
  const titles = useTitles((state) => state.titles)
  const load = useTitles((state) => state.load)
  const rows = useIntake((state) => state.rows)
  const askedFor = useIntake((state) => state.askedFor)
  const lookedAt = useIntake((state) => state.lookedAt)
  useEffect(() => {
    const targets = savableRows(rows).flatMap((row) => {
      const suggested = row.kind === 'code' ? (row.found.suggestedCredentialId ?? []) : []
      return [row.target === 'own' || row.target === 'new-login' ? [] : row.target, suggested].flat()
    })
    // What is only looked at matters once there is something to put there.
    if (rows.length > 0) load([...targets, ...[askedFor ?? [], lookedAt ?? []].flat()])
  }, [rows, askedFor, lookedAt, load])
  return useCallback((id) => titles.get(id), [titles])
}
