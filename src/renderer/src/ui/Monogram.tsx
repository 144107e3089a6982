import type { CSSProperties } from 'react'
import { hueOf, initialsOf } from './monogram.ts'

/** A coloured tile with up to two letters, always the same for the same name. */
export function Monogram(props: { name: string; big?: boolean }) {
  const style = { '--h': hueOf(props.name) } as CSSProperties
  return (
    <span className={props.big === true ? 'monogram big' : 'monogram'} style={style} aria-hidden>
      {initialsOf(props.name)}
    </span>
  )
}
