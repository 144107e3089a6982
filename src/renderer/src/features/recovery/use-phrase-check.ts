import { useEffect, useRef, useState, type RefObject } from 'react'
import type { ReadRecovery } from '../../../../shared/model/recovery.ts'
import { useRecovery } from './recovery-store.ts'

const pauseMs = 250

/** Checks a phrase while it is typed, a moment after the last letter. Only the verdict comes into React. */
export function usePhraseCheck(inputRef: RefObject<HTMLTextAreaElement | null>) {
  const read = useRecovery((state) => state.read)
  const [phrase, setPhrase] = useState<ReadRecovery['phrase']>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const turn = useRef(0)
  useEffect(
    () => () => {
      clearTimeout(timer.current)
    },
    []
  )
  return {
    phrase,
    check() {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => {
        turn.current += 1
        const mine = turn.current
        read(inputRef.current?.value ?? '').then(
          (answer) => {
            if (mine === turn.current) setPhrase(answer.phrase)
          },
          () => undefined
        )
      }, pauseMs)
    },
    forget() {
      clearTimeout(timer.current)
      turn.current += 1
      setPhrase(null)
    }
  }
}
