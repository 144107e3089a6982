import { useEffect, useState } from 'react'
import type { ComparedVersions, VersionPart } from '../../../../../shared/model/history.ts'
import type { CredentialId } from '../../../../../shared/model/ids.ts'
import { errorWords } from '../../../text/error-text.ts'
import { words } from '../../../text/en.ts'
import { historyText as text } from '../../../text/history-text.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { useNotice } from '../../../ui/notice-store.ts'
import { useRun } from '../../../ui/use-run.ts'
import { useItemCalls } from '../item-calls.ts'
import { compareRows } from './compare-rows.ts'
import { VersionCell } from './VersionCell.tsx'

/** One earlier version beside the present one, with the way back for a part or for all of it. */
export function CompareTable({ id, revision }: { id: CredentialId; revision: number }) {
  const [compared, setCompared] = useState<ComparedVersions>()
  const [complaint, setComplaint] = useState<string>()
  const [onlyChanged, setOnlyChanged] = useState(true)
  const compare = useItemCalls((calls) => calls.compare)
  const putBack = usePutBack(id, revision)
  useEffect(() => {
    let isLeft = false
    compare(id, revision).then(
      (found) => {
        if (!isLeft) setCompared(found)
      },
      (error: unknown) => {
        if (!isLeft) setComplaint(errorWords(error))
      }
    )
    return () => {
      isLeft = true
    }
  }, [compare, id, revision])
  if (complaint !== undefined) return <p className="callout bad">{complaint}</p>
  if (compared === undefined) return <p className="quiet">{text.loading}</p>
  const all = compareRows(compared)
  const differing = all.filter(({ state }) => state !== 'same')
  const rows = onlyChanged ? differing : all
  return (
    <section className="compare" aria-label={text.beside}>
      <div className="compare-head">
        <span role="status">
          {differing.length === 0 ? text.nothingDiffers : text.differences(differing.length)}
        </span>
        <Checkbox isSelected={onlyChanged} onChange={setOnlyChanged}>
          {text.onlyChanged}
        </Checkbox>
        {differing.length > 0 && (
          <Button
            onPress={() => {
              putBack(undefined, text.restoredAll)
            }}
          >
            {text.restoreAll}
          </Button>
        )}
      </div>
      {rows.length > 0 && (
        <table className="compare-table">
          <thead>
            <tr>
              <th scope="col">{text.part}</th>
              <th scope="col">{text.before}</th>
              <th scope="col">{text.now}</th>
              <th scope="col">
                <span className="only-read">{text.restoreOne}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.part} className={row.state}>
                <th scope="row">
                  <span dir="auto">{row.label}</span>
                  <span className={`chip ${row.state === 'same' ? 'plain' : 'warn'}`}>
                    {text.state[row.state]}
                  </span>
                </th>
                <td data-side={text.before}>
                  <VersionCell
                    {...{ id, revision }}
                    cell={row.before}
                    spoken={row.spoken}
                    show={text.showThen(row.spoken)}
                  />
                </td>
                <td data-side={text.now}>
                  <VersionCell id={id} cell={row.now} spoken={row.spoken} show={text.showNow(row.spoken)} />
                </td>
                <td>
                  {row.state !== 'same' && (
                    <Button
                      aria-label={text.restore(row.spoken)}
                      onPress={() => {
                        putBack([row.part], text.restored(row.label))
                      }}
                    >
                      {text.restoreOne}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** Makes a new version of parts of an old one, and says so with the way back. */
function usePutBack(id: CredentialId, revision: number) {
  const restoreVersion = useItemCalls((calls) => calls.restoreVersion)
  const undo = useItemCalls((calls) => calls.undo)
  const say = useNotice((state) => state.say)
  const run = useRun()
  return (parts: VersionPart[] | undefined, said: string) => {
    run(async () => {
      await restoreVersion(parts === undefined ? { id, revision } : { id, revision, parts })
      say({
        text: said,
        tone: 'plain',
        action: {
          label: words.common.undo,
          run: () => {
            run(undo)
          }
        }
      })
    })
  }
}
