import { generatorText as text } from '../../text/generator-text.ts'

/** Makes passwords, passphrases and the like. */
export function GeneratorView() {
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
