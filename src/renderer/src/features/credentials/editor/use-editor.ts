import { useCallback, useEffect, useState } from 'react'
import type { SecretField } from '../../../../../shared/model/credential.ts'
import { systemClock } from '../../../ui/clock.ts'
import { useTyped } from '../typed-store.ts'
import { createEditorKeeper, type EditorKeeper } from './editor-keeper.ts'
import type { EditorShape } from './editor-shape.ts'
import { readInputs, type Removed } from './read-editor.ts'
import type { EditorStart } from './use-editor-start.ts'

export interface Editor {
  keeper: EditorKeeper
  shape: EditorShape
  /** Changes what the editor has; `change` gets the present one. */
  reshape: (change: (shape: EditorShape) => EditorShape) => void
  removed: Removed
  setRemoved: (name: SecretField, isRemoved: boolean) => void
  isDirty: boolean
  /** Undefined before the first try to keep it. */
  isKept: boolean | undefined
  /** Something was typed. */
  touch: () => void
}

/** Name of the one form in the page that is an editor. */
export const editorFormId = 'credential-editor'

/**
 * One editor that is open. What is typed is kept in main while it is typed, so that a lock, a quit or a crash loses
 * nothing.
 */
export function useEditor({ shape: start, typedId }: EditorStart): Editor {
  const keep = useTyped((state) => state.keep)
  const drop = useTyped((state) => state.drop)
  const refresh = useTyped((state) => state.refresh)
  const [shape, setShape] = useState(start)
  const [removed, setRemovedNames] = useState<Removed>(new Set())
  const [isDirty, setDirty] = useState(typedId !== undefined)
  const [isKept, setKept] = useState<boolean>()
  const [keeper] = useState(() =>
    createEditorKeeper({
      ...{ start, typedId, clock: systemClock, typed: { keep, drop, refresh }, onKept: setKept },
      read: readInputs(editorFormId)
    })
  )
  // What React draws anew has its inputs by now.
  useEffect(() => {
    keeper.follow(shape, removed)
  }, [keeper, shape, removed])
  useEffect(() => {
    const flush = () => {
      // What went wrong was told to `onKept`.
      keeper.flush().catch(() => undefined)
    }
    window.addEventListener('blur', flush)
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('blur', flush)
      window.removeEventListener('pagehide', flush)
      void keeper.stop()
    }
  }, [keeper])
  return {
    ...{ keeper, shape, removed, isDirty, isKept },
    reshape: useCallback((change: (shape: EditorShape) => EditorShape) => {
      setDirty(true)
      setShape(change)
    }, []),
    setRemoved: useCallback((name: SecretField, isRemoved: boolean) => {
      setDirty(true)
      setRemovedNames((before) => {
        const next = new Set(before)
        if (isRemoved) next.add(name)
        else next.delete(name)
        return next
      })
    }, []),
    touch: useCallback(() => {
      setDirty(true)
      keeper.touch()
    }, [keeper])
  }
}
