import type { KitSheet } from '../../../../shared/model/vault.ts'
import { kitText as text } from '../../text/kit-text.ts'
import { Button } from '../../ui/Button.tsx'
import { dateOf } from '../../ui/when.ts'
import { OlderBackups } from '../protection/OlderBackups.tsx'
import { EmergencyButtons } from './EmergencyButtons.tsx'
import { useKit } from './kit-store.ts'
import { QrCode } from './QrCode.tsx'

/** What goes on paper. SECURITY: it is drawn, never stored; closing the dialog drops it. */
export function KitSheetPanel({ sheet, olderBackups }: { sheet: KitSheet; olderBackups: number }) {
  const type = useKit((state) => state.type)
  const close = useKit((state) => state.close)
  const isAwaited = useKit((state) => state.isAwaited)
  return (
    <>
      <p className="dialog-lead">{text.lead}</p>
      {isAwaited && <p className="callout warn">{text.beforeSaving}</p>}
      <div className="kit">
        <ol className="kit-groups" aria-label={text.groups}>
          {sheet.groups.map((group, index) => (
            <li key={index}>
              <small aria-hidden>{index + 1}</small>
              <code data-testid="kit-group">{group}</code>
            </li>
          ))}
        </ol>
        <QrCode rows={sheet.qr} label={text.qr} />
      </div>
      <dl className="kit-facts">
        <div>
          <dt>{text.vaultMark}</dt>
          <dd>
            <code>{sheet.vaultMark}</code>
          </dd>
        </div>
        <div>
          <dt>{text.madeOn}</dt>
          <dd>{dateOf(sheet.madeAtMs)}</dd>
        </div>
        <div>
          <dt>{text.headCode}</dt>
          <dd>
            <code>{sheet.headCode}</code>
          </dd>
        </div>
      </dl>
      <p className="quiet">
        {text.never} {text.page.has}
      </p>
      {olderBackups > 0 && <OlderBackups count={olderBackups} />}
      <div className="dialog-actions">
        <Button kind="quiet" onPress={close}>
          {text.later}
        </Button>
        <span className="grow" />
        <EmergencyButtons />
        <Button kind="primary" autoFocus onPress={type}>
          {text.writtenDown}
        </Button>
      </div>
    </>
  )
}
