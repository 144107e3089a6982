import { ShieldQuestionMark } from 'lucide-react'
import type { Finding } from '../../../../shared/model/vault.ts'
import { doubtText as text } from '../../text/doubt-text.ts'
import { DoubtChoices } from './DoubtChoices.tsx'
import { FindingList } from './FindingList.tsx'
import './vault.css'

/** The vault is open to us and held back from the person until they have chosen. */
export function InDoubtScreen({ findings }: { findings: readonly Finding[] }) {
  return (
    <main className="stage">
      <section className="panel doubt" aria-labelledby="doubt-title">
        <ShieldQuestionMark className="big-icon" aria-hidden />
        <h1 id="doubt-title">{text.title}</h1>
        <p className="lead">{text.lead}</p>
        <FindingList findings={findings} />
        <DoubtChoices goOn={text.openAnyway} />
      </section>
    </main>
  )
}
