import { Plus } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { recoveryKeyMaxLength } from '../../../../shared/rules/limits.ts'
import { recoveryAddText as text } from '../../text/recovery-add-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { MenuButton, type MenuChoice } from '../../ui/MenuButton.tsx'
import type { KeyRow } from './key-rows.ts'
import type { KeyRows } from './use-key-rows.ts'

type Choice = 'up' | 'down' | 'split' | 'join' | 'remove'

/** What was read, a line for each key: edited like lines of a text, and by a menu for each. */
export function KeyRowsEditor({ rows, emptyId }: { rows: KeyRows; emptyId: number | undefined }) {
  const [said, setSaid] = useState('')
  const count = rows.rows.length
  const used = rows.rows.filter(({ isUsed }) => isUsed).length
  const move = (id: number, by: number) => {
    const place = rows.move(id, by)
    if (place !== undefined) setSaid(text.said.moved(place, count))
  }
  const act = (id: number): Record<Choice, () => void> => ({
    up: () => {
      move(id, -1)
    },
    down: () => {
      move(id, 1)
    },
    split: () => {
      if (rows.split(id)) setSaid(text.said.split)
    },
    join: () => {
      if (rows.join(id)) setSaid(text.said.joined)
    },
    remove: () => {
      rows.remove(id)
      setSaid(text.said.removed)
    }
  })
  return (
    <div className="read-keys">
      <p className="read-head" role="status">
        <b>{count === 0 ? text.foundNone : text.found(count)}</b>
        {used > 0 && <span className="chip plain">{text.usedMarked(used)}</span>}
      </p>
      <p className="quiet">{count === 0 ? text.foundNoneText : text.check}</p>
      {count > 0 && (
        <ol className="read-rows" aria-label={text.rowsLabel}>
          {rows.rows.map((row, index) => (
            <Row
              key={row.id}
              row={row}
              place={index + 1}
              rows={rows}
              act={act(row.id)}
              isEmpty={emptyId === row.id}
              isLast={index === count - 1}
            />
          ))}
        </ol>
      )}
      <div className="read-foot">
        <Button
          kind="quiet"
          onPress={() => {
            rows.add()
          }}
        >
          <Plus aria-hidden /> {text.rowAdd}
        </Button>
        {count > 0 && <small>{text.hint}</small>}
      </div>
      <p className="only-read" role="status">
        {said}
      </p>
      {rows.left.length > 0 && <LeftOut rows={rows} />}
    </div>
  )
}

function Row(props: {
  row: KeyRow
  place: number
  rows: KeyRows
  act: Record<Choice, () => void>
  isEmpty: boolean
  isLast: boolean
}) {
  const { row, place, rows, act } = props
  const choices: MenuChoice<Choice>[] = [
    { key: 'split', label: text.rowSplit },
    ...(props.isLast ? [] : ([{ key: 'join', label: text.rowJoin }] as const)),
    ...(place === 1 ? [] : ([{ key: 'up', label: text.rowUp }] as const)),
    ...(props.isLast ? [] : ([{ key: 'down', label: text.rowDown }] as const)),
    { key: 'remove', label: text.rowRemove, isGrave: true }
  ]
  return (
    <li>
      <span className="key-place" aria-hidden>
        {place}
      </span>
      <span className="read-input">
        {row.hasLabel && <small dir="auto" ref={rows.texts.labelRef(row.id)} />}
        <input
          ref={rows.texts.inputRef(row.id)}
          className="secret"
          data-key-row
          aria-label={text.rowKey(place)}
          aria-invalid={props.isEmpty}
          maxLength={recoveryKeyMaxLength}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onKeyDown={onKeyIn(row.id, rows, act)}
        />
      </span>
      <Checkbox
        isSelected={row.isUsed}
        aria-label={text.rowUsedSpoken(place)}
        onChange={(is) => {
          rows.setUsed(row.id, is)
        }}
      >
        {text.rowUsed}
      </Checkbox>
      <MenuButton
        small
        label={text.rowMenu(place)}
        choices={choices}
        onChoose={(key) => {
          act[key]()
        }}
      />
    </li>
  )
}

/** Lines of keys answer to the keyboard as lines of a text do. */
function onKeyIn(id: number, rows: KeyRows, act: Record<Choice, () => void>) {
  return (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    const { selectionStart, selectionEnd, value } = event.currentTarget
    const isCaret = selectionStart === selectionEnd
    const does = (work: () => void) => {
      event.preventDefault()
      work()
    }
    if (event.altKey) {
      if (event.key === 'ArrowUp') does(act.up)
      else if (event.key === 'ArrowDown') does(act.down)
      return
    }
    switch (event.key) {
      case 'Enter':
        does(act.split)
        return
      case 'ArrowUp':
        does(() => {
          rows.step(id, -1)
        })
        return
      case 'ArrowDown':
        does(() => {
          rows.step(id, 1)
        })
        return
      case 'Backspace': {
        if (!isCaret || selectionStart !== 0) return
        if (value === '') does(act.remove)
        else {
          does(() => {
            rows.joinBefore(id)
          })
        }
        return
      }
      case 'Delete':
        if (isCaret && selectionStart === value.length && value !== '') does(act.join)
    }
  }
}

/** What was taken for words around the keys; any of it can be a key after all. */
function LeftOut({ rows }: { rows: KeyRows }) {
  const [isOpen, setOpen] = useState(rows.rows.length === 0)
  return (
    <details
      className="left-lines"
      open={isOpen}
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
      }}
    >
      <summary>
        {text.leftOut(rows.left.length)} <small>{text.leftOutMeans}</small>
      </summary>
      <ul>
        {rows.left.map((id, index) => (
          <li key={id}>
            <span ref={rows.texts.lineRef(id)} className="left-line" dir="auto" />
            <Button
              kind="quiet"
              aria-label={text.makeKeyOf(index + 1)}
              onPress={() => {
                rows.makeKey(id)
              }}
            >
              {text.makeKey}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
