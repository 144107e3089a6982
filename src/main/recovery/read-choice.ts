import { letterPairs, looksLikeWord } from './read-letter-pairs.ts'
import type { Candidate, ReadLine } from './read-line.ts'
import { canBeHalf, canBeKey, isNamed, isUuid, type Shape } from './read-shape.ts'
import {
  isKnownWord,
  labelKind,
  saysState,
  saysUsed,
  speaksOfKeys,
  speaksOfRecovery,
  type LabelKind
} from './read-vocabulary.ts'

/** A candidate with what its place says: 2 alone on its line, 1 alone in its cell, 0 in a sentence. */
interface Judged {
  candidate: Candidate
  grade: 0 | 1 | 2
  label: LabelKind
}

/** What is known of the whole text. */
export interface TextFacts {
  lines: readonly ReadLine[]
  texts: readonly string[]
}

/**
 * The candidates that are keys. Keys of one set have one shape, so the shape that has the most to say for itself is
 * looked for: alone on their lines, numbered, drawn at random, under words that speak of recovery. Then those of other
 * shapes that stand among them.
 */
export function chooseKeys({ lines, texts }: TextFacts): Candidate[] {
  const judged = judge(lines, texts)
  const isBare =
    lines.every(({ words, candidates }) => words === 0 || candidates.length > 0) &&
    judged.every(({ label, grade }) => label === 'none' && grade === 2)
  const aboutRecovery = texts.some((text) => speaksOfRecovery(text))
  const filled = texts.filter((text) => text.trim() !== '').length
  const isNamedKeys = texts.some((text) => speaksOfKeys(text))
  const fit = judged.filter(
    ({ label, candidate }) => label !== 'other' && canBeKey(candidate.text) && !isHeading(candidate)
  )
  const best = bestCluster(fit)
  if (best === undefined || !isEnough(best, { isBare, aboutRecovery, isNamedKeys, filled })) return []
  const chosen = new Set(best.map(({ candidate }) => candidate))
  const isAlone = best.filter(({ grade }) => grade > 0).length * 2 >= best.length
  // "A1, B2, C3 and D4": what stands between words beside others that do not is one of them.
  const linesOfAlone = new Set(best.filter(({ grade }) => grade > 0).map(({ candidate }) => candidate.line))
  for (const { candidate, grade } of best)
    if (isAlone && grade === 0 && !linesOfAlone.has(candidate.line)) chosen.delete(candidate)
  if (isAlone) for (const candidate of among(best, judged, isBare, lines)) chosen.add(candidate)
  return judged.map(({ candidate }) => candidate).filter((candidate) => chosen.has(candidate))
}

function judge(lines: readonly ReadLine[], texts: readonly string[]): Judged[] {
  const all = lines.flatMap(({ candidates }) => candidates)
  const repeats = countRepeats(all)
  return all.map((candidate) => {
    const isOnlyOfLine = lines[candidate.line]?.candidates.length === 1
    const own = labelKind(candidate.label)
    const words = [...candidate.before, ...candidate.after]
    const label =
      own !== 'none' || words.length > 0
        ? own
        : isOnlyOfLine
          ? headingKind(candidate.line, lines, texts)
          : 'none'
    return { candidate, label, grade: gradeOf(candidate, repeats) }
  })
}

/** What the line above says of a value that stands alone below it: "Identifier:". */
function headingKind(line: number, lines: readonly ReadLine[], texts: readonly string[]): LabelKind {
  let above = line - 1
  while (above >= 0 && (texts[above] ?? '').trim() === '') above--
  let below = line + 1
  while (below < lines.length && (texts[below] ?? '').trim() === '') below++
  const read = lines[above]
  if (read === undefined || read.candidates.length > 0) return 'none'
  const kind = labelKind((texts[above] ?? '').slice(0, 200))
  if (kind !== 'other')
    return read.endsWithColon || read.words <= 6 ? kind : kind === 'recovery' ? kind : 'none'
  const standsAlone = (lines[below]?.candidates.length ?? 0) === 0
  return read.endsWithColon && standsAlone ? 'other' : 'none'
}

