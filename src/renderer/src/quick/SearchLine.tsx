import { Search } from 'lucide-react'
import type { KeyboardEvent, RefObject } from 'react'
import { quickText as text } from '../text/quick-text.ts'
import { useQuick } from './quick-store.ts'
import { resultsId, rowId } from './ResultList.tsx'
import { keyMeaning } from './search-keys.ts'

/** Rows that a page of the list has: what PageUp and PageDown go by. */
const perPage = 4

/** The line that is typed into. It keeps the focus while the rows below are chosen (combobox with a list). */
export function SearchLine({
  inputRef,
  areActionsOpen,
  onActions
}: {
  inputRef: RefObject<HTMLInputElement | null>
  /** In the place of the list, which then is not there to be named. */
  areActionsOpen: boolean
  onActions: () => void
}) {
  const query = useQuick((state) => state.query)
  const chosen = useQuick((state) => state.chosen)
  const count = useQuick((state) => state.rows?.length ?? 0)
  const { search, choose, enter, copyChosen, hide } = useQuick((state) => state)

  const isListThere = count > 0 && !areActionsOpen

  function press(event: KeyboardEvent) {
    // A key that ends a composed character is that character's.
    if (event.nativeEvent.isComposing) return
    const meaning = keyMeaning(event, { chosen, count, perPage })
    if (meaning === undefined) return
    event.preventDefault()
    switch (meaning.kind) {
      case 'enter':
        return void enter()
      case 'copy':
        return void copyChosen(meaning.field)
      case 'choose':
        choose(meaning.index)
        return
      case 'actions':
        onActions()
        return
      case 'hide':
        return void hide()
    }
  }

  return (
    <div className="quick-line">
      <Search aria-hidden />
      <input
        ref={inputRef}
        data-first
        role="combobox"
        aria-label={text.search}
        aria-expanded={isListThere}
        aria-haspopup="listbox"
        aria-autocomplete="list"
        {...(isListThere ? { 'aria-controls': resultsId, 'aria-activedescendant': rowId(chosen) } : {})}
        placeholder={text.placeholder}
        value={query}
        maxLength={256}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={({ target }) => {
          search(target.value)
        }}
        onKeyDown={press}
      />
      <kbd aria-hidden>Esc</kbd>
    </div>
  )
}
