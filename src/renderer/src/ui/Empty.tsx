import type { ReactNode } from 'react'

/** What stands where there is nothing to show: what this place is for, and the next step. */
export function Empty(props: { icon?: ReactNode; title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="empty">
      {props.icon !== undefined && (
        <span className="empty-icon" aria-hidden>
          {props.icon}
        </span>
      )}
      <h2>{props.title}</h2>
      {props.children}
      {props.actions !== undefined && <div className="empty-actions">{props.actions}</div>}
    </div>
  )
}
