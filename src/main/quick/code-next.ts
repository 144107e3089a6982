import type { CredentialId } from '../../shared/model/ids.ts'

/** How long the code of a copied password is offered first, in milliseconds: a site's second page is there by then. */
export const codeNextMs = 60_000

/**
 * Whose password was copied a moment ago, so that its code is one more key away. Forgotten after a minute, at the lock,
 * and with the next thing that is copied, wherever that is.
 */
export class CodeNext {
  readonly #monotonicMs: () => number
  #of: CredentialId | undefined
  #untilMs = 0

  constructor(monotonicMs: () => number) {
    this.#monotonicMs = monotonicMs
  }

  /** Undefined where none is awaited. */
  get of(): CredentialId | undefined {
    return this.#monotonicMs() < this.#untilMs ? this.#of : undefined
  }

  remember(id: CredentialId): void {
    this.#of = id
    this.#untilMs = this.#monotonicMs() + codeNextMs
  }

  forget(): void {
    this.#of = undefined
  }

  /** The same way to copy, after which no code is awaited. */
  before<Args extends unknown[], Result>(copy: (...args: Args) => Result): (...args: Args) => Result {
    return (...args) => {
      this.forget()
      return copy(...args)
    }
  }
}
