/** Up to two letters for a tile: of two words, of a word with a capital inside, or the first two. */
export function initialsOf(name: string): string {
  const parts = name.match(/\p{Lu}?[\p{Ll}\p{Lo}\p{N}]+|\p{Lu}+/gu) ?? []
  const [first = '?', second] = parts
  return ((first.at(0) ?? '') + (second?.at(0) ?? first.slice(1, 2))).toUpperCase()
}

/** A hue from 0 to 359 that depends on the name alone. */
export function hueOf(name: string): number {
  let hash = 0
  for (const character of name.toLowerCase()) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 100_003
  return (hash * 137) % 360
}
