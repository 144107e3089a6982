import { useCallback } from 'react'
import { errorWords } from '../text/error-text.ts'
import { useNotice } from './notice-store.ts'

/** Runs what a button starts; what stops it is said in words, never swallowed. */
export function useRun(): (work: () => Promise<unknown>) => void {
  const say = useNotice((state) => state.say)
  return useCallback(
    (work) => {
      work().catch((error: unknown) => {
        say({ text: errorWords(error), tone: 'bad' })
      })
    },
    [say]
  )
}
