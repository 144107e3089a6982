// The text of a recovery kit: eight groups of four letters, the last six letters a checksum (BIP 350's polymod).
import { Refused } from './bytes.mjs'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const checked = 0x2bc830a3
const words = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]

/** The kit's secret: 26 values of 5 bits, one a byte. */
export function readKit(text) {
  const letters = text
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  const values = Array.from(letters, (letter) => alphabet.indexOf(letter))
  if (values.length !== 32 || values.includes(-1))
    throw new Refused('A recovery kit has 32 letters and digits.')
  const name = Array.from('latchkey', (letter) => letter.charCodeAt(0)).flatMap((code) => [
    code >> 5,
    code & 31
  ])
  let sum = 1
  for (const value of [...name, ...values]) {
    const top = sum >>> 25
    sum = ((sum & 0x1ffffff) << 5) ^ value
    words.forEach((word, bit) => {
      if ((top >> bit) & 1) sum ^= word
    })
  }
  if (sum !== checked) throw new Refused('The recovery kit is mistyped: its checksum is not right.')
  return Buffer.from(values.slice(0, 26))
}
