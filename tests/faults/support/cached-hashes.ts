import { createRequire } from 'node:module'

type HashRaw = (password: Uint8Array, options: { salt: Uint8Array }) => Promise<Buffer>

/**
 * Lets Argon2id compute each hash once in this program: the same password is given hundreds of times, and none of the
 * faults is in it. To be called before anything is hashed.
 */
export function cacheHashes(): void {
  const argon2 = createRequire(import.meta.url)('@node-rs/argon2') as { hashRaw: HashRaw }
  const { hashRaw } = argon2
  const known = new Map<string, Promise<Buffer>>()
  argon2.hashRaw = async (password, options) => {
    const name = `${Buffer.from(password).toString('hex')} ${JSON.stringify(options, hex)}`
    const hash = known.get(name) ?? hashRaw(Buffer.from(password), options)
    known.set(name, hash)
    // What is given out is wiped by whoever gets it.
    return Buffer.from(await hash)
  }
}

const hex = (_name: string, value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value
