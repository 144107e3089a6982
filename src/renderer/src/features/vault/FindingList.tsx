import type { Finding } from '../../../../shared/model/vault.ts'
import { doubtText, findingText } from '../../text/doubt-text.ts'

/** Each thing that does not fit: what happened, what is safe, what to do. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul className="findings" aria-label={doubtText.list}>
      {findings.map((finding) => (
        <li key={finding} className="card finding">
          <b>{findingText[finding].happened}</b>
          <p>{findingText[finding].safe}</p>
          <p>{findingText[finding].next}</p>
        </li>
      ))}
    </ul>
  )
}
