import { bitsOf } from './count-bits.ts'
import type { Below, MadeValue } from './made-value.ts'

/** Digits, evenly, but none of the numbers that are tried first. The bits are those of what is left. */
export function pin(length: number, below: Below): MadeValue {
  const never = triedFirst(length)
  for (;;) {
    const value = Array.from({ length }, () => String(below(10))).join('')
    if (never.has(value)) continue
    return { kind: 'made', value, bits: bitsOf(10n ** BigInt(length) - BigInt(never.size)) }
  }
}

/** One digit again and again, two in turn, digits up or down in a row and, of four digits, years people live in. */
export function triedFirst(length: number): Set<string> {
  const numbers = new Set<string>()
  const add = (digitAt: (at: number) => number): void => {
    const digits = Array.from({ length }, (_, at) => digitAt(at))
    if (digits.every((digit) => digit >= 0 && digit <= 9)) numbers.add(digits.join(''))
  }
  for (let first = 0; first < 10; first++) {
    for (let second = 0; second < 10; second++) add((at) => (at % 2 === 0 ? first : second))
    add((at) => first + at)
    add((at) => first - at)
  }
  if (length === 4) for (let year = 1900; year < 2100; year++) numbers.add(String(year))
  return numbers
}
