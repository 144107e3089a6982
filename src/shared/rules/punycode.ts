const base = 36
const [tMin, tMax] = [1, 26]

/**
 * The letters that a host's label stands for when it begins with `xn--` (RFC 3492, 6.2; what is given is behind these
 * four). Undefined where it is none. For looking at a name only: what is opened is always the form with `xn--`.
 */
export function decodePunycode(encoded: string): string | undefined {
  const behind = encoded.lastIndexOf('-')
  const letters = Array.from(behind > 0 ? encoded.slice(0, behind) : '')
  let [n, i, bias] = [128, 0, 72]
  let at = behind > 0 ? behind + 1 : 0
  while (at < encoded.length) {
    const before = i
    let weight = 1
    for (let k = base; ; k += base) {
      const digit = digitOf(encoded.charCodeAt(at))
      at += 1
      if (digit === undefined) return undefined
      i += digit * weight
      const t = k <= bias ? tMin : k >= bias + tMax ? tMax : k - bias
      if (digit < t) break
      weight *= base - t
      if (i > Number.MAX_SAFE_INTEGER || weight > Number.MAX_SAFE_INTEGER) return undefined
    }
    bias = adapted(i - before, letters.length + 1, before === 0)
    n += Math.floor(i / (letters.length + 1))
    i %= letters.length + 1
    if (n > 0x10ffff) return undefined
    letters.splice(i, 0, String.fromCodePoint(n))
    i += 1
  }
  return letters.join('')
}

/** RFC 3492, 6.1. */
function adapted(delta: number, count: number, isFirst: boolean): number {
  let rest = isFirst ? Math.floor(delta / 700) : Math.floor(delta / 2)
  rest += Math.floor(rest / count)
  let k = 0
  while (rest > ((base - tMin) * tMax) / 2) {
    rest = Math.floor(rest / (base - tMin))
    k += base
  }
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + 38))
}

function digitOf(unit: number): number | undefined {
  if (unit >= 48 && unit <= 57) return unit - 22
  if (unit >= 65 && unit <= 90) return unit - 65
  if (unit >= 97 && unit <= 122) return unit - 97
  return undefined
}
