import { CopyCheck } from 'lucide-react'
import { useEffect } from 'react'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import type { DuplicateGroup } from '../../../../shared/model/listing.ts'
import { duplicatesText as text } from '../../text/duplicates-text.ts'
import { words } from '../../text/en.ts'
import { errorText } from '../../text/error-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Monogram } from '../../ui/Monogram.tsx'
import { shownLine } from '../../ui/shown-text.ts'
import { ViewHead } from '../../ui/ViewHead.tsx'
import { useDuplicates } from './duplicates-store.ts'
import { MergeDialog } from './MergeDialog.tsx'
import './listing.css'

/** Groups drawn at once; merging some brings the next. */
const shownGroups = 100

/** Items that seem to be one and the same, with the way to make them one. */
export function DuplicatesView({ onOpen }: { onOpen: (id: CredentialId) => void }) {
  const groups = useDuplicates((state) => state.groups)
  const failure = useDuplicates((state) => state.failure)
  const merging = useDuplicates((state) => state.merging)
  const load = useDuplicates((state) => state.load)
  useEffect(() => void load(), [load])
  return (
    <div className="page-content">
      <ViewHead title={text.title} lead={text.lead} />
      {failure !== undefined && (
        <Empty
          title={text.failed}
          actions={<Button onPress={() => void load()}>{words.common.tryAgain}</Button>}
        >
          <p>{errorText[failure]}</p>
        </Empty>
      )}
      {failure === undefined && groups === undefined && <p className="quiet">{text.loading}</p>}
      {groups?.length === 0 && (
        <Empty icon={<CopyCheck />} title={text.emptyTitle}>
          <p>{text.emptyText}</p>
        </Empty>
      )}
      {groups !== undefined && groups.length > 0 && (
        <p className="quiet" role="status">
          {text.found(groups.length)}
        </p>
      )}
      {groups?.slice(0, shownGroups).map((group) => (
        <Group key={group.members[0]?.id} group={group} onOpen={onOpen} />
      ))}
      {merging !== undefined && <MergeDialog group={merging} onMerged={onOpen} />}
    </div>
  )
}

function Group({ group, onOpen }: { group: DuplicateGroup; onOpen: (id: CredentialId) => void }) {
  const ask = useDuplicates((state) => state.ask)
  const title = shownLine(group.members[0]?.title ?? '')
  return (
    <section className="card duplicates" aria-label={title}>
      <header>
        <span className="quiet">{text.why[group.why]}</span>
        <Button
          aria-label={text.mergeOne(title)}
          onPress={() => {
            ask(group)
          }}
        >
          {text.merge}
        </Button>
      </header>
      <ul>
        {group.members.map(({ id, title: name, userName, host }) => (
          <li key={id}>
            <Button
              kind="quiet"
              aria-label={text.open(name)}
              onPress={() => {
                onOpen(id)
              }}
            >
              <Monogram name={name} />
              <span className="row-text wrap">
                <b dir="auto">{shownLine(name)}</b>
                <small dir="auto">{shownLine([userName, host].filter(Boolean).join(' · '))}</small>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
