import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { QuickRow } from '../../../shared/model/quick.ts'
import { useClipboard } from '../features/clipboard/clipboard-store.ts'
import { quickText as text } from '../text/quick-text.ts'
import { Keys } from '../ui/Keys.tsx'
import { Monogram } from '../ui/Monogram.tsx'
import { shownLine } from '../ui/shown-text.ts'
import { rowAfterKey } from '../ui/visible-rows.ts'
import { useQuick } from './quick-store.ts'
import { actionsOf, type RowAction } from './row-actions.ts'

/** All that can be done with one row, in the place of the list. */
export function ActionMenu({ row, onBack }: { row: QuickRow; onBack: () => void }) {
  const isHolding = useClipboard(({ state }) => state.kind !== 'idle')
  const clear = useClipboard((state) => state.clear)
  const { copy, open, fail } = useQuick((state) => state)
  const menu = useRef<HTMLDivElement>(null)
  const actions = actionsOf(row, isHolding)
  useEffect(() => {
    menu.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus()
  }, [])

  function run(action: RowAction) {
    onBack()
    if (action.kind === 'copy') void copy(row, action.field, action.codeId)
    else if (action.kind === 'show') void open(row.target)
    else clear().catch(fail)
  }
  function press(event: KeyboardEvent) {
    if (['Escape', 'Tab', 'Backspace', 'ArrowLeft'].includes(event.key)) {
      event.preventDefault()
      onBack()
      return
    }
    // The keys that stand beside an action do it from here, too.
    const keys = event.ctrlKey || event.metaKey ? 'Mod+Enter' : event.shiftKey ? 'Shift+Enter' : undefined
    if (event.key === 'Enter' && keys !== undefined) {
      event.preventDefault()
      const action = actions.find((one) => one.keys === keys)
      if (action !== undefined && !event.repeat) run(action)
      return
    }
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
    const now = items.findIndex((item) => item === document.activeElement)
    const next = rowAfterKey(event.key, now, items.length, items.length)
    if (next === undefined) return
    event.preventDefault()
    items[next]?.focus()
  }

  return (
    <div className="quick-actions">
      <div className="quick-row of-actions">
        <Monogram name={row.title} />
        <span className="row-text">
          <b dir="auto">{shownLine(row.title)}</b>
          <small dir="auto">{shownLine(row.userName === '' ? row.host : row.userName)}</small>
        </span>
      </div>
      <div ref={menu} role="menu" aria-label={text.actions(shownLine(row.title, 60))} onKeyDown={press}>
        {actions.map((action) => (
          <button
            key={action.kind === 'copy' ? `${action.field} ${action.codeId ?? ''}` : action.kind}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className="quick-action"
            onPointerMove={({ currentTarget }) => {
              currentTarget.focus({ preventScroll: true })
            }}
            onClick={() => {
              run(action)
            }}
          >
            <span>{action.label}</span>
            {action.keys !== undefined && <Keys keys={action.keys} />}
          </button>
        ))}
      </div>
    </div>
  )
}
