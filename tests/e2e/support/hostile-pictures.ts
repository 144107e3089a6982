import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import QRCode from 'qrcode'

const signature = Buffer.from('89504e470d0a1a0a', 'hex')

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

function header(width: number, height: number): Buffer {
  const content = Buffer.alloc(13)
  content.writeUInt32BE(width, 0)
  content.writeUInt32BE(height, 4)
  // Eight bits of brightness, no alpha, not interlaced.
  content.set([8, 0, 0, 0, 0], 8)
  return chunk('IHDR', content)
}

const end = chunk('IEND', Buffer.alloc(0))
/** What unpacks to so many zeros: a thousandth of their number. */
const packedZeros = (bytes: number) => deflateSync(Buffer.alloc(bytes), { level: 9 })

/** A PNG whose header tells one size and whose data, once unpacked, are as many bytes as given. */
export const pngOf = (width: number, height: number, unpackedBytes: number): Buffer =>
  Buffer.concat([signature, header(width, height), chunk('IDAT', packedZeros(unpackedBytes)), end])

/** A sound PNG with a bomb in its text (`zTXt`) or colour profile (`iCCP`): 256 MB once unpacked. */
export function pngWithBomb(picture: Buffer, kind: 'zTXt' | 'iCCP'): Buffer {
  const afterHeader = signature.length + 25
  const bomb = chunk(kind, Buffer.concat([Buffer.from('bomb\0\0', 'latin1'), packedZeros(256 * 1024 * 1024)]))
  return Buffer.concat([picture.subarray(0, afterHeader), bomb, picture.subarray(afterHeader)])
}

/** One QR code on a page of its own, as ImageMagick writes it: in the format of the name's ending. */
export async function writtenAs(text: string, name: string, options: string[] = []): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-picture-'))
  try {
    const code = join(folder, 'code.png')
    writeFileSync(code, await QRCode.toBuffer(text, { scale: 5, margin: 4 }))
    execFileSync('convert', [code, ...options, join(folder, name)])
    return readFileSync(join(folder, name))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A JPEG that says its camera was held in one of the eight ways (Exif 2.3, orientation). */
export function heldAs(jpeg: Buffer, orientation: number): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex')
  tiff.writeUInt16BE(orientation, 18)
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const segment = Buffer.from([0xff, 0xe1, 0, 0])
  segment.writeUInt16BE(exif.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), segment, exif, jpeg.subarray(2)])
}
