// Key files: 32 random bytes that a slot may need besides. See docs/vault-format.md, "Key file".
import { createHash } from 'node:crypto'
import { lengthPrefixed, Refused } from './bytes.mjs'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** `{ id, key }` of a key file's bytes. */
export function readKeyFile(bytes) {
  if (bytes.length > 1024) throw new Refused('This file is larger than a key file can be.')
  const lines = bytes
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '' && !line.startsWith('#'))
  if (lines[0] !== 'latchkey-key-file 1') throw new Refused('This file is no key file of Latchkey.')
  const [id, key, check] = ['id ', 'key ', 'check '].map((name, at) => {
    const line = lines[at + 1] ?? ''
    if (!line.startsWith(name) || lines.length !== 4) throw new Refused('The key file is damaged.')
    return line.slice(name.length).replaceAll(' ', '')
  })
  const own = fromBase32(key)
  const sum = createHash('sha256')
    .update(lengthPrefixed('latchkey/v1', 'key-file', id, own))
    .digest()
  if (own.length !== 32 || !sum.subarray(0, 5).equals(fromBase32(check)))
    throw new Refused('The key file is damaged: its checksum is not right.')
  return { id, key: own }
}

function fromBase32(text) {
  const bits = [...text].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  if (/[^01]/.test(bits)) throw new Refused('The key file is damaged.')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
}
