import type { Output } from '../../../../shared/bridge/contract.ts'
import { confirmText } from '../../text/confirm-text.ts'
import { drawQr } from '../codes/draw-qr.ts'

type Enrolment = Output<'confirmation.begin'>

/** Room for the QR code, in pixels, so that the field for the code stays in sight below it. */
const roomPx = () => Math.min(240, Math.max(180, window.innerHeight - 420))

/** Draws what the phone scans, and the same for typing. SECURITY: taking the children out takes the secret away. */
export function drawEnrolment(place: HTMLElement, { qr, secret }: Enrolment): void {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('class', 'code-qr')
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-label', confirmText.enrol.qr)
  svg.setAttribute('shape-rendering', 'crispEdges')
  svg.dataset.room = String(roomPx())
  svg.dataset.testid = 'confirmation-qr'
  drawQr(svg, qr)
  const typed = document.createElement('p')
  typed.className = 'quiet'
  typed.textContent = confirmText.enrol.typed
  const key = document.createElement('code')
  key.className = 'typed-key'
  key.dataset.testid = 'confirmation-secret'
  key.textContent = secret
  place.replaceChildren(svg, typed, key)
}

/** The ten codes, one a line. */
export function drawBackupCodes(place: HTMLElement, codes: readonly string[]): void {
  place.replaceChildren(
    ...codes.map((code) => {
      const line = document.createElement('li')
      const shown = document.createElement('code')
      shown.dataset.testid = 'backup-code'
      shown.textContent = code
      line.append(shown)
      return line
    })
  )
}
