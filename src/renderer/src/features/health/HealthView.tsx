import { healthText as text } from '../../text/health-text.ts'

/** What could be better about the credentials, and who could still get in without this or that. */
export function HealthView() {
  return (
    <div className="page-content settings">
      <header className="page-head">
        <h1 id="view-title" tabIndex={-1}>
          {text.title}
        </h1>
        <p>{text.lead}</p>
      </header>
    </div>
  )
}
