import type { ReadRecovery } from '../../shared/model/recovery.ts'
import { bip39List, checkPhrase, type WordList } from './read-bip39.ts'
import { letterPairs } from './read-letter-pairs.ts'
import { struckSign } from './read-struck.ts'
import { isSentenceWord, speaksOfRecovery } from './read-vocabulary.ts'

/** Ten words of a list are a phrase; thirty-three are the longest of SLIP-39. */
const minWords = 10
const maxWords = 33

/** Words of one line, and whether they are written in capital letters. */
interface Row {
  words: string[]
  line: number
  form: string
}

/** Words that stand together, and the lines they are from. */
interface Block {
  words: string[]
  from: number
  to: number
  isNumbered: boolean
  /** Line by line, where they are not numbered. */
  rows: Row[]
}

export interface FoundPhrase {
  text: string
  phrase: NonNullable<ReadRecovery['phrase']>
  lines: Set<number>
}

const word = /^[\p{Ll}\p{Lu}\p{M}]{2,16}(?:-[\p{Ll}\p{M}]{1,12})?$/u
const numbering = /(?<![\p{L}\p{N}])[([#]?(\d{1,2})(?:[.):\]]{1,2}|(?=\s))/gu
const signs = /[\s,;|"'`*\u2022\u00b7\u2014\ue000]+/u

/**
 * Phrases of a text: ten to thirty-three words in a row that make no sentence, numbered or not, on one line or on
 * several. Where most are of BIP-39's list, words of a sentence around them do not count.
 */
export async function findPhrases(lines: readonly string[]): Promise<FoundPhrase[]> {
  const read = [...numberedBlocks(lines), ...bareBlocks(lines)]
  if (read.length === 0) return []
  const list = await bip39List()
  const blocks = read.map((block) => withoutHeading(block, list))
  const taken = new Set<number>()
  const found: FoundPhrase[] = []
  for (const block of blocks) {
    if (taken.has(block.from) || !isPhrase(block, list)) continue
    const { words, phrase } = checkPhrase(block.words, list)
    const own = new Set<number>()
    for (let line = block.from; line <= block.to; line++) {
      taken.add(line)
      own.add(line)
    }
    found.push({ text: words.join(' '), phrase, lines: own })
  }
  return found.sort((one, other) => Math.min(...one.lines) - Math.min(...other.lines))
}

function isPhrase({ words, isNumbered }: Block, list: WordList): boolean {
  if (words.length < minWords || words.length > maxWords) return false
  const known = words.filter(
    (one) => list.words.has(one) || (one.length === 4 && list.byStart.has(one))
  ).length
  if (known >= words.length * 0.7) return true
  if (words.some((one) => isSentenceWord(one))) return false
  const { pairs, rare } = letterPairs(words.join(' '))
  // Letters drawn at random, all in groups of one length, are keys.
  const lengths = new Set(words.map((one) => one.length))
  return rare <= pairs * 0.34 && (lengths.size > 2 || isNumbered)
}

/** Words with the numbers 1, 2, 3 … before them, in any columns, whatever stands around. */
function numberedBlocks(lines: readonly string[]): Block[] {
  const blocks: Block[] = []
  let found = new Map<number, string>()
  let from = 0
  let to = 0
  let pending: number | null = null
  const flush = (): void => {
    const words = ordered(found)
    if (words !== null) blocks.push({ words, from, to, isNumbered: true, rows: [] })
    found = new Map()
    pending = null
  }
  for (const [at, line] of lines.entries()) {
    const text = line.replaceAll(struckSign, ' ').trim()
    if (text === '') continue
    const parts = text
      .replace(numbering, '\n$1\n')
      .split('\n')
      .map((part) => part.trim())
    const cells = parts
      .filter((part) => part !== '')
      .map((part) => part.replace(/^[\s,;|.):*-]+|[\s,;|.*-]+$/gu, ''))
    const isRow = cells.every((cell) => /^\d{1,2}$/.test(cell) || word.test(cell) || cell === '')
    if (!isRow) {
      flush()
      continue
    }
    for (const cell of cells) {
      if (/^\d/.test(cell)) {
        if (Number(cell) === 1 && found.size > 0 && found.has(1)) flush()
        pending = Number(cell)
      } else if (cell !== '' && pending !== null && !found.has(pending)) {
        if (found.size === 0) from = at
        to = at
        found.set(pending, cell.toLowerCase())
        pending = null
      } else if (cell !== '') flush()
    }
  }
  flush()
  return blocks
}

function ordered(found: ReadonlyMap<number, string>): string[] | null {
  const words = Array.from({ length: found.size }, (_, at) => found.get(at + 1))
  return words.length >= minWords && words.every((one) => one !== undefined) ? words : null
}

/** Lines that hold nothing but words, one below the other; a line behind a colon; words with hyphens between. */
function bareBlocks(lines: readonly string[]): Block[] {
  const blocks: Block[] = []
  let open: Block | null = null
  for (const [at, line] of lines.entries()) {
    const row = rowOf(line, at)
    if (row === null) open = null
    else if (row.words.length > 0) {
      if (open === null || open.words.length + row.words.length > maxWords) {
        open = { words: [], from: at, to: at, isNumbered: false, rows: [] }
        blocks.push(open)
      }
      open.words.push(...row.words)
      open.rows.push(row)
      open.to = at
    } else if (open !== null && open.words.length >= minWords) open = null
  }
  return blocks
}

/** Lines of nothing but words above or below a phrase that may be no part of it. */
const maxAround = 2

/**
 * The phrase of a block alone, without a heading above it and a remark below: where only then its checksum is right,
 * where the line above is written in other letters, or where it speaks of recovery and the rest has a right length.
 */
function withoutHeading(block: Block, list: WordList): Block {
  const { rows } = block
  if (rows.length < 2 || stateOf(rows, list) === 'valid') return block
  for (let above = 0; above <= maxAround; above++) {
    for (let below = 0; below <= maxAround; below++) {
      const rest = rows.slice(above, rows.length - below)
      if (stateOf(rest, list) === 'valid') return blockOf(rest)
    }
  }
  const [first, ...rest] = rows
  if (first === undefined || countOf(rest) < minWords) return block
  const isOther = rest.every(({ form }) => form !== first.form)
  const isNamed = speaksOfRecovery(first.words.join(' ')) || first.words.some((one) => headingWords.has(one))
  const fits = stateOf(rest, list) !== 'wrong-length' && stateOf(rows, list) === 'wrong-length'
  return isOther || (isNamed && fits) ? blockOf(rest) : block
}

const headingWords = new Set(['phrase', 'seed', 'mnemonic', 'wallet', 'words', 'secret', 'passphrase'])

const countOf = (rows: readonly Row[]): number => rows.reduce((sum, { words }) => sum + words.length, 0)
const stateOf = (rows: readonly Row[], list: WordList): FoundPhrase['phrase']['state'] =>
  checkPhrase(
    rows.flatMap(({ words }) => words),
    list
  ).phrase.state

function blockOf(rows: Row[]): Block {
  const [from = 0, to = 0] = [rows[0]?.line, rows.at(-1)?.line]
  return { words: rows.flatMap(({ words }) => words), from, to, isNumbered: false, rows }
}

/** The words of a line of nothing else; null where anything else stands on it. */
function rowOf(line: string, at: number): Row | null {
  const text = line.replaceAll(struckSign, ' ').trim()
  if (text === '') return { words: [], line: at, form: '' }
  const inside = /^[^:]{1,60}:\s*(\S.*)$/u.exec(text)?.[1] ?? text
  const dashed = inside.includes(' ') ? inside : inside.replace(/[-_.+]/g, ' ')
  const bare = withoutEnd(dashed.replace(/^[-*\u2022>"'`([{]+\s*/u, ''))
  const words = bare.split(signs).filter((one) => one !== '')
  if (words.length > maxWords || !words.every((one) => word.test(one))) return null
  const cases = new Set(words.map(caseOf))
  // A heading or a sentence begins with a capital letter and goes on without.
  if (words.length > 1 && cases.size > 1) return null
  return { words: words.map((one) => one.toLowerCase()), line: at, form: caseOf(words[0] ?? '') }
}

const endSigns = '"\'`)]}.,;'

/** Without the signs at the end of a line. From behind: an expression would begin anew at each sign of a long run. */
function withoutEnd(text: string): string {
  let end = text.length
  while (end > 0 && endSigns.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

const caseOf = (one: string): string =>
  one === one.toLowerCase() ? 'lower' : one === one.toUpperCase() ? 'upper' : 'capital'
