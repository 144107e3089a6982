/**
 * A code in groups that are easy to read over: threes, fours for eight digits, none for Steam's five letters.
 * For showing only: what is copied has no spaces.
 */
export function groupCode(code: string): string {
  if (code.length === 8) return `${code.slice(0, 4)} ${code.slice(4)}`
  if (code.length < 6) return code
  return code.replace(/(.{3})(?=.)/g, '$1 ')
}
