/** A cell a spreadsheet takes for a formula: RFC 4180 knows nothing of that, so quoting alone does not help. */
const formula = /^[=+\-@\t\r]/
/** Of a formula, what makes it call or link to something. */
const reaching = /[(|![\]]/

/**
 * One row of CSV (RFC 4180) with its line end; every cell in quotes.
 *
 * SECURITY: an apostrophe stands before what a spreadsheet would run. In cells of `exact`, which other programs must
 * read letter by letter, only before what could call or link to something when it is run.
 */
export function csvRow(cells: readonly string[], exact: ReadonlySet<number> = new Set()): string {
  const safe = cells.map((cell, n) => {
    const isRun = formula.test(cell) && (!exact.has(n) || reaching.test(cell))
    return `"${(isRun ? `'${cell}` : cell).replaceAll('"', '""')}"`
  })
  return `${safe.join(',')}\r\n`
}
