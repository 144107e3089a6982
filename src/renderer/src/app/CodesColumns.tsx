import { useCallback, useEffect } from 'react'
import type { CredentialId } from '../../../shared/model/ids.ts'
import { CodeList } from '../features/codes/CodeList.tsx'
import { CodePane } from '../features/codes/CodePane.tsx'
import { useCodes } from '../features/codes/codes-store.ts'
import { useCredentials } from '../features/credentials/credentials-store.ts'
import { useTitles } from '../features/credentials/titles-store.ts'
import { useTitle } from '../features/credentials/use-title.ts'
import { useIntake } from '../features/intake/intake-store.ts'
import { codesText } from '../text/codes-text.ts'
import { words } from '../text/en.ts'
import { BackButton } from './BackButton.tsx'
import { focusPane, focusPaneIfLost } from './focus-pane.ts'
import { NothingChosen } from './NothingChosen.tsx'
import { useView } from './view-store.ts'

/** List of codes and the chosen one. */
export function CodesColumns() {
  const code = useCodes((state) => state.list.find((one) => one.id === state.selectedId))
  const isEmpty = useCodes((state) => state.list.length === 0)
  const titles = useTitles((state) => state.titles)
  const loadTitles = useTitles((state) => state.loadThoseWithCodes)
  useEffect(() => void loadTitles(), [loadTitles])
  useEffect(() => {
    focusPaneIfLost()
    return focusPaneIfLost
  }, [])
  const titleOf = useCallback((id: CredentialId) => titles.get(id), [titles])
  const loginId = code?.credentialId ?? null
  const loginTitle = useTitle(loginId)
  const selectLogin = useCredentials((state) => state.select)
  const ask = useIntake((state) => state.ask)
  const go = useView((state) => state.go)
  const show = useView((state) => state.show)
  return (
    <>
      <section className="list-column" aria-label={words.nav.codes}>
        <CodeList
          titleOf={titleOf}
          onOpen={() => {
            show('pane')
            focusPane()
          }}
          onAdd={() => {
            ask()
          }}
        />
      </section>
      <main className="pane" aria-label={words.pane.label}>
        <BackButton />
        {code === undefined ? (
          <NothingChosen isEmpty={isEmpty} hint={codesText.nothingChosen} />
        ) : (
          <CodePane
            key={code.id}
            code={code}
            login={
              loginId === null || loginTitle === undefined ? undefined : { id: loginId, title: loginTitle }
            }
            onOpenLogin={(id) => {
              go('items')
              selectLogin(id)
              show('pane')
            }}
          />
        )}
      </main>
    </>
  )
}
