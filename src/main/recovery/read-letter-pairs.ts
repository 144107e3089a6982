/**
 * Which letters often follow which in words of English, German, French, Spanish, Italian, Portuguese and Czech: nine
 * of ten pairs in such words stand here, but only four of ten in letters that were drawn at random.
 */
const followers: Readonly<Record<string, string>> = {
  a: 'bcdfghijklmnprstuvwyz',
  b: 'aeiloruy',
  c: 'acehiklortu',
  d: 'adeilnoru',
  e: 'abcdefghijklmnoprstuvwxyz',
  f: 'aefilortu',
  g: 'aehilnortu',
  h: 'aeilmnortuw',
  i: 'abcdefgklmnopqrstvz',
  j: 'aeio',
  k: 'aeilortuy',
  l: 'adehiklnotuy',
  m: 'abeilmopu',
  n: 'acdeghiknostuz',
  o: 'abcdghijklmnoprstuvwz',
  p: 'aefhilopru',
  q: 'u',
  r: 'abcdefgiklmnorstuvyz',
  s: 'acehiklmnopstu',
  t: 'aehiklorstuvyz',
  u: 'abcdefghiklmnprstvxz',
  v: 'aeiknoryz',
  w: 'aeio',
  x: 'a',
  y: 'kst',
  z: 'adeinouvz'
}

/** Pairs of letters in a text, and how many of them are rare in words. Case and what is no letter do not count. */
export function letterPairs(text: string): { pairs: number; rare: number } {
  let pairs = 0
  let rare = 0
  const lower = text.toLowerCase()
  for (let at = 1; at < lower.length; at++) {
    const after = followers[lower.charAt(at - 1)]
    const letter = lower.charAt(at)
    if (after === undefined || letter < 'a' || letter > 'z') continue
    pairs += 1
    if (!after.includes(letter)) rare += 1
  }
  return { pairs, rare }
}

/** A change of case inside, as in "aBcd", which words and headings do not have. */
const oddCase = /[a-z][A-Z]|[A-Z]{2}[a-z]/

/** Letters only, and such as a word of some language has: so few rare pairs that chance does not explain it. */
export function looksLikeWord(text: string): boolean {
  if (oddCase.test(text)) return false
  const { pairs, rare } = letterPairs(text)
  return rare <= Math.floor(pairs * 0.34)
}
