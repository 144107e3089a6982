import type { ReadRecovery } from '../../shared/model/recovery.ts'

type Phrase = NonNullable<ReadRecovery['phrase']>

/** Numbers of words that BIP-39 knows: 128 to 256 bits and their checksum. */
const lengths = new Set([12, 15, 18, 21, 24])
/** The first letters tell the words of the list apart: some people keep only them. */
const abbreviation = 4

/** The English list and the check, loaded at the first phrase: a start of the application does not pay for them. */
async function loadList() {
  const [{ validateMnemonic }, { wordlist }] = await Promise.all([
    import('@scure/bip39'),
    import('@scure/bip39/wordlists/english.js')
  ])
  return {
    words: new Set(wordlist),
    byStart: new Map(wordlist.map((word) => [word.slice(0, abbreviation), word])),
    isValid: (phrase: string) => validateMnemonic(phrase, wordlist)
  }
}
export type WordList = Awaited<ReturnType<typeof loadList>>

let loaded: Promise<WordList> | undefined
/** BIP-39's English list. */
export const bip39List = (): Promise<WordList> => (loaded ??= loadList())

/**
 * What is known of a phrase by BIP-39. Phrases of other kinds (SLIP-39, Electrum, dice words) come back as they are,
 * with what BIP-39 misses in them.
 *
 * @param words in small letters
 * @returns the words in full where all of them are of the list, of which four letters are enough
 */
export function checkPhrase(words: readonly string[], list: WordList): { words: string[]; phrase: Phrase } {
  const full = words.map((word) =>
    list.words.has(word) || word.length !== abbreviation ? word : (list.byStart.get(word) ?? word)
  )
  const areAllKnown = full.every((word) => list.words.has(word))
  const kept = areAllKnown ? full : [...words]
  const unknown = kept.flatMap((word, at) => (list.words.has(word) ? [] : [at + 1]))
  return { words: kept, phrase: { words: kept.length, state: stateOf(kept, unknown, list), unknown } }
}

function stateOf(words: readonly string[], unknown: readonly number[], list: WordList): Phrase['state'] {
  if (!lengths.has(words.length)) return 'wrong-length'
  if (unknown.length > 0) return 'unknown-words'
  return list.isValid(words.join(' ')) ? 'valid' : 'wrong-checksum'
}
