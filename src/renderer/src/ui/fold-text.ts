/** Text as a search compares it: without case and accents. */
export const foldText = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

export const holdsAllWords = (folded: string, asked: readonly string[]): boolean =>
  asked.every((word) => folded.includes(word))
