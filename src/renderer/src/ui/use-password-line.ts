import { useEffect, useRef, useState, type RefObject, type SyntheticEvent } from 'react'

export interface PasswordLine {
  /** The line it is typed into. SECURITY: read once as it is submitted, and emptied. */
  inputRef: RefObject<HTMLInputElement | null>
  /** Whether an empty line was submitted, and nothing has been typed since. */
  isEmpty: boolean
  submit: (event: SyntheticEvent) => void
  noteTyped: () => void
}

/**
 * A line for a password that may be refused, and then has to wait. It has the focus again as soon as another try may be
 * made; while one is under way, or has to wait, nothing is taken.
 */
export function usePasswordLine(options: {
  busy: boolean
  wasRefused: boolean
  waitSeconds: number
  take: (password: string) => void
}): PasswordLine {
  const { busy, wasRefused, waitSeconds, take } = options
  const inputRef = useRef<HTMLInputElement>(null)
  const [isEmpty, setIsEmpty] = useState(false)

  useEffect(() => {
    if (wasRefused && !busy && waitSeconds === 0) inputRef.current?.focus()
  }, [wasRefused, busy, waitSeconds])

  return {
    inputRef,
    isEmpty,
    submit(event) {
      event.preventDefault()
      const input = inputRef.current
      if (input === null || busy || waitSeconds > 0) return
      setIsEmpty(input.value === '')
      if (input.value === '') {
        input.focus()
        return
      }
      const password = input.value
      input.value = ''
      take(password)
    },
    noteTyped() {
      setIsEmpty(false)
    }
  }
}
