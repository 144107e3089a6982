import { safetyText as text } from '../../text/safety-text.ts'

/** How many backups from before still open the way it was, and what that means. */
export function OlderBackups({ count }: { count: number }) {
  if (count === 0) return <p className="quiet">{text.noOlderBackups}</p>
  return (
    <p className="callout warn older-backups">
      <b>{text.olderBackups(count)}</b> {text.olderBackupsMeans}
    </p>
  )
}
