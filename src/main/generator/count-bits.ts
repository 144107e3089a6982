/** Digits of a number that are looked at: more than a double can tell apart. */
const leading = 64

/** The binary logarithm of a count, which may be far beyond what a double holds; 0 for a count of 0 or 1. */
export function bitsOf(count: bigint): number {
  if (count <= 1n) return 0
  const digits = count.toString(2).length
  const shift = Math.max(0, digits - leading)
  return Math.log2(Number(count >> BigInt(shift))) + shift
}

/**
 * How many texts of `length` characters hold at least one of each kind, out of all that these characters can make:
 * inclusion and exclusion over the kinds. `free` counts characters that belong to no kind.
 */
export function countWithOneOfEach(length: number, kinds: readonly number[], free: number): bigint {
  const all = kinds.reduce((sum, size) => sum + size, free)
  let count = 0n
  for (let left = 0; left < 1 << kinds.length; left++) {
    const without = kinds.filter((_, kind) => (left & (1 << kind)) !== 0)
    const rest = all - without.reduce((sum, size) => sum + size, 0)
    const texts = BigInt(rest) ** BigInt(length)
    count += without.length % 2 === 0 ? texts : -texts
  }
  return count
}
