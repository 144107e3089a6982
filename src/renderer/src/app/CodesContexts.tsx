import type { ReactNode } from 'react'
import { ClockContext } from '../features/clock/clock-store.ts'
import { CodeDialogsContext } from '../features/codes/code-dialogs.ts'
import { CodesContext } from '../features/codes/codes-store.ts'
import { CopyingContext } from '../features/codes/copying.ts'
import { EnrolmentContext } from '../features/codes/enrolment-store.ts'
import { LiveCodesContext } from '../features/codes/live-codes.ts'
import { MadeCodesContext } from '../features/codes/made-codes.ts'
import { SeedsLockContext } from '../features/codes/seeds-lock-store.ts'
import { ShownCodesContext } from '../features/codes/shown-codes.ts'
import type { Session } from './session.ts'

/** Everything about codes and the clock they run on, for what is drawn inside. */
export function CodesContexts({ session, children }: { session: Session; children: ReactNode }) {
  return (
    <CodesContext value={session.codes}>
      <LiveCodesContext value={session.live}>
        <SeedsLockContext value={session.seedsLock}>
          <CopyingContext value={session.copying}>
            <MadeCodesContext value={session.madeCodes}>
              <ShownCodesContext value={session.shownCodes}>
                <CodeDialogsContext value={session.codeDialogs}>
                  <EnrolmentContext value={session.enrolment}>
                    <ClockContext value={session.clock}>{children}</ClockContext>
                  </EnrolmentContext>
                </CodeDialogsContext>
              </ShownCodesContext>
            </MadeCodesContext>
          </CopyingContext>
        </SeedsLockContext>
      </LiveCodesContext>
    </CodesContext>
  )
}
