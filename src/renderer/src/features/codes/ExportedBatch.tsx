import { useState } from 'react'
import type { CodeSummary } from '../../../../shared/model/code.ts'
import { codesText as text } from '../../text/codes-text.ts'
import { Button } from '../../ui/Button.tsx'
import { AllowCapture } from '../shell/AllowCapture.tsx'
import type { Capture } from '../shell/use-capture.ts'
import { CodeQr } from './CodeQr.tsx'
import { nameOfCode } from './filter-codes.ts'
import { HidesIn } from './HidesIn.tsx'

/** So that the buttons below it are in sight, too. */
const roomForQr = () => Math.min(560, Math.max(280, window.innerHeight - 400))

/** The QR codes of a batch, one after the other, and what is in none of them. */
export function ExportedBatch(props: {
  place: (svg: SVGSVGElement | null) => void
  capture: Capture
  parts: number
  leftOut: readonly CodeSummary[]
  hidesAtMs: number
  /** Another one is looked at: its time begins. */
  onTurn: () => void
  onHide: () => void
  onClose: () => void
}) {
  const { parts } = props
  const [at, setAt] = useState(0)
  const [roomPx] = useState(roomForQr)
  const isLast = at >= parts - 1
  const turn = (by: number) => {
    setAt(at + by)
    props.onTurn()
  }
  const label = text.exportPart(at + 1, parts)
  return (
    <>
      {parts === 0 ? (
        <p className="callout plain">{text.exportNothing}</p>
      ) : (
        <>
          <p className="qr-of" role="status">
            {label}
          </p>
          <CodeQr key={at} place={props.place} part={at} label={label} roomPx={roomPx} />
          <AllowCapture capture={props.capture} />
        </>
      )}
      {props.leftOut.length > 0 && (
        <div className="callout plain left-out">
          <p>{text.leftOut(props.leftOut.length)}</p>
          <ul>
            {props.leftOut.map((code) => (
              <li key={code.id} dir="auto">
                {[nameOfCode(code), code.issuer === '' ? '' : code.account].filter(Boolean).join(' · ')}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="dialog-actions">
        {parts === 0 ? <span className="grow" /> : <HidesIn atMs={props.hidesAtMs} />}
        <Button onPress={props.onHide}>{text.hide}</Button>
        {at > 0 && (
          <Button
            onPress={() => {
              turn(-1)
            }}
          >
            {text.exportBack}
          </Button>
        )}
        {isLast ? (
          <Button kind="primary" autoFocus={parts < 2} onPress={props.onClose}>
            {text.exportDone}
          </Button>
        ) : (
          <Button
            kind="primary"
            autoFocus
            onPress={() => {
              turn(1)
            }}
          >
            {text.exportNext}
          </Button>
        )}
      </div>
    </>
  )
}
