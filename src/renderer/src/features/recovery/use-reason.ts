import { useRef, useState } from 'react'

/** The reason that is being given: one of the list, or what was typed. */
export function useReason() {
  const inputRef = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState('')
  const [isMissing, setMissing] = useState(false)
  return {
    inputRef,
    chosen,
    isMissing,
    choose(reason: string) {
      setChosen(reason)
      setMissing(false)
    },
    /** The reason, or nothing where there is none yet, which is said. */
    take(): string | undefined {
      const reason = chosen === '' ? (inputRef.current?.value.trim() ?? '') : chosen
      setMissing(reason === '')
      if (reason !== '') return reason
      inputRef.current?.focus()
      return undefined
    }
  }
}
