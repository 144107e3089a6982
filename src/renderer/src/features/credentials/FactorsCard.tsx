import type { SecondFactor } from '../../../../shared/model/credential.ts'
import { itemText as text } from '../../text/item-text.ts'
import { kindsText } from '../../text/kinds-text.ts'
import { shownText } from '../../ui/shown-text.ts'

/** What the site asks for besides the password, and where each of these goes. */
export function FactorsCard({ factors }: { factors: readonly SecondFactor[] }) {
  return (
    <section className="card factors" aria-label={text.factorsMany}>
      <span className="label">{factors.length > 1 ? text.factorsMany : text.factors}</span>
      <ul>
        {factors.map(({ kind, where }, index) => (
          <li key={index}>
            <b>{kindsText.factors[kind]}</b>
            <span dir="auto" className={where === '' ? 'none' : undefined}>
              {where === '' ? text.noWhere : shownText(where)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
