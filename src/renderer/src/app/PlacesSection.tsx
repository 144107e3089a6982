import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { placesText as text } from '../text/places-text.ts'
import { useView } from './view-store.ts'

/** A part of the bar that can be folded away. */
export function PlacesSection(props: { id: string; title: string; action?: ReactNode; children: ReactNode }) {
  const { id, title } = props
  const isOpen = useView((state) => !state.closed.has(id))
  const toggle = useView((state) => state.toggle)
  return (
    <section className="places-section" aria-label={title}>
      <div className="places-head">
        <button
          type="button"
          className="places-toggle"
          aria-expanded={isOpen}
          aria-label={isOpen ? text.fold(title) : text.unfold(title)}
          onClick={() => {
            toggle(id)
          }}
        >
          <ChevronRight aria-hidden />
          <span>{title}</span>
        </button>
        {props.action}
      </div>
      {isOpen && props.children}
    </section>
  )
}
