import { useEffect, useState } from 'react'
import type { CredentialDetail } from '../../../../../shared/model/credential.ts'
import type { VersionSummary } from '../../../../../shared/model/history.ts'
import { errorWords } from '../../../text/error-text.ts'
import { words } from '../../../text/en.ts'
import { historyText as text } from '../../../text/history-text.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { momentOf } from '../../../ui/when.ts'
import { useItemCalls } from '../item-calls.ts'
import { CompareTable } from './CompareTable.tsx'
import { changedNames } from './part-names.ts'
import './history.css'

/** Every earlier version, and the chosen one beside the present. */
export function HistoryDialog({ item, onClose }: { item: CredentialDetail; onClose: () => void }) {
  const [nowMs] = useState(() => Date.now())
  const [list, setList] = useState<readonly VersionSummary[]>()
  const [revision, setRevision] = useState<number>()
  const [complaint, setComplaint] = useState<string>()
  const versions = useItemCalls((calls) => calls.versions)
  const { id } = item
  useEffect(() => {
    let isLeft = false
    versions(id).then(
      (found) => {
        if (isLeft) return
        setList(found)
        // Of a list that is read anew after something was put back, the chosen one stays.
        setRevision((chosen) => (found.some((one) => one.revision === chosen) ? chosen : found[0]?.revision))
      },
      (error: unknown) => {
        if (!isLeft) setComplaint(errorWords(error))
      }
    )
    return () => {
      isLeft = true
    }
  }, [versions, id, item.revision])
  return (
    <Dialog title={text.title} width="xl" onClose={onClose}>
      <p className="dialog-lead">{text.lead}</p>
      {complaint !== undefined && (
        <p className="callout bad" role="alert">
          {complaint}
        </p>
      )}
      {list === undefined && complaint === undefined && <p className="quiet">{text.loading}</p>}
      {list?.length === 0 && <p className="callout plain">{text.none}</p>}
      {list !== undefined && list.length > 0 && (
        <div className="history">
          <ul className="history-versions" aria-label={text.versions}>
            {list.map((version) => (
              <li key={version.revision}>
                <button
                  type="button"
                  className="history-version"
                  aria-pressed={version.revision === revision}
                  onClick={() => {
                    setRevision(version.revision)
                  }}
                >
                  <b>{momentOf(version.savedAtMs, nowMs)}</b>
                  <small>{text.until(momentOf(version.replacedAtMs, nowMs))}</small>
                  <VersionChange names={changedNames(version, item.kind)} />
                </button>
              </li>
            ))}
          </ul>
          {revision !== undefined && (
            <CompareTable key={`${String(revision)}-${String(item.revision)}`} id={id} revision={revision} />
          )}
        </div>
      )}
      <div className="dialog-actions">
        <Button autoFocus onPress={onClose}>
          {words.common.close}
        </Button>
      </div>
    </Dialog>
  )
}

function VersionChange({ names }: { names: string }) {
  return names === '' ? null : (
    <small className="history-change" dir="auto">
      {text.changed(names)}
    </small>
  )
}
