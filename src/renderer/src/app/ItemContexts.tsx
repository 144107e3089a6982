import type { ReactNode } from 'react'
import { AttachmentsContext } from '../features/attachments/attachments-store.ts'
import { ItemTrailContext } from '../features/audit/item-trail-store.ts'
import { ItemCallsContext } from '../features/credentials/item-calls.ts'
import { TypedContext } from '../features/credentials/typed-store.ts'
import { RecoveryContext } from '../features/recovery/recovery-store.ts'
import type { Session } from './session.ts'

/** What is done with one credential: its versions, files and recovery keys, and what is being typed of it. */
export function ItemContexts({ session, children }: { session: Session; children: ReactNode }) {
  return (
    <ItemCallsContext value={session.itemCalls}>
      <TypedContext value={session.typed}>
        <AttachmentsContext value={session.attachments}>
          <RecoveryContext value={session.recovery}>
            <ItemTrailContext value={session.itemTrail}>{children}</ItemTrailContext>
          </RecoveryContext>
        </AttachmentsContext>
      </TypedContext>
    </ItemCallsContext>
  )
}
