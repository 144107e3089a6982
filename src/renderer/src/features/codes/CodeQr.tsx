import type { QrModules } from '../../../../shared/model/code.ts'
import { qrPath } from '../kit/qr-path.ts'

/** Light modules around a QR code, without which readers do not find it (ISO/IEC 18004, 6.3.8). */
const quietModules = 4

/** Main's modules as rows of `0` and `1`. */
const rowsOf = ({ size, modules }: QrModules): string[] =>
  Array.from({ length: size }, (_, y) => modules.slice(y * size, (y + 1) * size))

/** As large as there is room for, in pixels; every module is as wide as the others, or small ones are misread. */
const widthOf = (whole: number, roomPx: number) => whole * Math.max(2, Math.floor(roomPx / whole))

/** A QR code as a drawing: dark on white in both themes, because that is what cameras read. */
export function CodeQr({ qr, label, roomPx }: { qr: QrModules; label: string; roomPx: number }) {
  const whole = qr.size + 2 * quietModules
  const viewBox = [-quietModules, -quietModules, whole, whole].join(' ')
  return (
    <svg
      className="code-qr"
      role="img"
      aria-label={label}
      data-testid="code-qr"
      viewBox={viewBox}
      shapeRendering="crispEdges"
      width={widthOf(whole, roomPx)}
    >
      <rect x={-quietModules} y={-quietModules} width={whole} height={whole} fill="#fff" />
      <path d={qrPath(rowsOf(qr))} fill="#000" />
    </svg>
  )
}
