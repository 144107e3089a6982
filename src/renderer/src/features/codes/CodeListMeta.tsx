import { ArrowDown, ArrowUp, Share } from 'lucide-react'
import { codesText as text } from '../../text/codes-text.ts'
import { words } from '../../text/en.ts'
import { IconButton } from '../../ui/Button.tsx'
import { isMac } from '../../ui/is-mac.ts'
import { MenuButton } from '../../ui/MenuButton.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { useRun } from '../../ui/use-run.ts'
import { useSettings } from '../settings/settings-store.ts'
import { useCodeSettings } from '../settings/use-code-settings.ts'
import { useCodeDialogs } from './code-dialogs.ts'

const orders = ['name', 'use', 'manual'] as const

/** How many codes there are, in which order, and what can be done with many at once. */
export function CodeListMeta(props: {
  shown: number
  total: number
  query: string
  canMove: boolean
  /** Moves the chosen code by one place: for who can neither drag nor press two keys at once. */
  onMove: (by: 1 | -1) => void
}) {
  const { codeOrder } = useCodeSettings()
  const change = useSettings((state) => state.change)
  const open = useCodeDialogs((state) => state.open)
  const run = useRun()
  const isSearching = props.query.trim() !== ''
  const keys = isMac() ? '⌥ ↑ ↓' : 'Alt ↑ ↓'
  return (
    <div className="list-meta codes-meta">
      <span role="status">
        {isSearching ? words.list.matches(props.shown, props.total) : words.list.codeCount(props.total)}
      </span>
      <SelectField
        label={text.orderLabel}
        quietLabel
        choices={orders.map((key) => ({ key, label: text.orders[key] }))}
        chosen={codeOrder}
        onChoose={(order) => {
          run(() => change({ codeOrder: order }))
        }}
      />
      <MenuButton
        small
        label={text.listMenu}
        choices={[{ key: 'export', label: text.menuExport, icon: <Share /> }]}
        onChoose={() => {
          open({ kind: 'export' })
        }}
      />
      {props.canMove && (
        <div className="arrange">
          <small>{text.arrangeHint(keys)}</small>
          <IconButton
            label={text.moveUp}
            icon={<ArrowUp />}
            onPress={() => {
              props.onMove(-1)
            }}
          />
          <IconButton
            label={text.moveDown}
            icon={<ArrowDown />}
            onPress={() => {
              props.onMove(1)
            }}
          />
        </div>
      )}
    </div>
  )
}
