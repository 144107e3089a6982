import { useEffect } from 'react'
import type { CodeId } from '../../../../shared/model/ids.ts'
import { useLiveCodes, type LiveCodeOf } from './live-codes.ts'

/** The code of this moment, kept fresh while the component is on the screen. */
export function useLiveCode(id: CodeId): LiveCodeOf | undefined {
  const watch = useLiveCodes((state) => state.watch)
  useEffect(() => watch(id), [watch, id])
  return useLiveCodes((state) => state.byId.get(id))
}
