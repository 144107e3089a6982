import { words } from '../../text/en.ts'
import { useSecondsLeft } from '../../ui/use-seconds-left.ts'

/** How long a secret stays in sight. */
export function HidesIn({ untilMs }: { untilMs: number }) {
  const seconds = useSecondsLeft(untilMs)
  return <small className="hides-in">{words.secrets.hidesIn(seconds)}</small>
}
