import { quickText as text } from '../text/quick-text.ts'
import { words } from '../text/en.ts'
import { QuickButton } from './QuickButton.tsx'
import { useQuick } from './quick-store.ts'
import { ResultRow } from './ResultRow.tsx'
import { keyOf } from './row-rules.ts'

export const resultsId = 'quick-results'
export const rowId = (index: number): string => `quick-row-${String(index)}`

/** What was found, or why there is nothing. */
export function ResultList() {
  const rows = useQuick((state) => state.rows)
  return (
    <>
      <div
        id={resultsId}
        role="listbox"
        aria-label={text.results}
        className="quick-rows"
        // The focus stays in the line above, whatever is clicked here.
        onMouseDown={(event) => {
          event.preventDefault()
        }}
      >
        {rows?.map((row, index) => (
          <ResultRow key={keyOf(row.target)} row={row} index={index} id={rowId(index)} />
        ))}
      </div>
      {rows?.length === 0 && <NothingFound />}
    </>
  )
}

function NothingFound() {
  const query = useQuick((state) => state.query).trim()
  const open = useQuick((state) => state.open)
  if (query !== '') {
    return (
      <div className="quick-empty">
        <h2>{text.nothingTitle(query)}</h2>
        <p>{text.nothingText}</p>
      </div>
    )
  }
  return (
    <div className="quick-empty">
      <h2>{words.list.emptyTitle}</h2>
      <p>{text.emptyText}</p>
      <QuickButton onClick={() => void open(null)}>{text.open}</QuickButton>
    </div>
  )
}
