import type { Publish } from '../bridge/publish.ts'
import type { ShellAction } from '../../shared/model/settings.ts'
import type { ShownItem } from '../../shared/model/system.ts'

/** Milliseconds after which nobody waits for what was asked any more. */
const forgottenAfterMs = 120_000

export interface PendingAsksOptions {
  monotonicMs: () => number
  publish: Publish
  /** Whether a page is there that shows the open vault, and does what it is asked. */
  isPageReady: () => boolean
}

interface Asked {
  action: ShellAction | null
  item: ShownItem | null
}
const nothingAsked: Asked = { action: null, item: null }

/**
 * What is asked of the window's page from outside of it: by a menu, the tray or quick access. Where there is no page
 * yet, or it waits for the vault to be opened, the last thing asked waits with it, for a while.
 */
export class PendingAsks {
  readonly #options: PendingAsksOptions
  #kept = nothingAsked
  #keptAtMs = 0

  constructor(options: PendingAsksOptions) {
    this.#options = options
  }

  askAction(action: ShellAction): void {
    if (this.#options.isPageReady()) this.#options.publish('shell.asked', { action })
    else this.#keep({ action, item: null })
  }

  askItem(item: ShownItem): void {
    if (this.#options.isPageReady()) this.#options.publish('shell.itemAsked', item)
    else this.#keep({ action: null, item })
  }

  /** What waits, once: it is forgotten with the answer. */
  take(): Asked {
    const isOld = this.#options.monotonicMs() - this.#keptAtMs > forgottenAfterMs
    const kept = isOld ? nothingAsked : this.#kept
    this.forget()
    return kept
  }

  forget(): void {
    this.#kept = nothingAsked
  }

  #keep(asked: Asked): void {
    this.#kept = asked
    this.#keptAtMs = this.#options.monotonicMs()
  }
}
