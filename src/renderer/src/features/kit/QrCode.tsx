import { qrPath } from './qr-path.ts'

/**
 * A QR code as a drawing: dark on white in both themes, because that is what cameras read. Its rows bring the light
 * edge that readers need (ISO/IEC 18004, 6.3.8).
 */
export function QrCode({ rows, label }: { rows: readonly string[]; label: string }) {
  const size = rows.length
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${String(size)} ${String(size)}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={qrPath(rows)} fill="#000" />
    </svg>
  )
}
