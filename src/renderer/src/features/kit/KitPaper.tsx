import { createPortal } from 'react-dom'
import type { KitSheet } from '../../../../shared/model/vault.ts'
import { kitText } from '../../text/kit-text.ts'
import { dateOf } from '../../ui/when.ts'
import { QrCode } from './QrCode.tsx'

const text = kitText.paper

/** The page that is printed: nothing of it is on the screen, and nothing of the screen is on it. */
export function KitPaper({ sheet }: { sheet: KitSheet }) {
  return createPortal(
    <div className="kit-paper" aria-hidden>
      <h1>{text.title}</h1>
      <p>{text.what}</p>
      <div className="paper-kit">
        <ol>
          {sheet.groups.map((group, index) => (
            <li key={index}>
              <small>{index + 1}</small> {group}
            </li>
          ))}
        </ol>
        <QrCode rows={sheet.qr} label={kitText.qr} />
      </div>
      <p>{text.how}</p>
      <dl>
        <dt>{kitText.vaultMark}</dt>
        <dd>{sheet.vaultMark}</dd>
        <dt>{kitText.madeOn}</dt>
        <dd>{dateOf(sheet.madeAtMs)}</dd>
        <dt>{text.head}</dt>
        <dd>{sheet.headCode}</dd>
      </dl>
      {[text.owner, text.keptAt, text.copies].map((line) => (
        <p key={line} className="write-here">
          <span>{line}</span>
        </p>
      ))}
    </div>,
    document.body
  )
}
