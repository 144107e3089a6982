import type { QrModules } from '../../../../shared/model/code.ts'
import { qrPath } from '../kit/qr-path.ts'

/** Light modules around a QR code, without which readers do not find it (ISO/IEC 18004, 6.3.8). */
const quietModules = 4
const svgNames = 'http://www.w3.org/2000/svg'

/** Main's modules as rows of `0` and `1`. */
const rowsOf = ({ size, modules }: QrModules): string[] =>
  Array.from({ length: size }, (_, y) => modules.slice(y * size, (y + 1) * size))

/** As large as there is room for, in pixels; every module is as wide as the others, or small ones are misread. */
const widthOf = (whole: number, roomPx: number) => whole * Math.max(2, Math.floor(roomPx / whole))

/**
 * Draws a QR code as wide as `data-room` pixels allow. SECURITY: what is in it is a secret, so React never has it:
 * taking the children out takes the secret off the page.
 */
export function drawQr(svg: SVGSVGElement, qr: QrModules): void {
  const whole = qr.size + 2 * quietModules
  svg.setAttribute('viewBox', [-quietModules, -quietModules, whole, whole].join(' '))
  svg.setAttribute('width', String(widthOf(whole, Number(svg.dataset.room))))
  const sheet = shape('rect', { fill: '#fff', width: String(whole), height: String(whole) })
  sheet.setAttribute('x', String(-quietModules))
  sheet.setAttribute('y', String(-quietModules))
  svg.replaceChildren(sheet, shape('path', { fill: '#000', d: qrPath(rowsOf(qr)) }))
}

function shape(name: string, attributes: Record<string, string>): Element {
  const element = document.createElementNS(svgNames, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  return element
}
