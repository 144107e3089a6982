import { useId, type ReactNode } from 'react'

/** What an input needs to be tied to its label, its hint and its complaint. */
export interface FieldTies {
  id: string
  'aria-invalid': boolean
  'aria-describedby': string | undefined
}

/** The frame of every typed field: label above, hint or complaint below. */
export function Field(props: {
  label: string
  hint?: ReactNode
  error?: string | undefined
  children: (ties: FieldTies) => ReactNode
}) {
  const id = useId()
  const noteId = `${id}-note`
  const hasNote = props.hint !== undefined || props.error !== undefined
  return (
    <div className="text-field">
      <label htmlFor={id}>{props.label}</label>
      {props.children({
        id,
        'aria-invalid': props.error !== undefined,
        'aria-describedby': hasNote ? noteId : undefined
      })}
      {hasNote && (
        <span id={noteId} className={props.error === undefined ? 'hint' : 'complaint'}>
          {props.error ?? props.hint}
        </span>
      )}
    </div>
  )
}
