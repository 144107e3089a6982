import type { SaidRules } from './read-rules.ts'

const rule = /^(minlength|maxlength|max-consecutive|required|allowed)\s*:\s*(.*)$/i

/**
 * The passwordrules attribute that sites give to browsers: `minlength: 20; required: lower; allowed: [-_.];`
 * (Apple, "Customizing Password AutoFill Rules"). No recipe says how often a character may follow itself, so
 * `max-consecutive` is not among what was understood. Undefined where the text is nothing of the kind.
 */
export function readAttribute(text: string): SaidRules | undefined {
  const quoted = /passwordrules\s*=\s*(["'])(.*?)\1/is.exec(text)?.[2] ?? text
  const parts = splitRules(quoted)
  if (parts.length === 0 || !parts.every((part) => rule.test(part))) return undefined
  const said: SaidRules = { understood: [] }
  const groups = { required: [] as string[][], allowed: [] as string[][] }
  for (const part of parts) {
    const [, name = '', value = ''] = rule.exec(part) ?? []
    if (!take(said, groups, name.toLowerCase(), value)) continue
    said.understood.push(part)
  }
  return said.understood.length === 0 ? undefined : { ...said, ...kindsOf(groups) }
}

function take(
  said: SaidRules,
  groups: Record<'required' | 'allowed', string[][]>,
  name: string,
  value: string
): boolean {
  if (name === 'required' || name === 'allowed') {
    const classes = splitClasses(value)
    if (classes.length > 0) groups[name].push(classes)
    return classes.length > 0
  }
  const number = /^\d{1,4}$/.test(value.trim()) ? Number(value) : undefined
  if (number === undefined) return false
  // Said twice, the stricter one holds.
  if (name === 'minlength') said.min = Math.max(said.min ?? 0, number)
  if (name === 'maxlength') said.max = Math.min(said.max ?? number, number)
  return name !== 'max-consecutive'
}

function kindsOf({ required, allowed }: Record<'required' | 'allowed', string[][]>): Partial<SaidRules> {
  const must = new Set(required.filter((group) => group.length === 1).flat())
  const may = new Set([...required, ...allowed].flat())
  // With nothing but lengths, everything a keyboard has may come.
  if (may.size === 0) return {}
  const all = may.has('ascii-printable') || may.has('unicode')
  const of = (name: string): 'must' | 'may' | 'never' =>
    must.has(name) ? 'must' : all || may.has(name) ? 'may' : 'never'
  const listed = [...may].filter((one) => one.startsWith('[')).flatMap((one) => Array.from(one.slice(1)))
  // Letters and digits that are listed one by one come in the same way.
  const symbols = [...new Set(listed)].filter((one) => /^[!-~]$/.test(one)).join('')
  const isListed = symbols !== '' && of('special') === 'never'
  return {
    lower: of('lower'),
    upper: of('upper'),
    digits: of('digit'),
    symbols: isListed ? 'may' : of('special'),
    ...(isListed ? { onlySymbols: symbols } : {})
  }
}

/** Rules end at semicolons, but not at those inside brackets. */
function splitRules(text: string): string[] {
  const parts = text.match(/(?:\[(?:[^\]]|\](?=[^;,\s]*\]))*\]|[^;[])+/g) ?? []
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

/** Named classes, and custom ones as they stand: `[` and the characters. */
function splitClasses(value: string): string[] {
  const found = value.match(/\[(?:[^\]]|\](?=[^;,\s]*\]))*\]|[\w-]+/g) ?? []
  return found
    .map((one) => (one.startsWith('[') ? `[${one.slice(1, -1)}` : one.toLowerCase()))
    .filter((one) => one.startsWith('[') || /^(upper|lower|digit|special|ascii-printable|unicode)$/.test(one))
}
