import type { Keychain } from '../keychain/keychain.ts'
import { doesUseKeychain, rememberSeen, seenOf } from './keychain-anchor.ts'
import type { Session } from './session.ts'

/** Notes on their way to the keychain, of how new the vault was: one after the other, while everything else goes on. */
export class SeenNotes {
  readonly #keychain: Keychain
  #last: Promise<unknown> = Promise.resolve()

  constructor(keychain: Keychain) {
    this.#keychain = keychain
  }

  /** Notes how new this session is now. A vault that lives without the keychain leaves no trace in it. */
  add(session: Session): void {
    if (session.isReadOnly || !doesUseKeychain(session.keyring)) return
    const seen = seenOf(session)
    const { vaultId } = session
    this.#last = this.#last.then(() => rememberSeen(this.#keychain, vaultId, seen)).catch(() => undefined)
  }

  /** Ends when every note was taken or refused; the program waits for it before it ends. */
  async whenDone(): Promise<void> {
    await this.#last
  }
}
