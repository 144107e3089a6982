import type { ReactNode } from 'react'

/** One thing that can be set: its name, what it means, and on the right what changes it. */
export function SettingRow(props: { name: string; means: ReactNode; children: ReactNode }) {
  return (
    <div className="setting">
      <div>
        <span className="setting-name">{props.name}</span>
        {props.means}
      </div>
      <div className="setting-buttons">{props.children}</div>
    </div>
  )
}
