import type { Settings } from '../model/settings.ts'

export type CodeGrouping = Settings['codeGrouping']

/**
 * A code in groups that are easy to read over: threes (fours for eight digits), pairs, or none; never Steam's five
 * letters. For showing only: what is copied has no spaces.
 */
export function groupCode(code: string, grouping: CodeGrouping = 'threes'): string {
  if (code.length < 6 || grouping === 'none') return code
  // No digit is left alone at the end.
  if (grouping === 'pairs') return code.replace(/(.{2})(?=..)/g, '$1 ')
  if (code.length === 8) return `${code.slice(0, 4)} ${code.slice(4)}`
  return code.replace(/(.{3})(?=.)/g, '$1 ')
}
