import { useEffect, useState } from 'react'
import type { ReadRecovery, RecoveryKeyDraft } from '../../../../shared/model/recovery.ts'
import { rowAfter, rowMoved, splitAt, type KeyRow } from './key-rows.ts'
import { createKeyTexts } from './key-texts.ts'

/** By then the menu of a row that is gone has found nothing to give the focus back to. */
const settledMs = 100

/** Keys that were read, to be looked over: React has their order and marks, and their texts stand in their inputs. */
export function useKeyRows() {
  const [rows, setRows] = useState<readonly KeyRow[]>([])
  const [left, setLeft] = useState<readonly number[]>([])
  const [texts] = useState(createKeyTexts)

  useEffect(
    () => () => {
      texts.forget()
    },
    [texts]
  )
  const indexOf = (id: number): number => rows.findIndex((row) => row.id === id)
  const without = (id: number) => rows.filter((row) => row.id !== id)
  const atEndOf = (id: number) => {
    texts.focus(id, texts.textOf(id).length)
  }
  function join(id: number): boolean {
    const next = rows[indexOf(id) + 1]
    const input = texts.input(id)
    if (next === undefined || input === undefined || indexOf(id) < 0) return false
    const at = input.value.length
    input.value += texts.textOf(next.id)
    setRows(without(next.id))
    texts.focus(id, at)
    return true
  }

  return {
    rows,
    left,
    texts,
    /** Puts what was read in the place of all that is there. */
    fill(read: ReadRecovery) {
      texts.forget()
      setRows(
        read.keys.map(({ text, isUsed, label }) => ({
          id: texts.make(text, label),
          isUsed,
          hasLabel: label !== ''
        }))
      )
      setLeft(read.leftOut.map((line) => texts.make(line)))
    },
    clear() {
      texts.forget()
      setRows([])
      setLeft([])
    },
    setUsed(id: number, isUsed: boolean) {
      setRows(rows.map((row) => (row.id === id ? { ...row, isUsed } : row)))
    },
    add() {
      const id = texts.make('')
      setRows([...rows, { id, isUsed: false, hasLabel: false }])
      texts.focus(id, 0)
    },
    /** Splits a key at the caret. Answers whether there was anything to split. */
    split(id: number): boolean {
      const input = texts.input(id)
      const row = rows[indexOf(id)]
      if (input === undefined || row === undefined || input.value === '') return false
      const [first, second] = splitAt(input.value, input.selectionStart ?? input.value.length)
      input.value = first
      const added = texts.make(second)
      setRows(rowAfter(rows, id, { id: added, isUsed: row.isUsed, hasLabel: false }))
      texts.focus(added, 0)
      return true
    },
    /** Joins a key with the one behind it. */
    join,
    joinBefore(id: number): boolean {
      const before = rows[indexOf(id) - 1]
      return before !== undefined && join(before.id)
    },
    /** Answers its new place, from 1, or nothing where it is at the end already. */
    move(id: number, by: number): number | undefined {
      const moved = rowMoved(rows, id, by)
      if (moved === rows) return undefined
      const at = texts.input(id)?.selectionStart ?? 0
      setRows(moved)
      // The element moves with its row, and may lose the focus by that.
      requestAnimationFrame(() => {
        texts.focus(id, at)
      })
      return moved.findIndex((row) => row.id === id) + 1
    },
    step(id: number, by: number) {
      const to = rows[indexOf(id) + by]
      if (to !== undefined) atEndOf(to.id)
    },
    remove(id: number) {
      const at = indexOf(id)
      const next = rows[at - 1] ?? rows[at + 1]
      setRows(without(id))
      if (next !== undefined) atEndOf(next.id)
      setTimeout(() => {
        if (document.activeElement !== document.body) return
        if (next === undefined) document.querySelector<HTMLElement>('[role=dialog]')?.focus()
        else atEndOf(next.id)
      }, settledMs)
    },
    makeKey(lineId: number) {
      const id = texts.make(texts.lineText(lineId))
      setLeft(left.filter((one) => one !== lineId))
      setRows([...rows, { id, isUsed: false, hasLabel: false }])
      texts.focus(id, 0)
    },
    /** SECURITY: all keys as they stand in their inputs, for main alone; or the first that is empty. */
    take(): { keys: RecoveryKeyDraft[] } | { empty: number } {
      const empty = rows.find(({ id }) => texts.textOf(id).trim() === '')
      if (empty !== undefined) {
        texts.focus(empty.id, 0)
        return { empty: empty.id }
      }
      return {
        keys: rows.map(({ id, isUsed }) => ({
          text: texts.textOf(id).trim(),
          label: texts.labelOf(id).trim(),
          isUsed
        }))
      }
    }
  }
}

export type KeyRows = ReturnType<typeof useKeyRows>
