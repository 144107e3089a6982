import { useEffect, useState } from 'react'
import type { Bridge } from '../bridge.ts'
import { AuditContext } from '../features/audit/audit-store.ts'
import { ClipboardContext } from '../features/clipboard/clipboard-store.ts'
import { CodesContext } from '../features/codes/codes-store.ts'
import { LiveCodesContext } from '../features/codes/live-codes.ts'
import { CredentialsContext } from '../features/credentials/credentials-store.ts'
import { IntakeContext } from '../features/intake/intake-store.ts'
import { TrashContext } from '../features/trash/trash-store.ts'
import { systemClock } from '../ui/clock.ts'
import { useNotice } from '../ui/notice-store.ts'
import { createSession } from './session.ts'
import { ViewContext } from './view-store.ts'
import { Workspace } from './Workspace.tsx'

/** Everything that exists only while the vault is open. */
export function UnlockedApp({ bridge, isDemo }: { bridge: Bridge; isDemo: boolean }) {
  const [session] = useState(() => createSession(bridge, systemClock))
  useEffect(() => session.connect(), [session])
  // SECURITY: what was just saved or trashed is named in the notice; a locked window must not go on showing it.
  const dismiss = useNotice((state) => state.dismiss)
  useEffect(() => dismiss, [dismiss])
  return (
    <ViewContext value={session.view}>
      <CredentialsContext value={session.credentials}>
        <CodesContext value={session.codes}>
          <LiveCodesContext value={session.live}>
            <ClipboardContext value={session.clipboard}>
              <IntakeContext value={session.intake}>
                <AuditContext value={session.audit}>
                  <TrashContext value={session.trash}>
                    <Workspace isDemo={isDemo} />
                  </TrashContext>
                </AuditContext>
              </IntakeContext>
            </ClipboardContext>
          </LiveCodesContext>
        </CodesContext>
      </CredentialsContext>
    </ViewContext>
  )
}
