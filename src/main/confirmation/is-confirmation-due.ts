import type { ConfirmationRow } from './confirmation-table.ts'

const dayMs = 24 * 60 * 60 * 1000

/** Whether the code is asked again. A last time that lies in the future was another clock's: it does not count. */
export function isConfirmationDue(
  { mode, days, passedAtMs }: Pick<ConfirmationRow, 'mode' | 'days' | 'passedAtMs'>,
  nowMs: number
): boolean {
  if (mode === 'every-unlock') return true
  return passedAtMs > nowMs || nowMs - passedAtMs > days * dayMs
}
