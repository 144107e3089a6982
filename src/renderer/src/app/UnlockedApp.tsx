import { useEffect, useState } from 'react'
import type { Bridge } from '../bridge.ts'
import { AuditContext } from '../features/audit/audit-store.ts'
import { ClipboardContext } from '../features/clipboard/clipboard-store.ts'
import { ClockLayer } from '../features/clock/ClockLayer.tsx'
import { CodeLayer } from '../features/codes/CodeLayer.tsx'
import { SeedsLockDialog } from '../features/codes/SeedsLockDialog.tsx'
import { ConfirmationContext } from '../features/confirmation/confirmation-store.ts'
import { IntakeContext } from '../features/intake/intake-store.ts'
import { KitLayer } from '../features/kit/KitLayer.tsx'
import { KitContext } from '../features/kit/kit-store.ts'
import { ProtectContext } from '../features/protection/protect-store.ts'
import { ProtectLayer } from '../features/protection/ProtectLayer.tsx'
import { RecoveryLayer } from '../features/recovery/RecoveryLayer.tsx'
import { TrashContext } from '../features/trash/trash-store.ts'
import { systemClock } from '../ui/clock.ts'
import { InLanguage } from '../ui/InLanguage.tsx'
import { useNotice } from '../ui/notice-store.ts'
import { Banners } from './Banners.tsx'
import type { UnlockedVault } from './banner-list.ts'
import { CareContexts } from './CareContexts.tsx'
import { CodesContexts } from './CodesContexts.tsx'
import { focusPaneIfLost } from './focus-pane.ts'
import { ListContexts } from './ListContexts.tsx'
import { createSession } from './session.ts'
import { TypedBanner } from './TypedBanner.tsx'
import { ViewContext } from './view-store.ts'
import { Workspace } from './Workspace.tsx'

/** Everything that exists only while the vault is open. */
export function UnlockedApp({ bridge, vault }: { bridge: Bridge; vault: UnlockedVault }) {
  const [session] = useState(() => createSession(bridge, systemClock))
  useEffect(() => session.connect(), [session])
  // SECURITY: what was just saved or trashed is named in the notice; a locked window must not go on showing it.
  const dismiss = useNotice((state) => state.dismiss)
  useEffect(() => dismiss, [dismiss])
  return (
    <ViewContext value={session.view}>
      <ListContexts session={session}>
        <CodesContexts session={session}>
          <CareContexts session={session}>
            <ClipboardContext value={session.clipboard}>
              <IntakeContext value={session.intake}>
                <AuditContext value={session.audit}>
                  <TrashContext value={session.trash}>
                    <KitContext value={session.kit}>
                      <ProtectContext value={session.protect}>
                        <ConfirmationContext value={session.confirmation}>
                          <InLanguage>
                            <div className="unlocked">
                              <Banners vault={vault} />
                              <TypedBanner />
                              <Workspace bridge={bridge} isDemo={vault.isDemo} />
                            </div>
                            <CodeLayer onClosed={focusPaneIfLost} />
                            <ClockLayer onClosed={focusPaneIfLost} />
                            <SeedsLockDialog onClosed={focusPaneIfLost} />
                            <KitLayer onClosed={focusPaneIfLost} />
                            <ProtectLayer onClosed={focusPaneIfLost} />
                            <RecoveryLayer
                              onTrail={session.view.getState().goToTrail}
                              onClosed={focusPaneIfLost}
                            />
                          </InLanguage>
                        </ConfirmationContext>
                      </ProtectContext>
                    </KitContext>
                  </TrashContext>
                </AuditContext>
              </IntakeContext>
            </ClipboardContext>
          </CareContexts>
        </CodesContexts>
      </ListContexts>
    </ViewContext>
  )
}
