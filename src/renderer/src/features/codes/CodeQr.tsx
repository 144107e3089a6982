/** Where a QR code is drawn by `drawQr`, which gets the element as it comes and goes: dark on white in both themes. */
export function CodeQr({
  place,
  label,
  roomPx,
  part
}: {
  place: (svg: SVGSVGElement | null) => void
  label: string
  roomPx: number
  part?: number
}) {
  return (
    <svg
      ref={place}
      className="code-qr"
      role="img"
      aria-label={label}
      data-testid="code-qr"
      data-room={roomPx}
      data-part={part}
      shapeRendering="crispEdges"
    />
  )
}
