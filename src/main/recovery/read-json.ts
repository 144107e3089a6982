/** Deeper than any list of keys is nested. */
const maxDepth = 12
const isUsedName = /used|consumed|redeemed|revoked|spent|verwendet|benutzt/i
const isUnusedName = /unused|not_?used|available|active|valid/i

/**
 * A JSON text as lines: a value a line, with the name it stands under, and "(used)" behind one that is marked so.
 * Answers null for any other text, and for numbers that JSON cannot hold exactly: those are read as they stand.
 */
export function linesOfJson(text: string): string[] | null {
  const start = text.trimStart().charAt(0)
  if (start !== '[' && start !== '{') return null
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  const lines: string[] = []
  return addLines(value, '', lines, 0) ? lines : null
}

function addLines(value: unknown, name: string, lines: string[], depth: number): boolean {
  if (depth > maxDepth) return false
  if (typeof value === 'string' || typeof value === 'number') {
    if (typeof value === 'number' && !Number.isSafeInteger(value) && Math.abs(value) > 1e6) return false
    lines.push(name === '' ? String(value) : `${name}: ${String(value)}`)
    return true
  }
  if (Array.isArray(value)) {
    // The name of a list is a heading: its values stand for themselves.
    if (name !== '') lines.push(`${name}:`)
    return value.every((one) => addLines(one, '', lines, depth + 1))
  }
  if (typeof value !== 'object' || value === null) return true
  const entries = Object.entries(value)
  const mark = entries.some(([key, held]) => marksUsed(key, held)) ? ' (used)' : ''
  for (const [key, held] of entries) {
    if (isMark(key, held)) continue
    const before = lines.length
    if (!addLines(held, asWords(key), lines, depth + 1)) return false
    if (mark !== '' && lines.length === before + 1) lines[before] = `${lines[before] ?? ''}${mark}`
  }
  return true
}

/** `recoveryCodes` and `recovery_codes` as they are said. */
const asWords = (key: string): string =>
  key
    .slice(0, 100)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_:]/g, ' ')

const isMark = (key: string, held: unknown): boolean =>
  typeof held === 'boolean' || held === null || (isUsedName.test(key) && !Array.isArray(held))

function marksUsed(key: string, held: unknown): boolean {
  if (typeof held === 'boolean') return isUnusedName.test(key) ? !held : isUsedName.test(key) && held
  if (typeof held === 'string' && /^(?:state|status)$/i.test(key))
    return isUsedName.test(held) && !isUnusedName.test(held)
  return (
    isUsedName.test(key) &&
    !isUnusedName.test(key) &&
    (typeof held === 'string' || typeof held === 'number') &&
    Boolean(held)
  )
}
