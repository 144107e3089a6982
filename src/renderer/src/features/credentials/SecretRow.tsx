import { Copy, Eye, EyeOff } from 'lucide-react'
import type { CredentialDetail } from '../../../../shared/model/credential.ts'
import { words } from '../../text/en.ts'
import { IconButton } from '../../ui/Button.tsx'
import { useRun } from '../../ui/use-run.ts'
import { useSecondsLeft } from '../../ui/use-seconds-left.ts'
import { useCredentials } from './credentials-store.ts'
import { FieldRow } from './FieldRow.tsx'
import { SecretText } from './SecretText.tsx'
import { useReveal } from './use-reveal.ts'

/** Always the same number of dots: the length is nobody's business. */
const dots = '•'.repeat(12)

export function PasswordRow({ credential }: { credential: CredentialDetail }) {
  const { revealed, show, hide } = useReveal(credential.id, 'password')
  const copy = useCredentials((state) => state.copy)
  const run = useRun()
  if (!credential.hasPassword) return <FieldRow label={words.credential.password}>{none}</FieldRow>
  return (
    <FieldRow
      label={words.credential.password}
      note={revealed !== undefined && <HidesIn untilMs={revealed.hidesAtMs} />}
      actions={
        <>
          <IconButton
            label={revealed === undefined ? words.secrets.showPassword : words.secrets.hidePassword}
            icon={revealed === undefined ? <Eye /> : <EyeOff />}
            onPress={revealed === undefined ? show : hide}
          />
          <IconButton
            label={words.credential.copyPassword}
            icon={<Copy />}
            onPress={() => {
              run(() => copy(credential.id, 'password'))
            }}
          />
        </>
      }
    >
      {revealed === undefined ? <Dots /> : <SecretText text={revealed.value} />}
    </FieldRow>
  )
}

export function NotesRow({ credential }: { credential: CredentialDetail }) {
  const { revealed, show, hide } = useReveal(credential.id, 'notes')
  if (!credential.hasNotes) return null
  return (
    <FieldRow
      label={words.credential.notes}
      note={revealed !== undefined && <HidesIn untilMs={revealed.hidesAtMs} />}
      actions={
        <IconButton
          label={revealed === undefined ? words.secrets.showNotes : words.secrets.hideNotes}
          icon={revealed === undefined ? <Eye /> : <EyeOff />}
          onPress={revealed === undefined ? show : hide}
        />
      }
    >
      {revealed === undefined ? <Dots /> : <p className="notes-text">{revealed.value}</p>}
    </FieldRow>
  )
}

const none = <span className="none">{words.credential.none}</span>

function Dots() {
  return (
    <span className="secret dots" role="img" aria-label={words.secrets.hidden}>
      {dots}
    </span>
  )
}

function HidesIn({ untilMs }: { untilMs: number }) {
  const seconds = useSecondsLeft(untilMs)
  return <small className="hides-in">{words.secrets.hidesIn(seconds)}</small>
}
