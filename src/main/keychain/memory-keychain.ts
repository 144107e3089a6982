import type { Keychain } from './keychain.ts'

/** Keeps secrets for the length of this process only: for the throw-away sample vault, which must leave no trace. */
export function memoryKeychain(): Keychain {
  const values = new Map<string, string>()
  return {
    backend: 'memory',
    read: (account) => {
      const value = values.get(account)
      return Promise.resolve(value === undefined ? { state: 'absent' } : { state: 'found', value })
    },
    peek: (account) => Promise.resolve(values.get(account)),
    write: (account, value) => {
      values.set(account, value)
      return Promise.resolve('done')
    },
    erase: (account) => {
      values.delete(account)
      return Promise.resolve('done')
    },
    probe: () => Promise.resolve('done')
  }
}
