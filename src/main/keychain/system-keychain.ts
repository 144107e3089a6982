import type { Keychain, KeychainAnswer, KeychainWritten } from './keychain.ts'
import { keychainFailure } from './keychain-failure.ts'
import { oneAtATime } from './one-at-a-time.ts'

const backends: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'secret-service',
  darwin: 'macos-keychain',
  win32: 'windows-credential-manager'
}

/**
 * On Linux several keychains speak one protocol, each with entries of its own, and the desktop chooses which one
 * answers: so the desktop is part of the name.
 */
function backendName(): string {
  const name = backends[process.platform] ?? process.platform
  const desktop = process.env.XDG_CURRENT_DESKTOP?.toLowerCase().replaceAll(/[^a-z0-9:-]/g, '') ?? ''
  return process.platform === 'linux' && desktop !== '' ? `${name}/${desktop}`.slice(0, 64) : name
}

// Loaded at the first call: where the system lacks the library it is built on (libsecret), that call fails and says
// "unavailable", and a vault under a master password still works. Loaded at the start it would end the program.
const keytar = async () => (await import('keytar')).default

/** A keychain whose calls are on their way on other threads: a program that ends before them ends with an error. */
export interface SystemKeychain extends Keychain {
  /** Ends when every call so far was answered. */
  whenIdle(): Promise<void>
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
export function systemKeychain({ service, newId, onWaiting }: SystemKeychainOptions): SystemKeychain {
  const queue = oneAtATime(onWaiting)

  const get = (account: string): Promise<string | null> =>
    queue(async () => (await keytar()).getPassword(service, account))

  async function write(account: string, value: string): Promise<KeychainWritten> {
    try {
      await queue(async () => (await keytar()).setPassword(service, account, value))
      return 'done'
    } catch (error) {
      return keychainFailure(error)
    }
  }

  async function erase(account: string): Promise<KeychainWritten> {
    try {
      await queue(async () => (await keytar()).deletePassword(service, account))
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
      const back = await get(account)
      return back === account ? 'done' : 'unavailable'
    } catch (error) {
      return keychainFailure(error)
    } finally {
      await erase(account)
    }
  }

  async function read(account: string): Promise<KeychainAnswer> {
    try {
      const value = await get(account)
      if (value !== null) return { state: 'found', value }
      // null: not there, or locked with its prompt cancelled, or gone. What a new entry meets tells which.
      const probed = await probe()
      if (probed !== 'done') return { state: probed }
      // The new entry may have been what made the system ask for the keyring's password: then ours is there now.
      const again = await get(account)
      return again === null ? { state: 'absent' } : { state: 'found', value: again }
    } catch (error) {
      return { state: keychainFailure(error) }
    }
  }

  const peek = async (account: string): Promise<string | undefined> =>
    (await get(account).catch(() => null)) ?? undefined

  const whenIdle = async (): Promise<void> => {
    await queue(() => Promise.resolve())
  }

  return { backend: backendName(), read, peek, write, erase, probe, whenIdle }
}
