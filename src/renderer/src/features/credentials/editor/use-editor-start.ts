import { useEffect, useState } from 'react'
import type { TypedId } from '../../../../../shared/model/ids.ts'
import { errorCodeOf } from '../../../text/error-text.ts'
import { useCredentials, type Editing } from '../credentials-store.ts'
import { useItemCalls } from '../item-calls.ts'
import { useTyped } from '../typed-store.ts'
import { shapeOf, shapeOfNew, shapeOfTyped, type EditorShape } from './editor-shape.ts'
import { newFieldId } from './new-field-id.ts'

export interface EditorStart {
  key: string
  shape: EditorShape
  typedId: TypedId | undefined
  /** When it was typed, where the editor goes on with something. */
  typedAtMs: number | undefined
}
type Started =
  | { kind: 'loading' }
  | { kind: 'gone' }
  | { kind: 'failed'; error: unknown }
  | { kind: 'ready'; start: EditorStart }

/**
 * What an editor begins with. One that was left with changes is gone on with; with `isFresh` that is dropped first.
 * It begins once: what changes in the vault afterwards does not change what stands in the inputs.
 */
export function useEditorStart(editing: Exclude<Editing, 'nothing'>, isFresh: boolean): Started {
  const [started, setStarted] = useState<Started>({ kind: 'loading' })
  const detail = useCredentials((state) => state.detail)
  const get = useItemCalls((calls) => calls.get)
  const typedOf = useTyped((state) => state.of)
  const getTyped = useTyped((state) => state.get)
  const drop = useTyped((state) => state.drop)
  const [begin] = useState(() => async (fresh: boolean): Promise<Started> => {
    const item = editing === 'selected' ? detail : undefined
    if (editing === 'selected' && item === undefined) return { kind: 'gone' }
    const typed =
      typeof editing === 'object' && 'typed' in editing
        ? editing.typed
        : item === undefined
          ? undefined
          : typedOf(item.id)
    const found = typed === undefined || fresh ? undefined : await getTyped(typed.typedId).catch(missing)
    if (typed !== undefined && found !== undefined) {
      const of = typed.credentialId === null ? undefined : await get(typed.credentialId).catch(missing)
      const shape = shapeOfTyped(found, of?.isTrashed === true ? undefined : of, newFieldId)
      return ready(shape, typed.typedId, typed.atMs)
    }
    if (typed !== undefined) await drop(typed.typedId)
    if (typeof editing === 'object' && 'new' in editing) return ready(shapeOfNew(editing, newFieldId))
    const present = item ?? (typed?.credentialId == null ? undefined : await get(typed.credentialId))
    return ready(
      present === undefined
        ? shapeOfNew({ new: typed?.kind ?? 'login' }, newFieldId)
        : shapeOf(present, newFieldId)
    )
  })
  useEffect(() => {
    let isLeft = false
    begin(isFresh).then(
      (next) => {
        if (!isLeft) setStarted(next)
      },
      (error: unknown) => {
        if (!isLeft)
          setStarted(errorCodeOf(error) === 'not-found' ? { kind: 'gone' } : { kind: 'failed', error })
      }
    )
    return () => {
      isLeft = true
    }
  }, [begin, isFresh])
  return started
}

let starts = 0
function ready(shape: EditorShape, typedId?: TypedId, typedAtMs?: number): Started {
  starts += 1
  return { kind: 'ready', start: { key: String(starts), shape, typedId, typedAtMs } }
}

/** What is not there any more is not gone on with. */
function missing(error: unknown): undefined {
  if (errorCodeOf(error) !== 'not-found') throw error
}
