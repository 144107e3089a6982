import { useState, type ReactNode } from 'react'
import { recoveryOpenText as text } from '../../text/recovery-open-text.ts'
import { Button } from '../../ui/Button.tsx'
import { useSecondsLeft } from '../../ui/use-seconds-left.ts'
import { Ring } from '../codes/Ring.tsx'
import '../codes/codes.css'

/** What is opened, with the time it stays. */
export function ShownPanel(props: {
  hidesAtMs: number
  onHide: () => void
  onClose: () => void
  children: ReactNode
}) {
  const { hidesAtMs } = props
  const [shownAtMs] = useState(() => Date.now())
  const seconds = useSecondsLeft(hidesAtMs)
  return (
    <>
      <div className="shown">
        {props.children}
        <div className="time-left" role="img" aria-label={text.hides(seconds)}>
          <Ring size="big" validFromMs={shownAtMs} validUntilMs={hidesAtMs} />
          <b>{seconds}</b>
        </div>
      </div>
      <div className="dialog-actions">
        <Button onPress={props.onHide}>{text.hideNow}</Button>
        <Button kind="primary" autoFocus onPress={props.onClose}>
          {text.done}
        </Button>
      </div>
    </>
  )
}
