import { useRef, useState } from 'react'
import { recoveryPinMinLength } from '../../../../shared/rules/limits.ts'

export type PinProblem = 'too-short' | 'different'

/** Why two inputs make no PIN yet; undefined where they do. */
export function pinProblem(first: string, second: string): PinProblem | undefined {
  if (first.length < recoveryPinMinLength) return 'too-short'
  return first === second ? undefined : 'different'
}

/** A new PIN as it is typed, twice. SECURITY: it stands in the two inputs only. */
export function useNewPin() {
  const first = useRef<HTMLInputElement>(null)
  const second = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<PinProblem>()
  return {
    first,
    second,
    problem,
    /** The PIN if it is fit to use; otherwise says why not and moves the focus there. */
    take(): string | undefined {
      const pin = first.current?.value ?? ''
      const found = pinProblem(pin, second.current?.value ?? '')
      setProblem(found)
      if (found !== undefined) (found === 'different' ? second : first).current?.focus()
      return found === undefined ? pin : undefined
    }
  }
}
