import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { recoveryAddText as text } from '../../text/recovery-add-text.ts'
import { IconButton } from '../../ui/Button.tsx'

/** Wide enough to read the keys off it, and no wider than any screen needs. */
const widestPx = 1600

/**
 * A picture beside the field, to type its keys off. SECURITY: it is drawn on a canvas and kept nowhere; what is drawn
 * is wiped when it leaves the page.
 */
export function PicturePreview(props: { file: File; onAway: () => void; onFailed: () => void }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { file, onFailed } = props
  useEffect(() => {
    const place = canvas.current
    let isGone = false
    createImageBitmap(file).then(
      (bitmap) => {
        if (place !== null && !isGone) draw(place, bitmap)
        bitmap.close()
      },
      () => {
        if (!isGone) onFailed()
      }
    )
    return () => {
      isGone = true
      if (place !== null) place.width = 0
    }
  }, [file, onFailed])
  return (
    <figure className="picture-preview">
      <div className="picture-box">
        <canvas ref={canvas} role="img" aria-label={text.pictureLabel} />
      </div>
      <figcaption>
        <small>{text.picture}</small>
        <IconButton label={text.pictureAway} icon={<X />} onPress={props.onAway} />
      </figcaption>
    </figure>
  )
}

function draw(canvas: HTMLCanvasElement, bitmap: ImageBitmap): void {
  const scale = Math.min(1, widestPx / Math.max(1, bitmap.width))
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
}
