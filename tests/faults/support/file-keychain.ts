import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Keychain } from '../../../src/main/keychain/keychain.ts'

/** A keychain that outlives a killed process: a file beside the vault, outside of what faults are made in. */
export function fileKeychain(
  file: string,
  onChange: (values: Record<string, string>) => void = () => undefined
): Keychain {
  const load = (): Record<string, string> => {
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
    } catch {
      return {}
    }
  }
  const store = (values: Record<string, string>): void => {
    writeFileSync(`${file}.new`, JSON.stringify(values))
    renameSync(`${file}.new`, file)
    onChange(values)
  }
  return {
    backend: 'memory',
    read: async (account) => {
      const value = load()[account]
      return value === undefined ? { state: 'absent' } : { state: 'found', value }
    },
    peek: async (account) => load()[account],
    write: async (account, value) => {
      store({ ...load(), [account]: value })
      return 'done'
    },
    erase: async (account) => {
      const values = load()
      store(Object.fromEntries(Object.entries(values).filter(([name]) => name !== account)))
      return 'done'
    },
    probe: async () => 'done'
  }
}
