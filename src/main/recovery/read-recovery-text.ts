import type { ReadRecovery } from '../../shared/model/recovery.ts'
import { recoveryKeysMax, recoveryTextMaxLength } from '../../shared/rules/limits.ts'
import { chooseKeys } from './read-choice.ts'
import { usedColumn } from './read-columns.ts'
import { splitRows } from './read-fragments.ts'
import { countsByNumbers } from './read-groups.ts'
import { linesOfJson } from './read-json.ts'
import { readLine, runsOf, type Candidate, type ReadLine } from './read-line.ts'
import { inOrder } from './read-order.ts'
import { findPhrases, type FoundPhrase } from './read-phrase.ts'
import { plainLines } from './read-plain-lines.ts'
import { struckSign } from './read-struck.ts'
import { tokensOf } from './read-tokens.ts'
import { isUsedHeading, usedAmong } from './read-used.ts'
import { joinWrapped } from './read-wrapped.ts'

const nothing: ReadRecovery = { kind: 'nothing', keys: [], leftOut: [], tooMany: false, phrase: null }
/** A single key of fewer letters is one of a list of which the others are gone. */
const longKey = 12

/**
 * Reads what a person pasted: a list of single-use keys, one long recovery key or a phrase of words, in any layout and
 * with words of any language around them. Never throws. What it takes for keys is a proposal: the person looks at it
 * before it is kept. Read again, one key a line, keys come out the same.
 */
export async function readRecoveryText(text: string): Promise<ReadRecovery> {
  if (text.length > recoveryTextMaxLength) return nothing
  const lines = plainLines((linesOfJson(text) ?? [text]).join('\n'))
  const phrases = await findPhrases(lines)
  if (phrases.length > 0) return ofPhrases(phrases, lines)
  const first = readLines(lines)
  if (first.keys.length === 0) return first
  // What stands on its own lines is read by the same rules: if they say less without the words around, that counts.
  const again = readLines(first.keys.map((key) => key.text))
  return isSame(first, again) ? first : { ...again, leftOut: first.leftOut, tooMany: first.tooMany }
}

const isSame = (one: ReadRecovery, other: ReadRecovery): boolean =>
  one.keys.length === other.keys.length && one.keys.every(({ text }, at) => text === other.keys[at]?.text)

function ofPhrases(phrases: readonly FoundPhrase[], lines: readonly string[]): ReadRecovery {
  const taken = new Set(phrases.flatMap((phrase) => [...phrase.lines]))
  return {
    kind: 'phrase',
    keys: phrases.slice(0, recoveryKeysMax).map(({ text }) => ({ text, isUsed: false, label: '' })),
    leftOut: wordsAround(lines, taken),
    tooMany: phrases.length > recoveryKeysMax,
    phrase: phrases[0]?.phrase ?? null
  }
}

function readLines(texts: readonly string[]): ReadRecovery {
  const tokens = texts.map(tokensOf)
  const areNumbered = countsByNumbers(tokens.flatMap(runsOf))
  const lines = tokens.map((some, line) => readLine(some, line, areNumbered))
  carryNumbers(lines)
  const chosen = chooseKeys({ lines, texts })
  const split = splitRows(chosen).flatMap(({ texts: parts, key }) =>
    parts.map((part) => ({ ...key, text: part }))
  )
  const all = inOrder(joinWrapped(split, texts.join('\n')))
  const keys = all.slice(0, recoveryKeysMax)
  const used = usedAmong(keys, underUsedHeadings(texts, lines), usedColumn(lines))
  const kind = keys.length > 1 ? 'keys' : keys.length === 0 ? 'nothing' : kindOfOne(keys[0])
  return {
    kind,
    keys: keys.map(({ text, label }, at) => ({ text, isUsed: used[at] ?? false, label })),
    leftOut: wordsAround(texts, new Set(chosen.map(({ line }) => line))),
    tooMany: all.length > recoveryKeysMax,
    phrase: null
  }
}

const kindOfOne = (key: Candidate | undefined): ReadRecovery['kind'] =>
  (key?.text.replace(/[^A-Za-z0-9]/g, '').length ?? 0) >= longKey ? 'key' : 'keys'

/** A number that stands alone on its line counts what stands on the next that has anything. */
function carryNumbers(lines: readonly ReadLine[]): void {
  let number: number | null = null
  for (const { candidates, words, endNumber } of lines) {
    const [first] = candidates
    if (first !== undefined) {
      first.number ??= number
      number = null
    } else if (words > 0) number = null
    else number = endNumber ?? number
  }
}

function underUsedHeadings(texts: readonly string[], lines: readonly ReadLine[]): (line: number) => boolean {
  const marks: boolean[] = []
  let isUnder = false
  for (const [line, text] of texts.entries()) {
    const bare = lines[line]?.candidates.length === 0 ? text.trim() : ''
    if (isUsedHeading(bare)) isUnder = true
    else if (isUnder && /\p{L}:?$/u.test(bare) && !/\d/.test(bare)) isUnder = false
    marks.push(isUnder)
  }
  return (line) => marks[line] ?? false
}

/** Lines that hold no key, whole: one of a layout that was never seen can still be made a key by the person. */
function wordsAround(texts: readonly string[], taken: ReadonlySet<number>): string[] {
  return texts.flatMap((text, line) => {
    const around = text.replaceAll(struckSign, '').replace(/\s+/gu, ' ').trim()
    return around === '' || taken.has(line) ? [] : [around]
  })
}
