import { AppError } from '../../shared/bridge/errors.ts'
import type { SystemState } from '../../shared/model/system.ts'
import type { MainText } from '../text/main-text.ts'

/** Something that was copied outside of the window. `name` is the account's, never what was copied. */
export interface Copied {
  what: 'code' | 'made-code' | 'password' | 'user-name'
  name: string
  /** Milliseconds until a code holds that does not yet; 0 or less for one that does. */
  holdsInMs: number
}

export interface NotifierOptions {
  text: () => MainText['notices']
  /** Whether the person wants to be told. */
  isOn: () => boolean
  /** Seconds until the clipboard is cleared; null where it is not. */
  clearsAfterSeconds: () => number | null
  /** Whether somebody would show it. Never rejects. */
  askService: () => Promise<boolean>
  /** Shows it on the desktop. The title is taken as it is, the body may be read as markup: no name belongs there. */
  show: (notice: { title: string; body: string }) => void
  /** Says it where no notification can, for as long as a glance takes; undefined says no more. */
  tellElsewhere: (text: string | undefined) => void
  onChange: () => void
}

/** Milliseconds a line stands in the menu for want of a notification. */
export const toldForMs = 10_000

/** The one owner of the system's notifications: says what came of a copy that was asked for outside of the window. */
export class Notifier {
  readonly #options: NotifierOptions
  #hasService = true
  #timer: NodeJS.Timeout | undefined
  #locks = 0

  constructor(options: NotifierOptions) {
    this.#options = options
  }

  get state(): SystemState['notifications'] {
    return this.#hasService ? 'there' : 'missing'
  }

  /** At the lock: names no account any more, neither in the menu nor in what is on its way to the screen. */
  forget(): void {
    this.#locks += 1
    clearTimeout(this.#timer)
    this.#options.tellElsewhere(undefined)
  }

  /** Finds out whether notifications are shown here. */
  async look(): Promise<void> {
    const before = this.#hasService
    this.#hasService = await this.#options.askService().catch(() => false)
    if (before !== this.#hasService) this.#options.onChange()
  }

  copied({ what, name, holdsInMs }: Copied): void {
    const { text, clearsAfterSeconds } = this.#options
    const words = text()
    const isNext = what === 'code' && holdsInMs > 0
    const titles = {
      code: isNext ? words.nextCodeCopied : words.codeCopied,
      'made-code': words.codeMade,
      password: words.passwordCopied,
      'user-name': words.userNameCopied
    }
    const seconds = clearsAfterSeconds()
    const body = [
      ...(isNext ? [words.holdsIn(Math.ceil(holdsInMs / 1000))] : []),
      ...(seconds === null ? [] : [words.clearsIn(seconds)])
    ]
    void this.#tell({ title: titles[what](name || words.unnamed), body: body.join(' ') })
  }

  /** Nothing was copied; says why, as far as that helps. */
  failed(error: unknown, name: string): void {
    const words = this.#options.text()
    const code = error instanceof AppError ? error.code : 'other'
    const body = code in words.why ? words.why[code as keyof typeof words.why] : words.why.other
    void this.#tell({ title: words.notCopied(name || words.unnamed), body })
  }

  async #tell(notice: { title: string; body: string }): Promise<void> {
    const { isOn, show, tellElsewhere } = this.#options
    if (!isOn()) return
    const locks = this.#locks
    await this.look()
    // SECURITY: asking took its time, and the vault was locked meanwhile.
    if (locks !== this.#locks) return
    if (this.#hasService) {
      show(notice)
      return
    }
    clearTimeout(this.#timer)
    tellElsewhere([notice.title, notice.body].filter((part) => part !== '').join(' · '))
    this.#timer = setTimeout(() => tellElsewhere(undefined), toldForMs)
    this.#timer.unref()
  }
}
