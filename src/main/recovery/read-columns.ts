import type { Candidate, ReadLine } from './read-line.ts'
import { folded, saysUsed } from './read-vocabulary.ts'

const yes = /^(?:yes|y|true|1|x|used|ja|oui|si|sim|tak|да|はい|是|verwendet|benutzt|utilise)$/
const no = /^(?:no|n|false|0|nein|non|nao|nie|нет|unused|available|-)?$/

/**
 * Of a table with a head, "code, used": whether a key's row says so; null where there is no such column.
 */
export function usedColumn(lines: readonly ReadLine[]): (key: Candidate) => boolean | null {
  const head = lines.find(({ candidates, cells }) => candidates.length === 0 && cells.length > 1)
  const column =
    head?.cells.findIndex((cell) => cell.length <= 20 && saysUsed(cell.replaceAll('_', ' '))) ?? -1
  if (head === undefined || column < 0) return () => null
  return (key) => {
    const row = lines[key.line]
    if (row === undefined || row.candidates.length > 1 || row.cells.length <= column) return null
    const cell = folded(row.cells[column] ?? '').trim()
    if (no.test(cell)) return false
    return yes.test(cell) || /\d/.test(cell) || saysUsed(cell) ? true : null
  }
}
