import type { KeychainState } from '../../shared/model/vault.ts'

/** Answer of a keychain when a secret is asked for: found, or why not. Never `null`, which could mean any of them. */
export type KeychainAnswer =
  { state: 'found'; value: string } | { state: Exclude<KeychainState, 'found' | 'changed'> }

/** Answer of a keychain to a write or an erasure. */
export type KeychainWritten = 'done' | 'locked' | 'unavailable' | 'denied'

/**
 * The operating system's keychain, for one-line texts. It never answers "absent" unless it has shown that it can
 * write and read: an absent entry and a locked keychain look alike to the library (M9 of the security notes).
 */
export interface Keychain {
  /** Which system keeps the secrets; written into the slot, so that a change of backend is seen. */
  readonly backend: string
  read(account: string): Promise<KeychainAnswer>
  /** The value if it can be had without further ado; nothing in every other case, whatever the reason. */
  peek(account: string): Promise<string | undefined>
  write(account: string, value: string): Promise<KeychainWritten>
  erase(account: string): Promise<KeychainWritten>
  /** Writes an entry, reads it back and erases it: the state a new secret would meet. `found` means it works. */
  probe(): Promise<KeychainWritten>
}
