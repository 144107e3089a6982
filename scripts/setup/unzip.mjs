// Takes some files out of a zip archive without unpacking the rest of it, and without needing an unzip program.
import { closeSync, fstatSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inflateRawSync } from 'node:zlib'

function read(file, length, at) {
  const bytes = Buffer.alloc(length)
  if (readSync(file, bytes, 0, length, at) !== length) throw new Error('zip archive: it ends too early')
  return bytes
}

/** The archive's own list of contents, which stands at its end. */
function* entries(file) {
  const { size } = fstatSync(file)
  const tailLength = Math.min(size, 22 + 0xffff)
  const tail = read(file, tailLength, size - tailLength)
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0) throw new Error('zip archive: no end record')
  const list = read(file, tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16))
  for (let n = tail.readUInt16LE(end + 10), at = 0; n > 0; n--) {
    const nameLength = list.readUInt16LE(at + 28)
    yield {
      name: list.toString('utf8', at + 46, at + 46 + nameLength),
      deflated: list.readUInt16LE(at + 10) !== 0,
      length: list.readUInt32LE(at + 20),
      mode: (list.readUInt32LE(at + 38) >>> 16) & 0o777,
      at: list.readUInt32LE(at + 42)
    }
    at += 46 + nameLength + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32)
  }
}

/** Unpacks every file for which `nameFor(name)` gives the path it shall have in `folder`. */
export function unzip(archive, folder, nameFor) {
  const file = openSync(archive, 'r')
  try {
    for (const entry of entries(file)) {
      const name = entry.name.endsWith('/') ? null : nameFor(entry.name)
      if (!name) continue
      if (name.startsWith('/') || name.split('/').includes('..'))
        throw new Error(`zip archive: unsafe name ${name}`)
      const header = read(file, 30, entry.at)
      const start = entry.at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
      const bytes = read(file, entry.length, start)
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), entry.deflated ? inflateRawSync(bytes) : bytes, {
        mode: entry.mode || 0o644
      })
    }
  } finally {
    closeSync(file)
  }
}
