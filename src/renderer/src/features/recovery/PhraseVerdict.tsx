import { Check, TriangleAlert } from 'lucide-react'
import type { ReadRecovery } from '../../../../shared/model/recovery.ts'
import { recoveryAddText as text } from '../../text/recovery-add-text.ts'

type Phrase = NonNullable<ReadRecovery['phrase']>

/** Whether the words fit together, said in words. */
export function PhraseVerdict({ phrase }: { phrase: Phrase }) {
  const isRight = phrase.state === 'valid'
  return (
    <p className={isRight ? 'callout ok verdict' : 'callout warn verdict'}>
      {isRight ? <Check aria-hidden /> : <TriangleAlert aria-hidden />}
      <span>
        <b>{verdictOf(phrase)}</b>
        {!isRight && <span>{text.verdictMeans}</span>}
      </span>
    </p>
  )
}

function verdictOf({ state, words, unknown }: Phrase): string {
  return state === 'unknown-words' ? text.verdict[state](unknown) : text.verdict[state](words)
}
