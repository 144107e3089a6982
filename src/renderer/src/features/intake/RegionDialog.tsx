import { useEffect, useRef, useState, type CSSProperties, type PointerEvent } from 'react'
import { words } from '../../text/en.ts'
import { waysInText } from '../../text/ways-in-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useRun } from '../../ui/use-run.ts'
import { useIntake } from './intake-store.ts'
import { firstRegion, pixelsOfRegion, regionAfterKey, regionBetween, type Region } from './region.ts'

const text = waysInText.region
const percent = (fraction: number) => `${String(fraction * 100)}%`
const rounded = (fraction: number) => Math.round(fraction * 100)

/** The picture of the screen, standing still, with a frame around the part that is to be read. */
export function RegionDialog({ frame }: { frame: ImageBitmap }) {
  const back = useIntake((state) => state.back)
  const readFrame = useIntake((state) => state.readFrame)
  const run = useRun()
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [region, setRegion] = useState(firstRegion)
  const [from, setFrom] = useState<{ x: number; y: number }>()

  useEffect(() => {
    canvas.current?.getContext('2d')?.drawImage(frame, 0, 0)
    // The frame is what this dialog is about: its keys work at once.
    box.current?.focus()
  }, [frame])

  const read = (part: Region) => {
    const { x, y, width, height } = pixelsOfRegion(part, frame.width, frame.height)
    run(async () => readFrame(await createImageBitmap(frame, x, y, width, height), 'screen'))
  }
  const at = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect()
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height }
  }
  const style: CSSProperties = {
    left: percent(region.left),
    top: percent(region.top),
    width: percent(region.width),
    height: percent(region.height)
  }
  return (
    <Dialog title={text.title} width="xl" isDismissable={false} onClose={back}>
      <p className="dialog-lead">{text.lead}</p>
      <div
        ref={box}
        className="region"
        role="application"
        tabIndex={0}
        aria-label={`${text.picture}. ${text.lead}`}
        onKeyDown={(event) => {
          const next = regionAfterKey(region, event.key, event.shiftKey)
          if (event.key === 'Enter') read(region)
          else if (next !== undefined) setRegion(next)
          if (event.key === 'Enter' || next !== undefined) event.preventDefault()
        }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          setFrom(at(event))
        }}
        onPointerMove={(event) => {
          if (from !== undefined) setRegion(regionBetween(from, at(event)) ?? region)
        }}
        onPointerUp={() => {
          setFrom(undefined)
        }}
      >
        <canvas ref={canvas} width={frame.width} height={frame.height} aria-hidden />
        <div className="region-frame" style={style} aria-hidden />
      </div>
      <span className="only-read" role="status">
        {text.at(rounded(region.left), rounded(region.top), rounded(region.width), rounded(region.height))}
      </span>
      <div className="dialog-actions">
        <Button onPress={back}>{words.common.cancel}</Button>
        <Button
          onPress={() => {
            read({ left: 0, top: 0, width: 1, height: 1 })
          }}
        >
          {text.readAll}
        </Button>
        <Button
          kind="primary"
          onPress={() => {
            read(region)
          }}
        >
          {text.read}
        </Button>
      </div>
    </Dialog>
  )
}
