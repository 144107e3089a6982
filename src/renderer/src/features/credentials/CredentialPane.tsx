import { useState, type ReactNode } from 'react'
import type { CredentialDetail } from '../../../../shared/model/credential.ts'
import { words } from '../../text/en.ts'
import { itemText as text } from '../../text/item-text.ts'
import { Button } from '../../ui/Button.tsx'
import { momentOf } from '../../ui/when.ts'
import { FactorsCard } from './FactorsCard.tsx'
import { FieldsCard } from './FieldsCard.tsx'
import { FormerPasswords } from './FormerPasswords.tsx'
import { NotesCard } from './NotesCard.tsx'
import { PaneHead } from './PaneHead.tsx'
import './credentials.css'

/** One credential. Its codes, recovery keys, files and history are handed in by the application. */
export function CredentialPane(props: {
  credential: CredentialDetail
  codes: ReactNode
  recovery?: ReactNode
  files?: ReactNode
  /** Who looked at it. */
  trail?: ReactNode
  onHistory: () => void
}) {
  const { credential: item } = props
  const [nowMs] = useState(() => Date.now())
  const key = `${item.id}-${String(item.revision)}`
  return (
    <article className="pane-content" aria-labelledby="pane-title">
      <PaneHead item={item} nowMs={nowMs} onHistory={props.onHistory} />
      <FieldsCard item={item} nowMs={nowMs} />
      {props.codes}
      {props.recovery}
      {item.secondFactors.length > 0 && <FactorsCard factors={item.secondFactors} />}
      {item.hasNotes && <NotesCard key={`notes-${key}`} id={item.id} />}
      {props.files}
      {item.versions > 0 && item.kind !== 'note' && <FormerPasswords key={key} item={item} nowMs={nowMs} />}
      {props.trail}
      <p className="quiet times">
        {words.credential.times(momentOf(item.createdAtMs, nowMs), momentOf(item.updatedAtMs, nowMs))}
        {item.usedAtMs !== null && ` · ${text.used(momentOf(item.usedAtMs, nowMs))}`}
        {item.versions > 0 && (
          <Button kind="quiet" onPress={props.onHistory}>
            {text.versions(item.versions)}
          </Button>
        )}
      </p>
    </article>
  )
}
