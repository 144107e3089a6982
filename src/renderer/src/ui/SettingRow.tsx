import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

/**
 * One thing that can be set: its name, what it means, and on the right what changes it. `weak` says what the present
 * choice costs in safety. With `anchor` the row can be gone to.
 */
export function SettingRow(props: {
  name: string
  means: ReactNode
  weak?: string | undefined
  anchor?: string | undefined
  children: ReactNode
}) {
  return (
    <div className="setting" data-setting={props.anchor}>
      <div>
        <span className="setting-name">{props.name}</span>
        {props.means}
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
