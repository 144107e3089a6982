import { CircleAlert, Layers, X } from 'lucide-react'
import { looksLikeText, pictureProblemText } from '../../text/intake-text.ts'
import { reviewText as text } from '../../text/review-text.ts'
import { IconButton } from '../../ui/Button.tsx'
import { problemSentence } from './problem-sentence.ts'
import type { FoundProblem, ReviewRow, SavableRow } from './review-rows.ts'

type Said = Exclude<ReviewRow, SavableRow>

/** Two words for it; none for how far a batch has come, which says so itself. */
export const verdictOnSaid = (row: Said): string | undefined =>
  row.kind === 'batch' ? undefined : row.kind === 'problem' ? text.notTaken : text.notRead

/** A row that is nothing to save: how far a batch has come, or what is no code and what to do about it. */
export function SaidRow({ row, onDismiss }: { row: Said; onDismiss: () => void }) {
  if (row.kind === 'batch') return <BatchRow batch={row.batch} />
  return (
    <li className="review-row problem">
      <CircleAlert aria-hidden />
      <span className="row-text wrap">
        {row.kind === 'problem' ? (
          <Problem problem={row.problem} />
        ) : (
          <>
            {row.name !== undefined && <b>{row.name}</b>}
            <small>{pictureProblemText[row.problem]}</small>
          </>
        )}
      </span>
      <span className="chip bad">{verdictOnSaid(row)}</span>
      <IconButton label={text.dismiss} icon={<X />} onPress={onDismiss} />
    </li>
  )
}

function Problem({ problem }: { problem: FoundProblem }) {
  const title = [
    problem.line === undefined ? '' : text.line(problem.line),
    problem.looksLike === undefined ? '' : looksLikeText[problem.looksLike]
  ]
  return (
    <>
      {title.some(Boolean) && <b>{title.filter(Boolean).join(' · ')}</b>}
      <small>{problemSentence(problem)}</small>
      {problem.shownText !== undefined && (
        <small className="shown-text">
          {text.shows} <bdi>{problem.shownText}</bdi>
        </small>
      )}
    </>
  )
}

function BatchRow({ batch }: { batch: Extract<Said, { kind: 'batch' }>['batch'] }) {
  const { size, present, missing } = batch
  const isWhole = missing.length === 0
  return (
    <li className="review-row said">
      <Layers aria-hidden />
      <span className="row-text wrap" role="status">
        <b>{text.batch}</b>
        <small>{isWhole ? text.batchComplete(size) : text.batchMissing(present.length, size, missing)}</small>
      </span>
      <span className={`chip ${isWhole ? 'ok' : 'warn'}`}>{isWhole ? text.batchWhole : text.batchParts}</span>
    </li>
  )
}
