import type { ReactNode } from 'react'
import { ChosenContext } from '../features/credentials/chosen-store.ts'
import { CredentialsContext } from '../features/credentials/credentials-store.ts'
import { ListContext } from '../features/credentials/list-store.ts'
import { TitlesContext } from '../features/credentials/titles-store.ts'
import { DuplicatesContext } from '../features/listing/duplicates-store.ts'
import { OrganiseContext } from '../features/listing/organise-store.ts'
import { PaletteContext } from '../features/palette/palette-store.ts'
import { UndoContext } from '../features/undo/undo-store.ts'
import { ItemContexts } from './ItemContexts.tsx'
import type { Session } from './session.ts'

/** The list, the one that is chosen of it, and the way back from what was done, for what is drawn inside. */
export function ListContexts({ session, children }: { session: Session; children: ReactNode }) {
  return (
    <CredentialsContext value={session.credentials}>
      <ListContext value={session.list}>
        <ChosenContext value={session.chosen}>
          <TitlesContext value={session.titles}>
            <UndoContext value={session.undo}>
              <OrganiseContext value={session.organise}>
                <DuplicatesContext value={session.duplicates}>
                  <PaletteContext value={session.palette}>
                    <ItemContexts session={session}>{children}</ItemContexts>
                  </PaletteContext>
                </DuplicatesContext>
              </OrganiseContext>
            </UndoContext>
          </TitlesContext>
        </ChosenContext>
      </ListContext>
    </CredentialsContext>
  )
}
