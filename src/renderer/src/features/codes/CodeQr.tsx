import type { Ref } from 'react'

/** Where a QR code is drawn by `drawQr`: dark on white in both themes, because that is what cameras read. */
export function CodeQr(props: { svgRef: Ref<SVGSVGElement>; label: string; roomPx: number; part?: number }) {
  return (
    <svg
      ref={props.svgRef}
      className="code-qr"
      role="img"
      aria-label={props.label}
      data-testid="code-qr"
      data-room={props.roomPx}
      data-part={props.part}
      shapeRendering="crispEdges"
    />
  )
}
