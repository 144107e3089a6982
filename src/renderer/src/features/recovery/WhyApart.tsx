import { CheckCheck, ListChecks, LockKeyhole } from 'lucide-react'
import { recoveryText as text } from '../../text/recovery-text.ts'

const icons = [LockKeyhole, CheckCheck, ListChecks]

/** Beside an empty list: what recovery keys are kept here for, and how they differ from notes. */
export function WhyApart() {
  return (
    <div className="nothing-chosen why-apart">
      <h1>{text.nav}</h1>
      <ul>
        {text.whyApart.map((reason, index) => {
          const Icon = icons[index] ?? ListChecks
          return (
            <li key={reason}>
              <Icon aria-hidden />
              <span>{reason}</span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
