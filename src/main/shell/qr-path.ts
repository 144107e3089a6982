import type { QrModules } from '../../shared/model/code.ts'

/** The dark modules as an SVG path, a run of them a rectangle, one unit a module. */
export function qrPath({ size, modules }: QrModules): string {
  let path = ''
  for (let row = 0; row < size; row++) {
    const line = modules.slice(row * size, (row + 1) * size)
    for (const { 0: run, index } of line.matchAll(/1+/g)) {
      path += `M${String(index)} ${String(row)}h${String(run.length)}v1h-${String(run.length)}z`
    }
  }
  return path
}
