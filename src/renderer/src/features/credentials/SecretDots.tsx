import { words } from '../../text/en.ts'

/** Always the same number of dots: the length is nobody's business. */
const dots = '•'.repeat(12)

/** What stands in place of a secret. */
export function SecretDots() {
  return (
    <span className="secret dots" role="img" aria-label={words.secrets.hidden}>
      {dots}
    </span>
  )
}
