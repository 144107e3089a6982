import { useEffect, useState } from 'react'
import { words } from '../../text/en.ts'
import { itemText as text } from '../../text/item-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useShortLook, type Looked } from '../../ui/use-short-look.ts'
import { drawLargeSecret } from './draw-secret.ts'
import { HidesIn } from './HidesIn.tsx'
import './large-type.css'

/** A secret to be read from across the table, character by character. What each is, is seen without its colour. */
export function LargeType(props: {
  label: string
  load: () => Promise<Looked<string>>
  onClose: () => void
}) {
  const [draw] = useState(() => drawLargeSecret(text.space))
  const { ref, hidesAtMs, wasHidden, show } = useShortLook<string>(draw)
  const { load, onClose } = props
  // Asked for once, by opening; asking is a record in the audit trail.
  const [start] = useState(() => () => {
    show(load)
  })
  useEffect(() => {
    start()
  }, [start])
  useEffect(() => {
    if (wasHidden) onClose()
  }, [wasHidden, onClose])
  return (
    <Dialog title={text.largeTitle(props.label)} width="xl" onClose={onClose}>
      <div ref={ref} className="large-secret secret" data-testid="large" />
      <p className="large-legend">
        <span className="letter">{text.largeLegendLetter}</span>
        <span className="digit">{text.largeLegendDigit}</span>
        <span className="symbol">{text.largeLegendSymbol}</span>
      </p>
      <div className="dialog-actions">
        <small>{hidesAtMs !== undefined && <HidesIn untilMs={hidesAtMs} />}</small>
        <Button kind="primary" autoFocus onPress={onClose}>
          {words.common.close}
        </Button>
      </div>
    </Dialog>
  )
}
