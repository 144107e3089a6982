import type { ReactNode } from 'react'
import { ChosenContext } from '../features/credentials/chosen-store.ts'
import { CredentialsContext } from '../features/credentials/credentials-store.ts'
import { ListContext } from '../features/credentials/list-store.ts'
import { TitlesContext } from '../features/credentials/titles-store.ts'
import { UndoContext } from '../features/undo/undo-store.ts'
import type { Session } from './session.ts'

/** The list, the one that is chosen of it, and the way back from what was done, for what is drawn inside. */
export function ListContexts({ session, children }: { session: Session; children: ReactNode }) {
  return (
    <CredentialsContext value={session.credentials}>
      <ListContext value={session.list}>
        <ChosenContext value={session.chosen}>
          <TitlesContext value={session.titles}>
            <UndoContext value={session.undo}>{children}</UndoContext>
          </TitlesContext>
        </ChosenContext>
      </ListContext>
    </CredentialsContext>
  )
}