/** Words that stand before or behind several keys alike, "Code 1 … active", name them; sentences do not repeat. */
function countRepeats(all: readonly Candidate[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { before, after } of all) {
    for (const key of [`<${before.join(' ')}`, `>${after.join(' ')}`])
      counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

const manyWords = 8

function gradeOf(candidate: Candidate, repeats: ReadonlyMap<string, number>): 0 | 1 | 2 {
  const isExplained = (words: readonly string[], sign: string): boolean => {
    if (words.length === 0) return true
    if (words.length <= manyWords && saysUsed(words.join(' '))) return true
    if (words.length <= 3 && saysState(words.join(' '))) return true
    return (repeats.get(`${sign}${words.join(' ')}`) ?? 0) >= 3
  }
  if (isExplained(candidate.before, '<') && isExplained(candidate.after, '>')) return 2
  return candidate.beside === 0 ? 1 : 0
}

function bestCluster(fit: readonly Judged[]): Judged[] | undefined {
  const clusters = new Map<string, Judged[]>()
  for (const one of fit) {
    const { pattern, letters } = one.candidate.shape
    // Numbers are no keys of letters that happen to be as long.
    const key = letters ? pattern : `#${pattern}`
    clusters.set(key, [...(clusters.get(key) ?? []), one])
  }
  joinDigitsToLetters(clusters)
  const rated = [...clusters.values()].map((cluster) => ({ cluster, score: scoreOf(cluster) }))
  return rated.sort((one, other) => other.score - one.score)[0]?.cluster
}

/** Of a few keys of hexadecimal digits, one may have no letter by chance. */
function joinDigitsToLetters(clusters: Map<string, Judged[]>): void {
  for (const [key, cluster] of clusters) {
    const letters = clusters.get(key.slice(1))
    if (!key.startsWith('#') || letters === undefined || letters.length < cluster.length * 3) continue
    if (!letters.some(({ candidate }) => candidate.shape.digits)) continue
    letters.push(...cluster)
    clusters.delete(key)
  }
}

function scoreOf(cluster: readonly Judged[]): number {
  const mean = meanStrength(cluster)
  let score = 0
  for (const { candidate, grade, label } of cluster) {
    const weight = grade === 2 ? 1 : grade === 1 ? 0.6 : 0.15
    score += mean * weight + (label === 'recovery' ? 2 : label === 'key' ? 0.7 : 0)
    if (candidate.number !== null && grade > 0) score += 0.7
  }
  // One named number among many keys is something else; a single key is long.
  const text = cluster[0]?.candidate.text ?? ''
  if (cluster.length === 1 && isUuid(text)) score -= 2
  return score + (text.length >= 20 && cluster.length < 3 ? 2 : 0)
}

function meanStrength(cluster: readonly Judged[]): number {
  const mean = cluster.reduce((sum, { candidate }) => sum + candidate.strength, 0) / cluster.length
  return cluster.length > 2 && areDrawnTogether(cluster) ? Math.max(mean, 2) : mean
}

/** Letters only, of which one or the other looks like a word by chance, and all together do not. */
function areDrawnTogether(cluster: readonly Judged[]): boolean {
  if (cluster.some(({ candidate }) => candidate.shape.digits)) return false
  const all = cluster.map(({ candidate }) => letterPairs(candidate.text))
  const sum = (of: 'pairs' | 'rare'): number => all.reduce((total, one) => total + one[of], 0)
  return sum('rare') > sum('pairs') * 0.34
}

/** Numbers of articles and the like begin alike: "AB-10023", "AB-10024". */
function areOfOneSeries(cluster: readonly Judged[]): boolean {
  const starts = new Set(cluster.map(({ candidate }) => candidate.text.slice(0, 2)))
  return starts.size <= cluster.length / 2
}

/** One word of letters that stands around keys in texts. */
const isHeading = ({ text, shape }: Candidate): boolean =>
  !shape.digits && shape.groups.length === 1 && isKnownWord(text)

/** Letters only, capital as a heading's or with hyphens as in "Zwei-Faktor-Anmeldung": alone, that is no key. */
const isCompound = (one: Candidate | undefined): boolean =>
  one !== undefined &&
  !one.shape.digits &&
  (/^[A-Z][a-z]+$/.test(one.text) || new Set(one.shape.groups.slice(0, -1)).size > 1 || isUneven(one.shape))

const isUneven = ({ groups }: Shape): boolean => groups.length === 2 && groups[0] !== groups[1]

interface Surroundings {
  isBare: boolean
  aboutRecovery: boolean
  isNamedKeys: boolean
  /** Lines with anything on them. */
  filled: number
}

/** Whether there is enough to take a cluster for keys, and not for numbers of an invoice or words of a heading. */
function isEnough(
  cluster: readonly Judged[],
  { isBare, aboutRecovery, isNamedKeys, filled }: Surroundings
): boolean {
  const mean = meanStrength(cluster)
  const alone = cluster.filter(({ grade }) => grade === 2)
  const isNumbered = alone.filter(({ candidate }) => candidate.number !== null).length >= 2
  const labels = new Set(cluster.map(({ label }) => label))
  if (mean < 0.9 && !(labels.has('recovery') && mean > 0.25)) return false
  if (cluster.length === 1 && isCompound(cluster[0]?.candidate)) return false
  if (isBare) return true
  if (labels.has('recovery')) return mean >= 1 || cluster.length > 2
  if (aboutRecovery) {
    if (alone.length >= 2) return true
    if (alone.length === 1 && mean >= 1.5 && !isNamed(alone[0]?.candidate.text ?? '')) return true
    return isNamedKeys && cluster.length >= 3 && mean >= 1.5 && !areOfOneSeries(cluster)
  }
  if (labels.has('key') && filled <= 3) return mean >= 1.5
  return alone.length >= 3 && (mean >= 2.5 || isNumbered || (alone.length >= 5 && mean >= 1.9))
}

/** Those of other shapes that stand between keys as keys do: one without a leading zero, a half of one. */
function among(
  best: readonly Judged[],
  judged: readonly Judged[],
  isBare: boolean,
  lines: readonly ReadLine[]
): Candidate[] {
  const keys = best.filter(({ grade }) => grade > 0).map(({ candidate }) => candidate)
  const chosen = new Set(keys)
  const halves = halvesOf(judged)
  const areNumbered = keys.every(({ number }) => number !== null)
  const areBulleted = keys.every(({ isBulleted }) => isBulleted)
  const first = Math.min(...keys.map(({ line }) => line))
  const last = Math.max(...keys.map(({ line }) => line))
  return judged
    .filter(({ candidate, grade, label }) => {
      if (chosen.has(candidate) || grade === 0 || label === 'other' || isHeading(candidate)) return false
      if (!canBeKey(candidate.text)) return halves.has(candidate) && isLikeOne(candidate, keys)
      if (label === 'recovery' && candidate.strength >= 2 && candidate.label !== '') return true
      if (isBare) return candidate.strength >= 1 || isLikeOne(candidate, keys)
      if (areNumbered && candidate.number === null) return false
      if (areBulleted && !candidate.isBulleted) return false
      if (!isLikeOne(candidate, keys)) return false
      const isInside = candidate.line >= first && candidate.line <= last
      return isInside || (areNumbered && keys.length > 1) || isNextTo(candidate.line, first, last, lines)
    })
    .map(({ candidate }) => candidate)
}

/** Two that are too short to be keys, on lines one below the other, each alone. */
function halvesOf(judged: readonly Judged[]): Set<Candidate> {
  const halves = new Set<Candidate>()
  for (const [at, { candidate, grade }] of judged.entries()) {
    const next = judged[at + 1]
    if (next === undefined || grade < 2 || next.grade < 2) continue
    const areHalves = canBeHalf(candidate.text) && canBeHalf(next.candidate.text)
    if (areHalves && next.candidate.line - candidate.line === 1) halves.add(candidate).add(next.candidate)
  }
  return halves
}

/** No words between it and the keys. */
function isNextTo(line: number, first: number, last: number, lines: readonly ReadLine[]): boolean {
  const [from, to] = line < first ? [line, first] : [last, line]
  return to - from <= 4 && lines.slice(from + 1, to).every(({ words }) => words === 0)
}

function isLikeOne({ text, shape }: Candidate, keys: readonly Candidate[]): boolean {
  if (isNamed(text) || (!shape.digits && looksLikeWord(text))) return false
  const alphabet = keys.reduce(
    (all, one) => ({
      letters: all.letters || one.shape.letters,
      upper: all.upper || one.shape.upper,
      lower: all.lower || one.shape.lower
    }),
    { letters: false, upper: false, lower: false }
  )
  if (shape.letters && !alphabet.letters) return false
  if ((shape.upper && !alphabet.upper) || (shape.lower && !alphabet.lower)) return false
  const length = keys[0]?.shape.groups.reduce((sum, one) => sum + one, 0) ?? 0
  const own = totalOf(shape)
  return own >= length * 0.4 && own <= length * 1.6
}

const totalOf = ({ groups }: Shape): number => groups.reduce((sum, one) => sum + one, 0)
