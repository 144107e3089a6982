import type { Publish } from '../bridge/publish.ts'
import type { ShellAction } from '../../shared/model/settings.ts'
import type { ShownItem } from '../../shared/model/system.ts'

/** Milliseconds after which nobody waits for what was asked any more. */
export const forgottenAfterMs = 120_000

/** What must not happen later than it was asked: the vault of then is not the one of now. */
const onlyAtOnce: readonly ShellAction[] = ['lock', 'undo']

export interface PendingAsksOptions {
  monotonicMs: () => number
  publish: Publish
}

interface Asked {
  action: ShellAction | null
  item: ShownItem | null
}
const nothingAsked: Asked = { action: null, item: null }

/**
 * What is asked of the window's page from outside of it: by a menu, the tray or quick access. A page that shows the
 * open vault has said so by asking what waits, and is told at once. Where there is none, or it waits for the vault to
 * be opened, the last thing asked waits with it, for a while.
 */
export class PendingAsks {
  readonly #options: PendingAsksOptions
  #isPageThere = false
  #kept = nothingAsked
  #keptAtMs = 0

  constructor(options: PendingAsksOptions) {
    this.#options = options
  }

  askAction(action: ShellAction): void {
    if (this.#isPageThere) this.#options.publish('shell.asked', { action })
    else if (!onlyAtOnce.includes(action)) this.#keep({ action, item: null })
  }

  askItem(item: ShownItem): void {
    if (this.#isPageThere) this.#options.publish('shell.itemAsked', item)
    else this.#keep({ action: null, item })
  }

  /** What waits, once: it is forgotten with the answer. Whoever asks is there from now on to be told. */
  take(): Asked {
    const isOld = this.#options.monotonicMs() - this.#keptAtMs > forgottenAfterMs
    const kept = isOld ? nothingAsked : this.#kept
    this.#kept = nothingAsked
    this.#isPageThere = true
    return kept
  }

  /** The page that could be told is gone, or shows something else; what is asked from now on waits for the next. */
  pageGone(): void {
    this.#isPageThere = false
  }

  /** At the lock: who opens the vault next may be somebody else. */
  forget(): void {
    this.#kept = nothingAsked
    this.#isPageThere = false
  }

  #keep(asked: Asked): void {
    this.#kept = asked
    this.#keptAtMs = this.#options.monotonicMs()
  }
}
