import { CircleAlert } from 'lucide-react'
import { words } from '../../text/en.ts'
import { intakeProblemText, looksLikeText, pictureProblemText } from '../../text/intake-text.ts'
import type { ReviewRow } from './review-rows.ts'

/** Something in the picture that is no code we can keep: what sort of thing, why not, what to do. */
export function ProblemReviewRow({ row }: { row: Exclude<ReviewRow, { kind: 'code' }> }) {
  const looksLike = row.kind === 'problem' ? row.problem.looksLike : undefined
  return (
    <li className="review-row problem">
      <CircleAlert aria-hidden />
      <span className="row-text wrap">
        {looksLike !== undefined && <b>{looksLikeText[looksLike]}</b>}
        <small>
          {row.kind === 'problem' ? intakeProblemText[row.problem.problem] : pictureProblemText[row.problem]}
        </small>
      </span>
      <span className="chip bad">{words.intake.notTaken}</span>
    </li>
  )
}
