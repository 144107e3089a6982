import type { Keychain } from '../../../src/main/keychain/keychain.ts'

/** A keychain in memory that can be copied as it stands, so that one try does not change what the next one meets. */
export interface CopiedKeychain extends Keychain {
  copy(): CopiedKeychain
}

export function copiedKeychain(values: ReadonlyMap<string, string> = new Map()): CopiedKeychain {
  const own = new Map(values)
  return {
    backend: 'memory',
    read: async (account) => {
      const value = own.get(account)
      return value === undefined ? { state: 'absent' } : { state: 'found', value }
    },
    peek: async (account) => own.get(account),
    write: async (account, value) => {
      own.set(account, value)
      return 'done'
    },
    erase: async (account) => {
      own.delete(account)
      return 'done'
    },
    probe: async () => 'done',
    copy: () => copiedKeychain(own)
  }
}
