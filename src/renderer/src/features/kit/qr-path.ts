/** Light cells around a QR code, without which readers do not find it (ISO/IEC 18004, 6.3.8). */
export const quietZone = 4

/** The dark cells as one SVG path: a box for every run of them in a row. */
export function qrPath(rows: readonly string[]): string {
  return rows
    .flatMap((row, y) =>
      [...row.matchAll(/1+/g)].map(
        ({ index, 0: run }) =>
          `M${String(index + quietZone)} ${String(y + quietZone)}h${String(run.length)}v1h-${String(run.length)}z`
      )
    )
    .join('')
}
