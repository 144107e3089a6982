import { Search } from 'lucide-react'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import type { FoundCredential } from '../../../../shared/model/listing.ts'
import { foldText, holdsAllWords } from '../../../../shared/rules/fold-text.ts'
import { actionsText as text } from '../../text/actions-text.ts'
import { keyName } from '../../ui/key-name.ts'
import { Keys } from '../../ui/Keys.tsx'
import { usePalette, type Used } from './palette-store.ts'
import './palette.css'

export interface PaletteAction {
  id: string
  label: string
  keys: string | undefined
  run: () => void
  /** Where it is, beside its label. */
  place?: string
  /** Folded words it is found by, where it is found by more than its label; it is listed only for who asks then. */
  words?: string
}
/** What Enter does with an item, alone and with other keys. */
export type ItemAct = 'open' | 'copy-password' | 'copy-user'

type Line = { kind: 'action'; action: PaletteAction } | { kind: 'item'; item: FoundCredential }

/** One line that finds every item and everything that can be done. */
export function Palette(props: {
  actions: readonly PaletteAction[]
  drawItem: (item: FoundCredential, marks: readonly string[]) => ReactNode
  onItem: (item: FoundCredential, act: ItemAct) => void
}) {
  const show = usePalette((state) => state.show)
  const query = usePalette((state) => state.query)
  const search = usePalette((state) => state.search)
  const used = usePalette((state) => state.used)
  const marks = usePalette((state) => state.marks)
  const lines = useLines(props.actions)
  const [at, setAt] = useState(0)
  const listRef = useRef<HTMLDivElement>(null)
  const place = Math.min(at, Math.max(0, lines.length - 1))
  const close = () => {
    show('nothing')
  }

  function act(line: Line, how: ItemAct) {
    close()
    used(line.kind === 'item' ? line : { kind: 'action', id: line.action.id })
    if (line.kind === 'item') props.onItem(line.item, how)
    // The dialog gives the focus back first; what the action opens takes it then.
    else requestAnimationFrame(line.action.run)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    const line = lines[place]
    if (by !== undefined && lines.length > 0) {
      event.preventDefault()
      const next = Math.abs(by) === 1 ? (place + by + lines.length) % lines.length : place + by
      setAt(Math.max(0, Math.min(lines.length - 1, next)))
      requestAnimationFrame(() => {
        listRef.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
      })
    } else if (event.key === 'Enter' && line !== undefined) {
      event.preventDefault()
      act(line, event.ctrlKey || event.metaKey ? 'copy-password' : event.shiftKey ? 'copy-user' : 'open')
    }
  }

  return (
    <ModalOverlay
      className="overlay palette-overlay"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) close()
      }}
    >
      <Modal className="modal palette">
        <Dialog aria-label={text.palette}>
          <div className="palette-line">
            <Search aria-hidden />
            <input
              role="combobox"
              aria-label={text.palette}
              aria-expanded={lines.length > 0}
              aria-controls="palette-lines"
              aria-activedescendant={lines.length === 0 ? undefined : `palette-${String(place)}`}
              placeholder={text.paletteHint}
              autoFocus
              autoComplete="off"
              spellCheck={false}
              maxLength={256}
              value={query}
              onChange={({ target }) => {
                setAt(0)
                search(target.value)
              }}
              onKeyDown={onKeyDown}
            />
            <kbd aria-hidden>{keyName('Escape')}</kbd>
          </div>
          {lines.length > 0 && (
            <div
              ref={listRef}
              id="palette-lines"
              className="palette-lines"
              role="listbox"
              aria-label={text.results}
            >
              {lines.map((line, index) => (
                <div
                  key={line.kind === 'item' ? line.item.id : line.action.id}
                  id={`palette-${String(index)}`}
                  className="palette-row"
                  role="option"
                  aria-selected={index === place}
                  onPointerMove={() => {
                    setAt(index)
                  }}
                  onClick={() => {
                    act(line, 'open')
                  }}
                >
                  {line.kind === 'item' ? (
                    props.drawItem(line.item, marks)
                  ) : (
                    <ActionLine action={line.action} />
                  )}
                </div>
              ))}
            </div>
          )}
          {lines.length === 0 && (
            <p className="palette-nothing" role="status">
              {text.nothing(query.trim())}
            </p>
          )}
          {lines[place]?.kind === 'item' && <ItemKeys />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Without a query what was used last, then everything that can be done; with one, items first. */
function useLines(actions: readonly PaletteAction[]): Line[] {
  const query = usePalette((state) => state.query)
  const found = usePalette((state) => state.found)
  const recent = usePalette((state) => state.recent)
  const asAction = (action: PaletteAction): Line => ({ kind: 'action', action })
  const asked = foldText(query).split(/\s+/).filter(Boolean)
  if (asked.length > 0) {
    const fitting = actions.filter(({ label, words }) => holdsAllWords(words ?? foldText(label), asked))
    return [...found.map((item): Line => ({ kind: 'item', item })), ...fitting.map(asAction)]
  }
  const lineOf = (one: Used): Line[] => {
    if (one.kind === 'item') return [one]
    return actions.filter(({ id }) => id === one.id).map(asAction)
  }
  const wasUsed = new Set(recent.map((one) => (one.kind === 'action' ? one.id : one.item.id)))
  const unasked = actions.filter(({ id, words }) => words === undefined && !wasUsed.has(id))
  return [...recent.flatMap(lineOf), ...unasked.map(asAction)]
}

function ActionLine({ action }: { action: PaletteAction }) {
  return (
    <>
      <span className="palette-action">{action.label}</span>
      {action.place !== undefined && <span className="palette-place">{action.place}</span>}
      {action.keys !== undefined && <Keys keys={action.keys} />}
    </>
  )
}

function ItemKeys() {
  return (
    <div className="palette-keys" aria-hidden>
      <span>
        <Keys keys="Enter" /> {text.opens}
      </span>
      <span>
        <Keys keys="Mod+Enter" /> {text.copiesPassword}
      </span>
      <span>
        <Keys keys="Shift+Enter" /> {text.copiesUser}
      </span>
    </div>
  )
}
