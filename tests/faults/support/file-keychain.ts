import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Keychain } from '../../../src/main/keychain/keychain.ts'

/** A keychain that outlives a killed process: a file beside the vault, outside of what faults are made in. */
export function fileKeychain(
  file: string,
  onChange: (values: Record<string, string>) => void = () => undefined
): Keychain {
  const load = (): Record<string, string> => {
    try {
      return JSON.parse(insisting(() => readFileSync(file, 'utf8'))) as Record<string, string>
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return {}
      throw error
    }
  }
  const store = (values: Record<string, string>): void => {
    insisting(() => {
      writeFileSync(`${file}.new`, JSON.stringify(values))
      renameSync(`${file}.new`, file)
    })
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

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined

/**
 * A keychain is another program, whose calls do not fail with ours. Here they are calls of this process, and a fault
 * made at random may hit them too: a value that "is not there" because its file did not open would be written over.
 */
function insisting<T>(work: () => T): T {
  for (let tries = 1; ; tries++) {
    try {
      return work()
    } catch (error) {
      if (codeOf(error) !== 'EIO' || tries === 1000) throw error
    }
  }
}
