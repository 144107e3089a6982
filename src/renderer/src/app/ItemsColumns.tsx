import { Plus } from 'lucide-react'
import type { FoundCredential } from '../../../shared/model/listing.ts'
import { CodeCard } from '../features/codes/CodeCard.tsx'
import { useCodes } from '../features/codes/codes-store.ts'
import { NoCodeCard } from '../features/codes/NoCodeCard.tsx'
import { RowCode } from '../features/codes/RowCode.tsx'
import { CredentialList } from '../features/credentials/CredentialList.tsx'
import { CredentialPane } from '../features/credentials/CredentialPane.tsx'
import { useCredentials } from '../features/credentials/credentials-store.ts'
import { newIn } from '../features/credentials/EmptyList.tsx'
import { NewItemMenu } from '../features/listing/NewItemMenu.tsx'
import { useList } from '../features/credentials/list-store.ts'
import { useIntake } from '../features/intake/intake-store.ts'
import { codesText } from '../text/codes-text.ts'
import { words } from '../text/en.ts'
import { Button } from '../ui/Button.tsx'
import { BackButton } from './BackButton.tsx'
import { NothingChosen } from './NothingChosen.tsx'
import { focusPane } from './focus-pane.ts'
import { useView } from './view-store.ts'

const codeOf = ({ codes: [first, ...more] }: FoundCredential) =>
  first !== undefined && <RowCode code={first} more={more.length} />

/** List of logins and the chosen one; its codes come from their own feature. */
export function ItemsColumns() {
  const detail = useCredentials((state) => state.detail)
  const isEmpty = useList((state) => state.total === 0)
  const isChosen = useCredentials((state) => state.selectedId !== undefined)
  const scope = useList((state) => state.scope)
  const edit = useCredentials((state) => state.edit)
  const ask = useIntake((state) => state.ask)
  const show = useView((state) => state.show)
  const go = useView((state) => state.go)
  const selectCode = useCodes((state) => state.select)
  return (
    <>
      <section className="list-column" aria-label={words.nav.items}>
        <CredentialList
          codeOf={codeOf}
          onOpen={() => {
            show('pane')
            focusPane()
          }}
          onTrash={() => undefined}
          onDragStart={() => undefined}
          add={
            <NewItemMenu
              onNew={(kind) => {
                edit({ ...newIn(scope), new: kind })
              }}
              onAddCode={() => {
                ask()
              }}
            />
          }
          several={null}
        />
      </section>
      <main className="pane" aria-label={words.pane.label}>
        <BackButton />
        {detail === undefined ? (
          // One that is chosen is about to be there: saying that none is would flash by.
          !isChosen && <NothingChosen isEmpty={isEmpty} />
        ) : (
          <CredentialPane
            key={detail.id}
            credential={detail}
            codes={
              detail.codes.length === 0 ? (
                <NoCodeCard
                  onAdd={() => {
                    ask(detail.id)
                  }}
                />
              ) : (
                <>
                  {detail.codes.map((code) => (
                    <CodeCard
                      key={code.id}
                      code={code}
                      showLabel={detail.codes.length > 1}
                      onDetails={() => {
                        go('codes')
                        selectCode(code.id)
                        show('pane')
                        focusPane()
                      }}
                    />
                  ))}
                  <div className="add-another">
                    <Button
                      kind="quiet"
                      onPress={() => {
                        ask(detail.id)
                      }}
                    >
                      <Plus aria-hidden /> {codesText.addAnother}
                    </Button>
                  </div>
                </>
              )
            }
          />
        )}
      </main>
    </>
  )
}
