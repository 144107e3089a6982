import type { ReactNode } from 'react'

/** The head of a place that fills the page: its name, which names the page too, and what it is for. */
export function ViewHead(props: { title: string; lead?: ReactNode; children?: ReactNode }) {
  return (
    <header className="page-head">
      <h1 id="view-title" tabIndex={-1}>
        {props.title}
      </h1>
      {props.lead !== undefined && <p>{props.lead}</p>}
      {props.children}
    </header>
  )
}
