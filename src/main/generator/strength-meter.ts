import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import type { Strength } from '../../shared/model/generator.ts'

/** Characters that are looked at: what comes after them makes it harder still. */
export const measuredLength = 128
/** Spellings that are tried of one text with digits and signs in place of letters: each costs as much as the text. */
const spellings = 8

const fewCharacters = 8

const warnings: Readonly<Record<string, Strength['warning']>> = {
  straightRow: 'keyboard-row',
  keyPattern: 'keyboard-row',
  simpleRepeat: 'repeats',
  extendedRepeat: 'repeats',
  sequences: 'sequence',
  recentYears: 'date',
  dates: 'date',
  topTen: 'common',
  topHundred: 'common',
  common: 'common',
  similarToCommon: 'common',
  wordByItself: 'name-or-word',
  namesByThemselves: 'name-or-word',
  commonNames: 'name-or-word',
  userInputs: 'name-or-word',
  pwned: 'leaked'
}

/** Loads what people choose as passwords: some tens of megabytes, and half a second of work. */
export async function loadMeter(): Promise<(password: string, words: readonly string[]) => Strength> {
  const [{ ZxcvbnFactory }, common, english, german] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-de')
  ])
  const inGerman: [string, string[]][] = Object.entries(german.dictionary).map(([name, words]) => [
    `${name}-de`,
    words
  ])
  const meter = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary, ...Object.fromEntries(inGerman) },
    graphs: common.adjacencyGraphs,
    l33tMaxSubstitutions: spellings,
    maxLength: measuredLength
  })
  return (password, words) => measured(meter, password, words)
}

function measured(meter: ZxcvbnFactory, password: string, words: readonly string[]): Strength {
  if (password === '') return { score: 0, bits: 0, warning: 'short' }
  const { score, guesses, feedback } = meter.check(password.slice(0, measuredLength), [...words])
  const bits = Math.max(0, Math.log2(guesses))
  const why = warnings[feedback.warning ?? '']
  // Nothing in particular: a few characters, or words that were put together.
  const otherwise = score >= 2 ? 'none' : password.length < fewCharacters ? 'short' : 'name-or-word'
  const warning = why ?? otherwise
  return { score, bits, warning }
}
