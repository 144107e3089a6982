import type { SecretField } from '../../../../../shared/model/credential.ts'
import type { TypedId } from '../../../../../shared/model/ids.ts'
import type { Clock } from '../../../ui/clock.ts'
import type { TypedStore } from '../typed-store.ts'
import { createAutosave } from './autosave.ts'
import type { EditorShape } from './editor-shape.ts'
import { readEditor, secretsIn, type ReadInput, type Removed, type Typed } from './read-editor.ts'

export interface EditorKeeper {
  /** What stands in an input now. */
  read: ReadInput
  /** Something was typed. */
  touch: () => void
  /** The editor has other inputs now, or other secrets are to be removed. */
  follow: (shape: EditorShape, removed: Removed) => void
  flush: () => Promise<void>
  /** Everything that stands in the editor, and where it is kept: a secret that is left out main knows from there. */
  finish: () => Promise<{ typed: Typed; typedId: TypedId | undefined }>
  /** It was saved or thrown away: nothing more is kept. With `isDropped` what was kept goes, too. */
  end: (isDropped: boolean) => Promise<void>
  stop: () => Promise<void>
}

/**
 * Keeps what stands in one editor. SECURITY: it is outside of React and reads the inputs when they are kept or saved;
 * of secrets it remembers only which ones main was sent.
 */
export function createEditorKeeper(options: {
  start: EditorShape
  typedId: TypedId | undefined
  read: ReadInput
  typed: Pick<TypedStore, 'keep' | 'drop' | 'refresh'>
  clock: Clock
  onKept: (isKept: boolean) => void
}): EditorKeeper {
  const { read, typed: store } = options
  let { start: shape, typedId } = options
  let removed: Removed = new Set()
  /** A secret that was sent and is no longer typed must be given up by name: left out, it would stay. */
  const sent = new Set<SecretField>()

  const autosave = createAutosave(
    async () => {
      // Nothing is read of an editor that has left the screen.
      if (read('title') === undefined) return
      const typed = readEditor(read, shape, removed)
      const now = secretsIn(typed)
      const givenUp = [...sent].filter((name) => !now.has(name))
      for (const name of now) sent.add(name)
      typedId = await store.keep({
        ...typed,
        ...(typedId === undefined ? {} : { typedId }),
        ...(givenUp.length === 0 ? {} : { givenUp })
      })
    },
    options.clock,
    options.onKept
  )

  return {
    read,
    touch: autosave.touch,
    follow(nextShape, nextRemoved) {
      if (nextShape === shape && nextRemoved === removed) return
      const isFirst = nextShape === shape && removed.size === 0 && nextRemoved.size === 0
      shape = nextShape
      removed = nextRemoved
      if (!isFirst) autosave.touch()
    },
    flush: autosave.flush,
    async finish() {
      await autosave.flush()
      return { typed: readEditor(read, shape, removed), typedId }
    },
    async end(isDropped) {
      await autosave.stop()
      if (isDropped && typedId !== undefined) await store.drop(typedId)
      else await store.refresh()
    },
    stop: autosave.stop
  }
}
