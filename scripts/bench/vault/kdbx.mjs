// A KeePass file (KDBX 4) of the same items, with its key derivation at the least it can have: one round of AES-KDF.
// keepassxc-cli cannot be asked for less than 100 ms of it.
import { createCipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { itemOf } from './items.mjs'

const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest()
const sha512 = (...parts) => createHash('sha512').update(Buffer.concat(parts)).digest()
const uint16 = (value) => Buffer.from(Uint16Array.of(value).buffer)
const uint32 = (value) => Buffer.from(Uint32Array.of(value).buffer)
const uint64 = (value) => Buffer.from(BigUint64Array.of(BigInt.asUintN(64, value)).buffer)
const field = (id, bytes) => Buffer.concat([Buffer.of(id), uint32(bytes.length), bytes])
const blockBytes = 1024 * 1024

export function makeKdbx(size, password) {
  const [seed, kdfSeed, iv] = [randomBytes(32), randomBytes(32), randomBytes(16)]
  const rounds = 1n
  const transformed = transform(sha256(sha256(Buffer.from(password))), kdfSeed)
  const header = Buffer.concat([
    uint32(0x9aa2d903),
    uint32(0xb54bfb67),
    uint32(0x00040000),
    field(2, Buffer.from('31c1f2e6bf714350be5805216afc5aff', 'hex')),
    field(3, uint32(1)),
    field(4, seed),
    field(7, iv),
    field(11, kdfParameters(kdfSeed, rounds)),
    field(0, Buffer.from('\r\n\r\n'))
  ])
  const macKey = sha512(seed, transformed, Buffer.of(1))
  const cipher = createCipheriv('aes-256-cbc', sha256(seed, transformed), iv)
  const body = Buffer.concat([cipher.update(gzipSync(contentsOf(size))), cipher.final()])
  const headerMac = createHmac('sha256', sha512(uint64(-1n), macKey))
    .update(header)
    .digest()
  const blocks = []
  for (let at = 0; at < body.length; at += blockBytes) blocks.push(body.subarray(at, at + blockBytes))
  blocks.push(Buffer.alloc(0))
  return Buffer.concat([
    header,
    sha256(header),
    headerMac,
    ...blocks.flatMap((block, n) => blockOf(block, n, macKey))
  ])
}

/** AES-KDF with one round. */
function transform(composite, kdfSeed) {
  const cipher = createCipheriv('aes-256-ecb', kdfSeed, null).setAutoPadding(false)
  return sha256(cipher.update(composite), cipher.final())
}

function kdfParameters(kdfSeed, rounds) {
  const entry = (type, name, value) => [
    Buffer.of(type),
    uint32(name.length),
    Buffer.from(name),
    uint32(value.length),
    value
  ]
  const aesKdf = Buffer.from('7c02bb8279a74ac0927d114a00648238', 'hex')
  const entries = [
    ...entry(0x42, '$UUID', aesKdf),
    ...entry(0x05, 'R', uint64(rounds)),
    ...entry(0x42, 'S', kdfSeed)
  ]
  return Buffer.concat([uint16(0x0100), ...entries, Buffer.of(0)])
}

function blockOf(block, n, macKey) {
  const number = uint64(BigInt(n))
  const mac = createHmac('sha256', sha512(number, macKey))
  const digest = mac.update(number).update(uint32(block.length)).update(block).digest()
  return [digest, uint32(block.length), block]
}

/** The inner header and the XML; protected values are encrypted by one ChaCha20 stream, in the order they stand. */
function contentsOf(size) {
  const innerKey = randomBytes(64)
  const streamKey = sha512(innerKey)
  const nonce = Buffer.concat([Buffer.alloc(4), streamKey.subarray(32, 44)])
  const stream = createCipheriv('chacha20', streamKey.subarray(0, 32), nonce)
  const uuid = () => randomBytes(16).toString('base64')
  const text = (value) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const plain = (name, value) => `<String><Key>${name}</Key><Value>${text(value)}</Value></String>`
  const secret = (name, value) =>
    `<String><Key>${name}</Key><Value Protected="True">${stream.update(Buffer.from(value)).toString('base64')}</Value></String>`
  const parts = [
    '<?xml version="1.0" encoding="UTF-8"?><KeePassFile><Meta><Generator>bench</Generator>',
    '<MemoryProtection><ProtectPassword>True</ProtectPassword></MemoryProtection></Meta>',
    `<Root><Group><UUID>${uuid()}</UUID><Name>Root</Name>`
  ]
  for (let n = 1; n <= size; n++) {
    const { title, userName, url, password, notes, secret: seed } = itemOf(n)
    const otp = seed && `otpauth://totp/${encodeURIComponent(title)}?secret=${seed}&period=30&digits=6`
    parts.push(
      `<Entry><UUID>${uuid()}</UUID>`,
      plain('Title', title) + plain('UserName', userName) + plain('URL', url) + plain('Notes', notes),
      secret('Password', password) + (otp ? secret('otp', otp) : ''),
      '</Entry>'
    )
  }
  parts.push('</Group></Root></KeePassFile>')
  const inner = [field(1, uint32(3)), field(2, innerKey), field(0, Buffer.alloc(0))]
  return Buffer.concat([...inner, Buffer.from(parts.join(''))])
}
