import { useEffect } from 'react'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import { useTitles } from './titles-store.ts'

/** Title of the credential that something belongs to; undefined until main has told it, and where it belongs to none. */
export function useTitle(id: CredentialId | null): string | undefined {
  const load = useTitles((state) => state.load)
  useEffect(() => {
    if (id !== null) load([id])
  }, [load, id])
  return useTitles((state) => (id === null ? undefined : state.titles.get(id)))
}
