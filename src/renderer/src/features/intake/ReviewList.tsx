import { useEffect, useRef, useState } from 'react'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import { reviewText as text } from '../../text/review-text.ts'
import { Button } from '../../ui/Button.tsx'
import { useIntake } from './intake-store.ts'
import { canTake, isSavable, savableRows, takenRows, type ReviewRow } from './review-rows.ts'
import { SaidRow, verdictOnSaid } from './SaidRow.tsx'
import { SavableReviewRow } from './SavableReviewRow.tsx'

/** Rows drawn at first; twice as many each time the end of them comes near. */
const atFirst = 30

/**
 * The rows of a review. A long one is drawn as far as somebody has come in it: rows that were drawn stay, so that
 * neither the focus nor what is open in one is lost.
 */
export function ReviewList(props: {
  rows: readonly ReviewRow[]
  titleOf: (id: CredentialId) => string | undefined
}) {
  const { rows } = props
  const takeAll = useIntake((state) => state.takeAll)
  const dismiss = useIntake((state) => state.dismiss)
  const list = useRef<HTMLUListElement>(null)
  const [drawn, setDrawn] = useState(atFirst)
  const takeable = savableRows(rows).filter(canTake).length
  const left = rows.length - drawn
  const drawMore = () => {
    setDrawn((now) => now * 2)
  }
  const newest = rows.at(-1)
  const said = newest === undefined || isSavable(newest) ? undefined : verdictOnSaid(newest)
  const saidKey = said === undefined ? undefined : newest?.key
  const [keyAtFirst] = useState(saidKey)
  useEffect(() => {
    if (saidKey === undefined || saidKey === keyAtFirst) return
    // Below the end of a long list nobody would see that the picture was looked at, and what is wrong with it.
    list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' })
  }, [saidKey, keyAtFirst])
  return (
    <>
      {takeable > 1 && (
        <div className="review-head">
          <small role="status">{text.takenOf(takenRows(rows).length, takeable)}</small>
          <Button
            kind="quiet"
            onPress={() => {
              takeAll(true)
            }}
          >
            {text.takeAll}
          </Button>
          <Button
            kind="quiet"
            onPress={() => {
              takeAll(false)
            }}
          >
            {text.takeNone}
          </Button>
        </div>
      )}
      <span className="only-read" role="status">
        {said === undefined ? '' : text.lastLine(said)}
      </span>
      <ul className="review" ref={list} tabIndex={-1} aria-label={text.list}>
        {rows.slice(0, drawn).map((row) =>
          isSavable(row) ? (
            <SavableReviewRow key={row.key} row={row} titleOf={props.titleOf} />
          ) : (
            <SaidRow
              key={row.key}
              row={row}
              onDismiss={() => {
                // What has the focus goes away with its row.
                list.current?.focus()
                dismiss(row.key)
              }}
            />
          )
        )}
        {left > 0 && <MoreRows left={left} onMore={drawMore} />}
      </ul>
    </>
  )
}

/** Draws more as soon as it comes into sight; a button for who does not scroll. */
function MoreRows(props: { left: number; onMore: () => void }) {
  const { left, onMore } = props
  const end = useRef<HTMLLIElement>(null)
  useEffect(() => {
    const observer = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting === true) onMore()
      },
      { root: end.current?.parentElement ?? null, rootMargin: '300px' }
    )
    if (end.current !== null) observer.observe(end.current)
    return () => {
      observer.disconnect()
    }
    // Once for every part that was drawn: one that is short enough to leave the end in sight draws the next.
  }, [left, onMore])
  return (
    <li className="review-more" ref={end}>
      <Button kind="quiet" onPress={onMore}>
        {text.more(left)}
      </Button>
    </li>
  )
}
