import keytar from 'keytar'
import type { Keychain, KeychainAnswer, KeychainWritten } from './keychain.ts'
import { keychainFailure } from './keychain-failure.ts'
import { oneAtATime } from './one-at-a-time.ts'

const backends: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'secret-service',
  darwin: 'macos-keychain',
  win32: 'windows-credential-manager'
}

export interface SystemKeychainOptions {
  /** Name our entries stand under; another one for development, so that it never meets a real vault's secret. */
  service: string
  newId: () => string
  /** Called with true when the system has kept us waiting, and with false when it answered after that. */
  onWaiting: (waiting: boolean) => void
}

/**
 * The keychain of this system through keytar. One call at a time: four waiting calls would block every file
 * operation of the process (they share a pool of four threads), and a locked keyring waits for its owner.
 */
export function systemKeychain({ service, newId, onWaiting }: SystemKeychainOptions): Keychain {
  const queue = oneAtATime(onWaiting)

  async function write(account: string, value: string): Promise<KeychainWritten> {
    try {
      await queue(() => keytar.setPassword(service, account, value))
      return 'done'
    } catch (error) {
      return keychainFailure(error)
    }
  }

  async function erase(account: string): Promise<KeychainWritten> {
    try {
      await queue(() => keytar.deletePassword(service, account))
      return 'done'
    } catch (error) {
      return keychainFailure(error)
    }
  }

  async function probe(): Promise<KeychainWritten> {
    const account = `probe-${newId()}`
    const written = await write(account, account)
    if (written !== 'done') return written
    try {
      const back = await queue(() => keytar.getPassword(service, account))
      await erase(account)
      return back === account ? 'done' : 'unavailable'
    } catch (error) {
      return keychainFailure(error)
    }
  }

  async function read(account: string): Promise<KeychainAnswer> {
    try {
      const value = await queue(() => keytar.getPassword(service, account))
      if (value !== null) return { state: 'found', value }
    } catch (error) {
      return { state: keychainFailure(error) }
    }
    // null: not there, or locked with its prompt cancelled, or gone. What a new entry meets tells which.
    const probed = await probe()
    return { state: probed === 'done' ? 'absent' : probed }
  }

  return { backend: backends[process.platform] ?? process.platform, read, write, erase, probe }
}
