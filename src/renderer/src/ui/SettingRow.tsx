import { Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

/**
 * One thing that can be set: its name, what it means, and on the right what changes it. `weak` says what the present
 * choice costs in safety, `note` what this computer cannot do of it. With `anchor` the row can be gone to.
 */
export function SettingRow(props: {
  name: string
  means: ReactNode
  weak?: string | undefined
  note?: string | undefined
  anchor?: string | undefined
  children: ReactNode
}) {
  return (
    <div className="setting" data-setting={props.anchor}>
      <div>
        <span className="setting-name">{props.name}</span>
        {props.means}
        {props.note !== undefined && (
          <small className="setting-note">
            <Info aria-hidden />
            <span>{props.note}</span>
          </small>
        )}
        {props.weak !== undefined && (
          <small className="setting-weak">
            <TriangleAlert aria-hidden />
            <span>{props.weak}</span>
          </small>
        )}
      </div>
      <div className="setting-buttons">{props.children}</div>
    </div>
  )
}
