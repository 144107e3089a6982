import type { CallName, EventName } from './channels.ts'
import type { Reply } from './errors.ts'

/** What the preload puts on the page's window, whole. */
export interface PageApi {
  call(name: CallName, input: unknown): Promise<Reply>
  /** A `FirstLook` as JSON, as main gave it to the window. */
  readonly firstLook: string
  /** Calls back on every event of that name; the answer ends it. */
  on(name: EventName, listener: (payload: unknown) => void): () => void
}
