import { useEffect } from 'react'
import { RecoveryList } from '../features/recovery/RecoveryList.tsx'
import { useRecovery } from '../features/recovery/recovery-store.ts'
import { SetPane } from '../features/recovery/SetPane.tsx'
import { WhyApart } from '../features/recovery/WhyApart.tsx'
import { words } from '../text/en.ts'
import { recoveryText } from '../text/recovery-text.ts'
import { BackButton } from './BackButton.tsx'
import { focusPane, focusPaneIfLost } from './focus-pane.ts'
import { NothingChosen } from './NothingChosen.tsx'
import { useOpenItem } from './Pages.tsx'
import { useView } from './view-store.ts'

/** List of recovery sets and the chosen one. */
export function RecoveryColumns() {
  const set = useRecovery((state) => state.detail)
  const isEmpty = useRecovery((state) => state.sets.length === 0)
  const open = useRecovery((state) => state.open)
  const show = useView((state) => state.show)
  const goToTrail = useView((state) => state.goToTrail)
  const openItem = useOpenItem()
  useEffect(() => {
    focusPaneIfLost()
    return focusPaneIfLost
  }, [])
  return (
    <>
      <section className="list-column" aria-label={recoveryText.nav}>
        <RecoveryList
          onOpen={() => {
            show('pane')
            focusPane()
          }}
          onAdd={() => {
            open({ kind: 'add', credentialId: null, title: '' })
          }}
        />
      </section>
      <main className="pane" aria-label={words.pane.label}>
        <BackButton />
        {isEmpty ? (
          <WhyApart />
        ) : set === undefined ? (
          <NothingChosen isEmpty={false} hint={recoveryText.nothingChosen} />
        ) : (
          <SetPane key={set.id} set={set} onOpenItem={openItem} onTrail={goToTrail} />
        )}
      </main>
    </>
  )
}
