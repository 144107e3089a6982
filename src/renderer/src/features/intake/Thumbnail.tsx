import { useEffect, useRef, type ReactNode } from 'react'

/** A small picture that came as a `data:` address, which the page's policy shows only as one of its own. */
export function Thumbnail(props: { data: string; icon: ReactNode }) {
  const image = useRef<HTMLImageElement>(null)
  useEffect(() => {
    const bytes = bytesOf(props.data)
    if (bytes === undefined || image.current === null) return
    const address = URL.createObjectURL(new Blob([bytes], { type: 'image/png' }))
    image.current.src = address
    return () => {
      URL.revokeObjectURL(address)
    }
  }, [props.data])
  return (
    <span className="thumbnail" aria-hidden>
      {props.data === '' ? props.icon : <img ref={image} alt="" draggable={false} />}
    </span>
  )
}

function bytesOf(data: string): Uint8Array<ArrayBuffer> | undefined {
  const base64 = /^data:image\/png;base64,(.+)$/.exec(data)?.[1]
  return base64 === undefined ? undefined : Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}
