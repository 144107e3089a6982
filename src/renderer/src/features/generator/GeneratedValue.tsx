import type { RefCallback } from 'react'
import { generatorText as text } from '../../text/generator-text.ts'
import type { About } from './use-generated.ts'

/** The value, big, and how strong it is: in words, by the number of bits, and by the length of a bar. */
export function GeneratedValue({
  about,
  valueRef
}: {
  about: About
  valueRef: RefCallback<HTMLOutputElement>
}) {
  return (
    <div className="generated">
      <output
        ref={valueRef}
        className="generated-value secret"
        aria-label={text.value}
        data-testid="generated"
        dir="ltr"
      />
      <div className="generated-strength" role="status">
        {about.kind === 'made' && <StrengthLine score={about.strength.score} bits={about.strength.bits} />}
        {about.kind === 'impossible' && <span className="complaint">{text.impossible[about.why]}</span>}
      </div>
    </div>
  )
}

function StrengthLine({ score, bits }: { score: number; bits: number }) {
  return (
    <>
      <span className="chance-bar" data-score={score} aria-hidden>
        {[0, 1, 2, 3, 4].map((step) => (
          <i key={step} className={step <= score ? 'on' : ''} />
        ))}
      </span>
      <span>{text.strength(text.scores[score] ?? '', text.bits(bits))}</span>
    </>
  )
}
