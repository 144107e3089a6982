import { useState } from 'react'
import { words } from '../text/en.ts'

/** A browser cuts off what is longer than a field takes without a word; this is the word. */
export function useLimit(maxLength: number | undefined) {
  const [isFull, setFull] = useState(false)
  return {
    complaint: isFull && maxLength !== undefined ? words.common.full(maxLength) : undefined,
    check: (text: string) => {
      setFull(maxLength !== undefined && text.length >= maxLength)
    }
  }
}
