import { Plus, Search, X } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { words } from '../text/en.ts'

/** Search line and the button that adds, above every list. Arrow keys go on to the list without leaving the line. */
export function ListHead(props: {
  query: string
  onQuery: (query: string) => void
  onKey: (event: KeyboardEvent) => void
  /** Shown in the empty line: what puts the focus there. */
  shortcut: string
  maxLength?: number
  /** Explains the line. */
  help?: ReactNode
  add: ReactNode
  /** The list below; undefined while there is none. */
  listId: string | undefined
}) {
  return (
    <header className="list-head">
      <div className="search">
        <Search aria-hidden />
        <input
          type="text"
          role="searchbox"
          aria-label={words.list.search}
          aria-controls={props.listId}
          placeholder={words.list.search}
          data-search
          value={props.query}
          maxLength={props.maxLength ?? 200}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            props.onQuery(event.target.value)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && props.query !== '') props.onQuery('')
            else props.onKey(event)
          }}
        />
        {props.query === '' ? (
          <kbd aria-hidden>{props.shortcut}</kbd>
        ) : (
          <AriaButton
            className="button quiet icon small"
            aria-label={words.list.clearSearch}
            onPress={() => {
              props.onQuery('')
            }}
          >
            <X />
          </AriaButton>
        )}
        {props.help}
      </div>
      {props.add}
    </header>
  )
}

/** Adds one of what is listed. */
export function AddButton(props: { label: string; onPress: () => void }) {
  return (
    <AriaButton className="button primary icon add" aria-label={props.label} onPress={props.onPress}>
      <Plus />
    </AriaButton>
  )
}
