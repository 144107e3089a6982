import type { ReactNode } from 'react'

/** One line of a card: name, value, what can be done with it. */
export function FieldRow(props: {
  label: string
  children: ReactNode
  note?: ReactNode
  actions?: ReactNode
}) {
  return (
    <div className="field-row">
      <span className="label">{props.label}</span>
      <div className="field-value">{props.children}</div>
      {props.note}
      {props.actions !== undefined && <span className="field-actions">{props.actions}</span>}
    </div>
  )
}
